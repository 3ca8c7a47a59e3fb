package dev.broadsheet.cli;

import dev.broadsheet.config.ConfigException;
import dev.broadsheet.config.DigestSettings;
import dev.broadsheet.config.Layer;
import dev.broadsheet.config.Option;
import dev.broadsheet.config.OptionTable;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Prints what makes cron, systemd or launchd run {@code digest} every day. */
final class ScheduleCommand implements Command {
  @Override
  public Map<Option.Section, List<Option<?>>> options() {
    return OptionTable.of(help().name(), "digest");
  }

  @Override
  public Help help() {
    return new Help(
        "schedule",
        "Print a crontab line, systemd timer or launchd file for a daily run.",
        "[options] [PATH]...",
        new Example(
            "broadsheet schedule --at 05:30 --in ~/news --out ~/paper",
            "Prints a crontab line that makes an edition from ~/news every morning."),
        new Example(
            "broadsheet schedule --systemd --config ~/paper/broadsheet.toml",
            "Prints a service and a timer that use this configuration file."));
  }

  @Override
  public int run(Invocation invocation) throws Exception {
    // What could not run today could not run at night either.
    LocalDate today = LocalDate.now(invocation.clock());
    invocation.settings().read(given -> DigestSettings.of(given, today));
    Schedule schedule = schedule(invocation);
    String text =
        invocation.has("systemd")
            ? schedule.systemd()
            : invocation.has("launchd") ? schedule.launchd() : schedule.cron();
    invocation.streams().out().println(text);
    return ExitStatus.DONE;
  }

  private static Schedule schedule(Invocation invocation) throws ConfigException {
    List<String> faults = new ArrayList<>();
    LocalTime at = at(invocation.line().getOptionValue("at", "06:00"), faults);
    if (Stream.of("cron", "systemd", "launchd").filter(invocation::has).count() > 1) {
      faults.add("--cron, --systemd and --launchd exclude each other; leave out all but one");
    }
    if (invocation.has("date")) {
      faults.add("--date: every run would make the same edition; leave it out");
    }
    if (invocation.has("dry-run")) {
      faults.add("--dry-run: the scheduled runs would write nothing; leave it out");
    }
    List<String> command = command(invocation);
    if (command.contains("-")) {
      faults.add("-: a scheduled run has no standard input; name files or folders");
    }
    if (!faults.isEmpty()) {
      throw new ConfigException(faults);
    }
    Map<String, String> world = invocation.streams().environment();
    return new Schedule(
        at,
        command,
        directory(invocation),
        environment(world, invocation),
        world.getOrDefault("USER", System.getProperty("user.name", "root")));
  }

  private static LocalTime at(String text, List<String> faults) {
    try {
      return LocalTime.parse(text.length() == 4 ? "0" + text : text).withSecond(0).withNano(0);
    } catch (DateTimeParseException e) {
      faults.add("--at: \"" + text + "\" is not a time such as 05:30");
      return LocalTime.MIDNIGHT;
    }
  }

  private static Path directory(Invocation invocation) {
    return invocation.streams().directory().toAbsolutePath().normalize();
  }

  private static List<String> command(Invocation invocation) {
    List<String> command = new ArrayList<>(launcher());
    command.add("digest");
    command.add("--quiet");
    if (!invocation.has("config")) {
      invocation
          .configuration()
          .ifPresent(
              file -> command.addAll(List.of("--config", whole(file.toString(), invocation))));
    }
    Layer given = invocation.commandLine();
    for (Option<?> option : OptionTable.all()) {
      if (option.is(Option.Trait.ONLY_ON_COMMAND_LINE)) {
        continue;
      }
      for (String value : given.values().getOrDefault(option.name(), List.of())) {
        command.add("--" + option.name());
        if (!option.kind().isFlag()) {
          command.add(option.kind().isPath() ? whole(value, invocation) : value);
        }
      }
    }
    for (String argument : invocation.line().getArgList()) {
      command.add("--in");
      command.add(whole(argument, invocation));
    }
    return command;
  }

  /** A path, pattern or address as it is understood from anywhere. */
  private static String whole(String path, Invocation invocation) {
    return path.equals("-") || path.contains("://") || path.startsWith("/")
        ? path
        : directory(invocation) + "/" + path;
  }

  /** How this very program is started. */
  private static List<String> launcher() {
    String script = System.getProperty("broadsheet.launcher", "");
    if (!script.isEmpty()) {
      return List.of(script);
    }
    try {
      Path jar = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-jar",
          jar.toString());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program's own location is unknown", e);
    }
  }

  /** What the program was told by variables, and where it finds Java; no secrets. */
  private static Map<String, String> environment(Map<String, String> world, Invocation invocation) {
    Map<String, String> environment = new TreeMap<>();
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    world.forEach(
        (name, value) -> {
          boolean isOurs = name.startsWith("BROADSHEET_") || name.equals("OLLAMA_HOST");
          if (isOurs && Secrets.isSecret(name)) {
            invocation.complain(name + " is not included; set it in the environment of the job");
          } else if (isOurs) {
            environment.put(name, value);
          }
        });
    return environment;
  }
}
