package dev.broadsheet.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is made of the table of options, also as files; {@code -Dgolden.rewrite=true} writes them
 * anew.
 */
class OptionTableTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

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

  @TempDir private Path folder;

  @Test
  void everyOptionSaysWhatItIsFor() {
    for (Option<?> option : OptionTable.all()) {
      assertTrue(option.text().endsWith("."), option.name());
      boolean isNamed = option.kind().isFlag() || option.places().isEmpty();
      assertTrue(isNamed || !option.argument().isEmpty(), option.name());
    }
  }

  @Test
  void noNameStandsForTwoOptionsOfOneCommand() {
    for (String command : commands()) {
      Set<String> names = new HashSet<>();
      optionsOf(command).forEach(option -> assertTrue(names.add(option.name()), option.name()));
    }
  }

  private static List<Option<?>> optionsOf(String command) {
    return OptionTable.of(command).values().stream().<Option<?>>flatMap(List::stream).toList();
  }

  private static Set<String> commands() {
    return OptionTable.all().stream()
        .flatMap(option -> option.places().stream())
        .flatMap(place -> place.commands().stream())
        .collect(Collectors.toSet());
  }

  @Test
  void whateverCanBeSaidForEveryEditionHasAKey() {
    List<String> missing =
        optionsOf("digest").stream()
            .filter(option -> option.entry().isEmpty())
            .map(Option::name)
            .filter(name -> !OF_ONE_RUN.contains(name))
            .toList();

    assertEquals(List.of(), missing);
  }

  @Test
  void noSecretIsTakenFromTheCommandLineOrRecorded() {
    for (Option<?> option : OptionTable.all()) {
      boolean isOpen = !option.places().isEmpty() || option.is(Option.Trait.RECORDED);
      assertTrue(!option.is(Option.Trait.SECRET) || !isOpen, option.name());
    }
  }

  @Test
  void theExampleFileIsTheTablesOwn() throws IOException {
    assertFile(Path.of("broadsheet.example.toml"), ExampleFile.text());
  }

  @Test
  void theListOfOptionsInTheDocumentationIsTheTablesOwn() throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # Options

            Every option: on the command line, in the configuration file, in the environment. The first of these that
            has it counts. `broadsheet COMMAND --help` tells more, and `broadsheet init` writes a file with every key.

            | option | commands | key | variable | default | what it is for |
            |---|---|---|---|---|---|
            """);
    OptionTable.all().stream().map(OptionTableTest::row).forEach(page::append);

    assertFile(Path.of("docs/options.md"), page.toString());
  }

  private static String row(Option<?> option) {
    String line = "`" + ("--" + option.name() + " " + option.argument()).strip() + "`";
    String commands =
        option.places().stream()
            .flatMap(place -> place.commands().stream())
            .collect(Collectors.joining(", "));
    List<String> cells =
        List.of(
            option.places().isEmpty() ? "" : line,
            option.places().isEmpty() ? "" : commands.isEmpty() ? "all" : commands,
            option.entry().map(entry -> "`" + entry.key() + "`").orElse(""),
            option.is(Option.Trait.ONLY_ON_COMMAND_LINE) ? "" : "`" + option.variable() + "`",
            option.usual().isEmpty() ? option.otherwise() : "`" + option.usual() + "`",
            option.text());
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static void assertFile(Path file, String text) throws IOException {
    if (Boolean.getBoolean("golden.rewrite")) {
      Files.writeString(file, text);
    }
    assertEquals(text, Files.readString(file), file + " (rewrite with -Dgolden.rewrite=true)");
  }

  @Test
  void theExampleFileHasEveryKeyAndNoFault() throws IOException {
    Layer layer = example(option -> true);

    assertEquals(List.of(), layer.faults());
    assertEquals(
        OptionTable.all().stream()
            .filter(option -> option.entry().isPresent())
            .map(Option::name)
            .collect(Collectors.toSet()),
        layer.values().keySet());
  }

  @Test
  void theExampleFileShowsWhatHoldsWithoutIt() throws Exception {
    // A path would start from the folder that the file lies in.
    Layer usual =
        example(
            option -> option.entry().orElseThrow().example().isEmpty() && !option.kind().isPath());

    assertEquals(digest(), digest(usual));
  }

  private static DigestSettings digest(Layer... layers) throws ConfigException {
    return new Settings(List.of(layers)).read(settings -> DigestSettings.of(settings, TODAY));
  }

  /** The example file with some of its keys in force. */
  private Layer example(Predicate<Option<?>> isActive) throws IOException {
    Path file = folder.resolve("broadsheet.toml");
    String table = "";
    List<String> lines = new ArrayList<>();
    for (String line : ExampleFile.text().lines().toList()) {
      table = line.startsWith("[") ? line.substring(1, line.length() - 1) + "." : table;
      String key = table + line.replaceFirst("^# ([a-z-]+) = .*", "$1");
      boolean isInForce = FileKeys.of(key).filter(isActive).isPresent();
      lines.add(isInForce ? line.substring(2) : line);
    }
    Files.write(file, lines);
    return TomlFile.read(file, Map.of());
  }

  @Test
  void theEnvironmentHasAVariableForEveryOption() throws ConfigException {
    Layer environment =
        Layer.ofEnvironment(Map.of("BROADSHEET_MAX_STORIES", "7", "BROADSHEET_THEME", " "));

    assertEquals(7, digest(environment).maxStories().orElseThrow());
    assertEquals("paper", digest(environment).theme());
  }

  @Test
  void recordsWhatShapesAnEditionUnderTheNamesOfTheOptions() throws ConfigException {
    Layer line =
        new Layer(
            Layer.COMMAND_LINE,
            Map.of("max-stories", List.of("7"), "max-skipped", List.of("3"), "out", List.of("x")));

    assertEquals(
        Map.of(
            "in",
            List.of("seeds"),
            "date",
            "2026-03-02",
            "engine",
            "auto",
            "writing",
            "auto",
            "formats",
            OptionTable.FORMATS,
            "theme",
            "paper",
            "max-stories",
            7,
            "max-skipped",
            "3"),
        digest(line).options());
  }
}
