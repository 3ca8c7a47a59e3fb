package dev.broadsheet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.broadsheet.config.ConfigKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.cli.Option;
import org.junit.jupiter.api.Test;

/** Whatever can be said on the command line for every edition can be said in the file, too. */
class ConfigCoverageTest {
  /** What concerns one run only, or how much the program says. */
  private static final Set<String> OF_ONE_RUN =
      Set.of(
          "date",
          "dry-run",
          "config",
          "help",
          "version",
          "quiet",
          "verbose",
          "no-progress",
          "log-format");

  @Test
  void hasAKeyForEveryOptionOfAnEdition() {
    List<String> missing = new ArrayList<>();
    for (Command.Section section : new DigestCommand().sections()) {
      for (Option option : section.options().getOptions()) {
        String name = option.getLongOpt();
        boolean hasKey = ConfigKey.ALL.stream().anyMatch(key -> key.option().equals(name));
        if (!hasKey && !OF_ONE_RUN.contains(name)) {
          missing.add(name);
        }
      }
    }

    assertEquals(
        List.of(),
        missing,
        "give each a row in ConfigKey.ALL and its lines in broadsheet.example.toml");
  }
}
