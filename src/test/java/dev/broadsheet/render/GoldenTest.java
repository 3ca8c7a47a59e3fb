package dev.broadsheet.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.broadsheet.delivery.smtp.MimeFormat;
import dev.broadsheet.news.Editions;
import dev.broadsheet.news.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every format prints of the same editions, kept as files. {@code -Dgolden.rewrite=true}
 * writes them anew; look at the difference before it is committed.
 */
class GoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden/render");

  @Test
  void printsWhatTheGoldenFilesHold() throws IOException {
    Map<String, String> printed = printed();
    if (Boolean.getBoolean("golden.rewrite")) {
      assertFalse("true".equals(System.getenv("CI")), "golden files are not rewritten in CI");
      for (Map.Entry<String, String> file : printed.entrySet()) {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(file.getKey()), file.getValue());
      }
    }
    for (Map.Entry<String, String> file : printed.entrySet()) {
      Path golden = FOLDER.resolve(file.getKey());
      String expected = Files.exists(golden) ? Files.readString(golden) : "";
      assertEquals(expected, file.getValue(), golden + " (rewrite with -Dgolden.rewrite=true)");
    }
  }

  @Test
  void everyGoldenFileIsPrintedByATest() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertEquals(
          new TreeSet<>(printed().keySet()),
          files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
    }
  }

  private static Map<String, String> printed() {
    Map<String, String> files = new TreeMap<>();
    Summary summary = Editions.summary();
    Json json = new Json();
    Templates templates = Templates.standard();
    Text text = new Text(templates);
    for (Renderer renderer : List.of(new Html(templates), text, new Markdown(templates), json)) {
      files.put("digest." + renderer.format(), renderer.render(Editions.rich()));
      files.put("empty." + renderer.format(), renderer.render(Editions.empty()));
      files.put(
          "summary." + renderer.format(), renderer.render(List.of(summary), Editions.AUTHORS));
      files.put(
          "summaries." + renderer.format(),
          renderer.render(List.of(summary, summary), Editions.AUTHORS));
    }
    files.put("summary.jsonl", json.line(summary, Editions.AUTHORS) + json.failure("x", "c", "m"));
    files.put("article.json", json.render(summary.article(), false));
    files.put("article-sentences.jsonl", json.line(summary.article(), true));
    files.put("article.txt", text.render(summary.article(), false));
    files.put("article-sentences.txt", text.render(summary.article(), true));
    files.put("index.html", new IndexPage(templates).render("Broadsheet", entries()));
    files.put("feed.xml", new Feed(templates, Optional.empty()).render("Broadsheet", entries()));
    Optional<String> site = Optional.of("https://news.example/paper");
    files.put("feed-published.xml", new Feed(templates, site).render("Broadsheet", entries()));
    Eml.Imprint imprint =
        new Eml.Imprint("paper@post.example", site, Optional.of("mailto:leave@post.example"));
    Eml eml = new Eml(templates, new MimeFormat(), imprint);
    files.put("digest.eml", eml.render(Editions.rich()));
    files.put("empty.eml", eml.render(Editions.empty()));
    for (String theme : List.of("brief", "plain")) {
      Templates look = new Templates(theme, Optional.empty());
      List<EditionRenderer> renderers =
          List.of(
              new Html(look),
              new Text(look),
              new Markdown(look),
              new Eml(look, new MimeFormat(), imprint));
      for (EditionRenderer renderer : renderers) {
        files.put(theme + "." + renderer.format(), renderer.render(Editions.rich()));
      }
    }
    return files;
  }

  private static List<IndexPage.Entry> entries() {
    return List.of(
        new IndexPage.Entry(LocalDate.of(2026, 11, 21), "Broadsheet", 1, 1, List.of("A quiet day")),
        new IndexPage.Entry(
            Editions.DAY,
            "Broadsheet",
            4,
            9,
            List.of(
                "River falls & banks hold",
                "Tram depot reopens",
                "Honey runs short",
                "Chess club seeks home")));
  }
}
