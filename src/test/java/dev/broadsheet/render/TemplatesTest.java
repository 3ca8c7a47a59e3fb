package dev.broadsheet.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.news.Editions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {
  @TempDir Path folder;

  /** A record as templates see one. */
  public record Thing(String name, List<Integer> numbers) {}

  private String fill(String name, String template) throws IOException {
    Files.writeString(folder.resolve(name), template);
    return own().fill(name, Map.of("thing", new Thing("<b>", List.of(1, 1234))));
  }

  private Templates own() {
    return new Templates("paper", Optional.of(folder));
  }

  @Test
  void takesSingleFilesFromTheOwnersFolder() throws IOException {
    Files.writeString(folder.resolve("digest.md.ftl"), "own ${edition.storyCount}");
    assertEquals("own 3 stories", new Markdown(own()).render(Editions.rich()));
    assertEquals(
        new Text(Templates.standard()).render(Editions.rich()),
        new Text(own()).render(Editions.rich()));
  }

  @Test
  void prefersTheFolderOfTheThemeWithinTheOwnersFolder() throws IOException {
    Files.createDirectories(folder.resolve("paper"));
    Files.writeString(folder.resolve("paper/digest.md.ftl"), "theme");
    Files.writeString(folder.resolve("digest.md.ftl"), "root");
    assertEquals("theme", new Markdown(own()).render(Editions.rich()));
  }

  @Test
  void letsPeopleMakeThemesThatFallBackOnPaper() throws IOException {
    Files.createDirectories(folder.resolve("mine"));
    Files.writeString(folder.resolve("mine/digest.md.ftl"), "mine");
    Templates mine = new Templates("mine", Optional.of(folder));
    assertEquals("mine", new Markdown(mine).render(Editions.rich()));
    assertEquals(
        new Html(Templates.standard()).render(Editions.rich()),
        new Html(mine).render(Editions.rich()));
  }

  @Test
  void escapesForTheFormatThatTheNameEndsIn() throws IOException {
    assertEquals("&lt;b&gt;", fill("a.html.ftl", "${thing.name}"));
    assertEquals("&lt;b&gt;", fill("a.md.ftl", "${thing.name}"));
    assertEquals("<b>", fill("a.txt.ftl", "${thing.name}"));
  }

  @Test
  void refusesNamesWithoutAFormat() {
    assertThrows(RenderException.class, () -> fill("a.ftl", "${thing.name}"));
  }

  @Test
  void printsNumbersForPrograms() throws IOException {
    assertEquals("1234", fill("a.txt.ftl", "${thing.numbers[1]}"));
  }

  @Test
  void namesFileAndLineOfAMistakeInTheData() {
    RenderException e =
        assertThrows(RenderException.class, () -> fill("a.txt.ftl", "one\n\n  ${thing.nmae}"));
    assertTrue(e.getMessage().startsWith("template a.txt.ftl, line 3, column 5: "), e.getMessage());
    assertTrue(e.getMessage().contains("thing.nmae"), e.getMessage());
  }

  @Test
  void namesFileAndLineOfAMistakeInTheSyntax() {
    RenderException e =
        assertThrows(RenderException.class, () -> fill("a.txt.ftl", "one\n<#if thing>"));
    assertTrue(e.getMessage().startsWith("template a.txt.ftl, line 2, column "), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.io.File\", \"a\")}",
        "${thing?api.name()}",
        "${thing.class.name}",
        "${thing.getClass().name}",
        "${thing.hashCode()}",
        "${thing.name()}",
        "<#include \"../outside.txt.ftl\">",
        "<#include \"/etc/hosts\">"
      })
  void reachesNoClassAndNoFileOutsideItsFolders(String template) throws IOException {
    Files.writeString(folder.resolve("outside.txt.ftl"), "outside");
    Path inner = Files.createDirectories(folder.resolve("inner"));
    Files.writeString(inner.resolve("a.txt.ftl"), template);
    Templates templates = new Templates("paper", Optional.of(inner));
    Map<String, Thing> data = Map.of("thing", new Thing("x", List.of()));
    assertThrows(RenderException.class, () -> templates.fill("a.txt.ftl", data));
  }

  @Test
  void refusesUnknownThemesAndFolders() {
    assertThrows(RenderException.class, () -> new Templates("nonesuch", Optional.empty()));
    assertThrows(RenderException.class, () -> new Templates("../paper", Optional.empty()));
    assertThrows(
        RenderException.class,
        () -> new Templates("paper", Optional.of(folder.resolve("nonesuch"))));
  }

  @Test
  void hashesTellWhichFilesAreOnesOwn() throws IOException {
    Files.writeString(folder.resolve("index.html.ftl"), "own");
    SortedMap<String, String> shipped = Templates.standard().hashes();
    SortedMap<String, String> own = own().hashes();
    assertEquals(shipped.keySet(), own.keySet());
    assertNotEquals(shipped.get("index.html.ftl"), own.get("index.html.ftl"));
    assertEquals(shipped.get("digest.html.ftl"), own.get("digest.html.ftl"));
  }

  @Test
  void hashesCoverEveryTemplateOfTheDefaultTheme() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("templates", Templates.DEFAULT_THEME))) {
      assertEquals(
          files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()),
          Templates.standard().hashes().keySet());
    }
  }
}
