package dev.broadsheet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.cli.Program.Result;
import dev.broadsheet.config.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  private static final List<Command> COMMANDS = Main.commands();

  @TempDir Path folder;

  @Test
  void helpListsEveryCommand() {
    Result help = Program.run("--help");
    assertEquals(0, help.status());
    for (Command command : COMMANDS) {
      assertTrue(help.out().contains(command.help().name()), command.help().name());
    }
  }

  @Test
  void everyCommandHasHelpWithItsOptionsAndExamples() {
    for (Command command : COMMANDS) {
      Result help = Program.run(command.help().name(), "--help");
      assertEquals(0, help.status(), command.help().name());
      assertTrue(help.out().contains("Examples:\n  broadsheet "), command.help().name());
      for (Option<?> option : command.options().values().stream().flatMap(List::stream).toList()) {
        assertTrue(help.out().contains("--" + option.name()), option.name());
        assertTrue(option.help().endsWith("."), option.name());
      }
    }
  }

  @Test
  void helpFitsTheTerminal() {
    for (Command command : COMMANDS) {
      String help = Program.run(command.help().name(), "--help").out();
      help.lines().forEach(line -> assertTrue(line.length() <= 100, line));
    }
  }

  @Test
  void everyCommandIsInTheReadme() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    for (Command command : COMMANDS) {
      assertTrue(readme.contains("./broadsheet " + command.help().name()), command.help().name());
    }
  }

  @Test
  void noArgumentsIsWrongUsageAndShowsTheHelp() {
    Result result = Program.run();
    assertEquals(2, result.status());
    assertTrue(result.err().contains("usage: broadsheet"));
  }

  @Test
  void unknownCommandsAreNamedWithThoseThereAre() {
    Result result = Program.run("digset");
    assertEquals(2, result.status());
    assertTrue(result.err().contains("\"digset\" is not a command; the commands are digest,"));
  }

  @Test
  void everyFaultIsListedAtOnceAndNothingIsWritten() {
    Path out = folder.resolve("out");
    Result result =
        Program.run(
            "digest",
            "--out",
            out.toString(),
            "--date",
            "31.1.2026",
            "--formats",
            "html,pdf",
            "--max-stories",
            "0",
            "--max-skipped",
            "many",
            "--lang",
            "not a code");
    assertEquals(2, result.status());
    for (String option :
        List.of("--date", "--formats", "--max-stories", "--max-skipped", "--lang")) {
      assertTrue(result.err().contains("broadsheet: " + option + ": \""), result.err());
    }
    assertTrue(Files.notExists(out));
  }

  @Test
  void everyUnknownOptionIsNamed() {
    Result result = Program.run("digest", "--fromats", "html", "--oot", "x");
    assertEquals(2, result.status());
    assertTrue(result.err().contains("--fromats: there is no such option"));
    assertTrue(result.err().contains("--oot: there is no such option"));
  }

  @Test
  void anOptionWithoutItsArgumentSaysWhatItNeeds() {
    Result result = Program.run("digest", "--out");
    assertEquals(2, result.status());
    assertTrue(result.err().contains("--out needs DIR"), result.err());
  }

  @Test
  void theEnvironmentGivesWhatTheCommandLineDoesNot() {
    Map<String, String> environment = Map.of("BROADSHEET_DATE", "yesterday");
    Result asked = Program.run("", environment, "digest", "--in", folder.toString());
    assertEquals(2, asked.status());
    assertTrue(asked.err().contains("BROADSHEET_DATE: \"yesterday\" is not a date"), asked.err());
    Result overruled =
        Program.run(
            "",
            environment,
            "digest",
            "--in",
            folder.toString(),
            "--out",
            folder.resolve("out").toString(),
            "--date",
            "2026-01-31");
    assertEquals(0, overruled.status(), overruled.err());
  }

  @Test
  void summarizeWithoutInputSaysWhatToName() {
    Result result = Program.run("summarize");
    assertEquals(2, result.status());
    assertTrue(result.err().contains("nothing to read"), Arrays.toString(result.err().split("\n")));
  }
}
