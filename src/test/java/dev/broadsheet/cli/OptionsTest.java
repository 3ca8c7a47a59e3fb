package dev.broadsheet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.config.ExampleFile;
import dev.broadsheet.config.Option;
import dev.broadsheet.config.OptionTable;
import dev.broadsheet.model.langchain.ModelServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands and the table of options agree. */
class OptionsTest {
  @TempDir private Path folder;

  @Test
  void everyOptionIsOfCommandsThatThereAre() {
    Set<String> commands =
        Main.commands().stream().map(command -> command.help().name()).collect(Collectors.toSet());

    OptionTable.all().stream()
        .flatMap(option -> option.places().stream())
        .flatMap(place -> place.commands().stream())
        .forEach(command -> assertTrue(commands.contains(command), command));
  }

  @Test
  void initWritesTheExampleFile() throws IOException {
    Path file = folder.resolve("own/broadsheet.toml");

    assertEquals(0, Program.run("init", file.toString()).status());

    assertEquals(ExampleFile.text(), Files.readString(file));
  }

  @Test
  void theHelpNamesTheModelThatIsUsedUnlessAnotherIsNamed() {
    String help = Program.run("digest", "--help").out();

    assertTrue(help.contains("Default: " + ModelServers.DEFAULT_MODEL + "."), help);
  }

  @Test
  void scheduleTakesEveryOptionOfAnEdition() {
    List<Option<?>> known = optionsOf(new ScheduleCommand());

    assertTrue(known.containsAll(optionsOf(new DigestCommand())));
  }

  private static List<Option<?>> optionsOf(Command command) {
    return command.options().values().stream().<Option<?>>flatMap(List::stream).toList();
  }

  @Test
  void scheduleRefusesTwoFormsAtOnce() {
    Program.Result result = Program.run("schedule", "--cron", "--launchd");

    assertEquals(2, result.status());
    assertTrue(result.err().contains("exclude each other"), result.err());
    assertEquals(List.of(), result.out().lines().toList());
  }
}
