package dev.broadsheet.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TomlFileTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @TempDir private Path folder;

  private Layer layer(String... lines) throws IOException {
    Path file = folder.resolve("broadsheet.toml");
    Files.writeString(file, String.join("\n", lines) + "\n");
    return TomlFile.read(file, Map.of("HOME", "/home/ann"));
  }

  private DigestSettings settings(String... lines) throws IOException, ConfigException {
    return digest(commandLine(Map.of()), layer(lines));
  }

  private static DigestSettings digest(Layer... layers) throws ConfigException {
    return new Settings(List.of(layers)).read(settings -> DigestSettings.of(settings, TODAY));
  }

  private static Layer commandLine(Map<String, List<String>> values) {
    return new Layer(Layer.COMMAND_LINE, values);
  }

  private List<String> faults(String... lines) {
    List<String> faults = assertThrows(ConfigException.class, () -> settings(lines)).faults();
    String prefix = folder + "/";
    return faults.stream().map(fault -> fault.replace(prefix, "")).toList();
  }

  @Test
  void readsEveryKindOfValue() throws Exception {
    DigestSettings settings =
        settings(
            "in = [\"/news/*.html\", \"saved.jsonl\", \"~/mail\", \"-\"]",
            "since = 2026-02-01",
            "max-skipped = 3",
            "out = \"paper\"",
            "edition.max-stories = 7",
            "[store]",
            "vector-days = 2",
            "[engine]",
            "name = \"extractive\"");

    assertEquals(
        List.of("/news/*.html", folder + "/saved.jsonl", "/home/ann/mail", "-"), settings.inputs());
    assertEquals(Optional.of(LocalDate.of(2026, 2, 1)), settings.since());
    assertEquals("3", settings.maxSkipped().toString());
    assertEquals(folder.resolve("paper"), settings.out());
    assertEquals(7, settings.maxStories().orElseThrow());
    assertEquals("extractive", settings.engine().engine());
    assertEquals(2, settings.store().vectorDays());
  }

  @Test
  void takesOneTextForAList() throws Exception {
    DigestSettings settings =
        settings("in = \"/news\"", "max-skipped = \"20%\"", "[edition]", "formats = \"txt\"");

    assertEquals(List.of("/news"), settings.inputs());
    assertEquals(List.of("txt"), settings.formats());
    assertEquals("20%", settings.maxSkipped().toString());
  }

  @Test
  void listsEveryFaultWithItsLine() {
    assertEquals(
        List.of(
            "broadsheet.toml:1: there is no key inn; did you mean in?",
            "broadsheet.toml:2: there is no key theme; did you mean edition.theme?",
            "broadsheet.toml:4: edition.max-stories must be a whole number without quotes",
            "broadsheet.toml:5: edition.formats must be words in quotes, in [ ]",
            "broadsheet.toml:6: there is no table [egine]; did you mean engine?",
            "broadsheet.toml:9: there is no key store.fortune",
            "broadsheet.toml:8: store.reply-days: \"0\" is not a whole number, 1 or more"),
        faults(
            "inn = [\"/news\"]",
            "theme = \"brief\"",
            "[edition]",
            "max-stories = \"7\"",
            "formats = [1, 2]",
            "[egine]",
            "[store]",
            "reply-days = 0",
            "fortune = \"x\""));
  }

  @Test
  void namesTheLineOfBrokenSyntax() {
    List<String> faults = faults("in = [\"/news\"]", "out = paper");

    assertTrue(faults.get(0).startsWith("broadsheet.toml:2: "), faults::toString);
  }

  @Test
  void namesTheLineOfAContradiction() {
    assertEquals(
        List.of(
            "broadsheet.toml:1: since: 2026-03-09 is after the edition's day, 2026-03-02;"
                + " nothing could be printed"),
        faults("since = 2026-03-09"));
  }

  @Test
  void saysThatTheFileIsNotThere() {
    Layer layer = TomlFile.read(folder.resolve("other.toml"), Map.of());

    assertEquals(List.of(folder.resolve("other.toml") + " does not exist"), layer.faults());
  }

  @Test
  void letsTheCommandLineComeFirst() throws Exception {
    Layer file = layer("in = [\"/news\"]", "out = \"/paper\"", "edition.title = \"Ours\"");
    Layer line =
        commandLine(Map.of("out", List.of("/elsewhere")))
            .with(OptionTable.IN, List.of("given.html"));

    DigestSettings settings = digest(line, file);

    assertEquals(Path.of("/elsewhere"), settings.out());
    assertEquals(List.of("given.html"), settings.inputs());
    assertEquals("Ours", settings.title());
  }

  @Test
  void keepsInputsOfEditionsOutOfSingleSummaries() throws Exception {
    Settings settings = new Settings(List.of(layer("in = [\"/news\"]")));

    assertThrows(ConfigException.class, () -> settings.read(ArticleSettings::ofSummaries));
  }

  @Test
  void looksInTheFolderThenAmongTheUsersConfigurations() throws Exception {
    Path home = Files.createDirectories(folder.resolve("home"));
    Map<String, String> environment = Map.of("HOME", home.toString());
    assertEquals(Optional.empty(), TomlFile.find(folder, environment));

    Path shared =
        Files.createDirectories(home.resolve(".config/broadsheet")).resolve("config.toml");
    Files.writeString(shared, "");
    assertEquals(Optional.of(shared), TomlFile.find(folder, environment));

    Path moved = Files.createDirectories(folder.resolve("xdg/broadsheet")).resolve("config.toml");
    Files.writeString(moved, "");
    Map<String, String> xdg =
        Map.of("HOME", home.toString(), "XDG_CONFIG_HOME", folder.resolve("xdg").toString());
    assertEquals(Optional.of(moved), TomlFile.find(folder, xdg));

    Path local = folder.resolve("broadsheet.toml");
    Files.writeString(local, "");
    assertEquals(Optional.of(local), TomlFile.find(folder, xdg));
  }

  @Test
  void keepsEachPhraseOfAListApart() throws Exception {
    DigestSettings settings =
        settings("[edition]", "interests = [\"harbour tunnel\", \"chess\"]", "[mail]", "to = []");

    assertEquals(List.of("harbour tunnel", "chess"), settings.interests());
    assertEquals(List.of(), settings.mail().to());
  }
}
