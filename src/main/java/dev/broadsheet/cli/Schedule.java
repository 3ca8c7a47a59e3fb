package dev.broadsheet.cli;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A daily run, written down for the three programs that start such things. Each form works as it
 * stands: it has whole paths and the environment the program needs, gives way to other work, starts
 * at a random moment of five minutes, and mails what went wrong.
 *
 * @param at when
 * @param command the command line, a word each; paths are absolute
 * @param directory the folder it runs in
 * @param environment variables it needs
 * @param user who gets the mail
 */
record Schedule(
    LocalTime at,
    List<String> command,
    Path directory,
    Map<String, String> environment,
    String user) {
  private static final int SPREAD_SECONDS = 300;

  Schedule {
    command = List.copyOf(command);
    environment = new TreeMap<>(environment);
  }

  /** A line for {@code crontab -e}. */
  String cron() {
    String variables =
        environment.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + shellQuoted(entry.getValue()) + " ")
            .collect(Collectors.joining());
    String words = command.stream().map(Schedule::shellQuoted).collect(Collectors.joining(" "));
    String line =
        "cd "
            + shellQuoted(directory.toString())
            + " && sleep $(($$ % "
            + SPREAD_SECONDS
            + ")) && "
            + variables
            + "nice -n 10 "
            + words;
    return String.join(
        "\n",
        "# Add this with: crontab -e",
        "# Cron mails the output; with --quiet that is errors only.",
        "MAILTO=" + user,
        // In a crontab a percent sign ends the command, even in quotes.
        at.getMinute() + " " + at.getHour() + " * * * " + line.replace("%", "\\%"));
  }

  /** A service, its timer and a service that mails failures, for systemd's user manager. */
  String systemd() {
    String variables =
        environment.entrySet().stream()
            .map(entry -> "Environment=" + unitQuoted(entry.getKey() + "=" + entry.getValue()))
            .collect(Collectors.joining("\n"));
    String words = command.stream().map(Schedule::execQuoted).collect(Collectors.joining(" "));
    return String.join(
        "\n",
        "# Save each part as the file named above it, then:",
        "#   systemctl --user daemon-reload && systemctl --user enable --now broadsheet.timer",
        "#   loginctl enable-linger   (to run while nobody is logged in)",
        "",
        "# ~/.config/systemd/user/broadsheet.service",
        "[Unit]",
        "Description=Broadsheet daily digest",
        "OnFailure=broadsheet-failure.service",
        "",
        "[Service]",
        "Type=oneshot",
        "WorkingDirectory=" + directory.toString().replace("%", "%%"),
        variables,
        "ExecStart=" + words,
        "# Exit code 75, another run in the same folder, is not a failure.",
        "SuccessExitStatus=75",
        "Nice=10",
        "",
        "# ~/.config/systemd/user/broadsheet.timer",
        "[Unit]",
        "Description=Runs Broadsheet every day",
        "",
        "[Timer]",
        "OnCalendar=*-*-* " + at + ":00",
        "RandomizedDelaySec=" + SPREAD_SECONDS,
        "# Catches up if the machine was off at that time.",
        "Persistent=true",
        "",
        "[Install]",
        "WantedBy=timers.target",
        "",
        "# ~/.config/systemd/user/broadsheet-failure.service",
        "[Unit]",
        "Description=Mails that Broadsheet failed (needs a mail command)",
        "",
        "[Service]",
        "Type=oneshot",
        "ExecStart=/bin/sh -c \"journalctl --user --unit broadsheet.service --lines 50 --no-pager"
            + " | mail -s 'Broadsheet failed on %H' "
            + user
            + "\"");
  }

  /** A property list for launchd. */
  String launchd() {
    String script =
        "sleep $(($$ % "
            + SPREAD_SECONDS
            + ")); \"$@\" && exit; [ $? = 75 ] && exit;"
            + " tail -n 50 \"$HOME/Library/Logs/broadsheet.log\""
            + " | mail -s 'Broadsheet failed' "
            + user;
    StringBuilder words = new StringBuilder();
    for (String word : List.of("/bin/sh", "-c", script, "broadsheet")) {
      words.append("    <string>").append(xml(word)).append("</string>\n");
    }
    command.forEach(word -> words.append("    <string>").append(xml(word)).append("</string>\n"));
    StringBuilder variables = new StringBuilder();
    environment.forEach(
        (name, value) ->
            variables
                .append("    <key>" + xml(name) + "</key>\n")
                .append("    <string>" + xml(value) + "</string>\n"));
    return String.join(
        "\n",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<!-- Save as ~/Library/LaunchAgents/dev.broadsheet.edition.plist, then:",
        "     launchctl load ~/Library/LaunchAgents/dev.broadsheet.edition.plist -->",
        "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\""
            + " \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">",
        "<plist version=\"1.0\">",
        "<dict>",
        "  <key>Label</key>",
        "  <string>dev.broadsheet.digest</string>",
        "  <key>ProgramArguments</key>",
        "  <array>",
        words + "  </array>",
        "  <key>WorkingDirectory</key>",
        "  <string>" + xml(directory.toString()) + "</string>",
        "  <key>EnvironmentVariables</key>",
        "  <dict>",
        variables + "  </dict>",
        "  <key>StartCalendarInterval</key>",
        "  <dict>",
        "    <key>Hour</key>",
        "    <integer>" + at.getHour() + "</integer>",
        "    <key>Minute</key>",
        "    <integer>" + at.getMinute() + "</integer>",
        "  </dict>",
        "  <key>Nice</key>",
        "  <integer>10</integer>",
        "  <key>StandardErrorPath</key>",
        "  <string>" + xml(home() + "/Library/Logs/broadsheet.log") + "</string>",
        "</dict>",
        "</plist>");
  }

  private String home() {
    return environment.getOrDefault("HOME", directory.toString());
  }

  /** A word as a shell reads it. */
  private static String shellQuoted(String word) {
    return word.matches("[A-Za-z0-9_./:=,@+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /** A word as systemd reads it in any setting. */
  private static String unitQuoted(String word) {
    return "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"").replace("%", "%%") + "\"";
  }

  /** A word as systemd reads it in a command line, where it also looks for variables. */
  private static String execQuoted(String word) {
    return unitQuoted(word.replace("$", "$$"));
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
