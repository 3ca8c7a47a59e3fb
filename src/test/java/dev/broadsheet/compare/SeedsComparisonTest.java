package dev.broadsheet.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.ingest.Intake;
import dev.broadsheet.ingest.IntakeSettings;
import dev.broadsheet.model.langchain.MiniLmEmbedder;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Disagreement;
import dev.broadsheet.news.Disagreement.Value;
import dev.broadsheet.news.Evidence;
import dev.broadsheet.news.KeyFact;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the sample stories are said to differ in, whole: nothing planted is missed, nothing else is
 * claimed. {@code -Dgolden.rewrite=true} writes the files anew.
 */
class SeedsComparisonTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden/compare");
  private static final List<String> STORIES =
      List.of("aleppo", "pellmarsh-flood", "quillport-ferry-strike");
  private static Comparison comparison;

  @BeforeAll
  static void load() {
    comparison = new Comparison(MiniLmEmbedder.shared());
  }

  @Test
  void showsWhatTheGoldenFilesHold() throws IOException {
    for (String story : STORIES) {
      List<Article> articles = articles(story);
      String printed =
          print(comparison.of(articles, Map.of()).disagreements(), articles)
              + table(comparison.of(articles, Map.of()).reports(), articles);
      Path golden = FOLDER.resolve(story + ".txt");
      if (Boolean.getBoolean("golden.rewrite")) {
        assertFalse("true".equals(System.getenv("CI")), "golden files are not rewritten in CI");
        Files.createDirectories(FOLDER);
        Files.writeString(golden, printed);
      }
      String expected = Files.exists(golden) ? Files.readString(golden) : "";
      assertEquals(expected, printed, golden + " (rewrite with -Dgolden.rewrite=true)");
    }
  }

  @Test
  void everyGoldenFileIsOfAStory() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> found = files.map(file -> file.getFileName().toString()).sorted().toList();
      assertEquals(STORIES.stream().map(story -> story + ".txt").toList(), found);
    }
  }

  @Test
  void namesNothingThatOnlyOneArticleOrItsCopySays() throws IOException {
    List<Article> articles = articles("quillport-ferry-strike");
    Map<String, String> copies =
        Map.of(
            articles.get(1).id(), articles.get(0).id(), articles.get(2).id(), articles.get(0).id());

    assertTrue(comparison.of(articles, copies).disagreements().isEmpty());
    assertTrue(comparison.of(articles, copies).agreements().isEmpty());
  }

  @Test
  void bearsOutOnlyWithTheSameFigures() throws IOException {
    List<Article> articles = articles("pellmarsh-flood");

    for (Map.Entry<Evidence, List<Evidence>> entry :
        comparison.of(articles, Map.of()).agreements().entrySet()) {
      for (Evidence other : entry.getValue()) {
        assertFalse(entry.getKey().article().equals(other.article()));
        assertFalse(entry.getKey().quote().contains("140") && !other.quote().contains("140"));
      }
    }
  }

  private static List<Article> articles(String story) throws IOException {
    List<String> paths;
    try (Stream<Path> files = Files.list(Path.of("seeds"))) {
      paths =
          files
              .map(Path::toString)
              .filter(path -> Path.of(path).getFileName().toString().startsWith(story))
              .sorted()
              .toList();
    }
    List<Article> articles = new ArrayList<>();
    new Intake(IntakeSettings.defaults())
        .read(
            paths,
            InputStream.nullInputStream(),
            reading -> reading.article().ifPresent(articles::add));
    return articles;
  }

  private static String print(List<Disagreement> boxes, List<Article> articles) {
    StringBuilder text = new StringBuilder();
    for (Disagreement box : boxes) {
      text.append(box.about()).append('\n');
      for (Value value : box.values()) {
        String sources =
            value.evidence().stream()
                .map(evidence -> source(articles, evidence.article()))
                .distinct()
                .collect(Collectors.joining(", "));
        text.append("  ")
            .append(value.value())
            .append(value.authority().map(who -> " | by: " + who).orElse(""))
            .append(value.scope().map(scope -> " | scope: " + scope).orElse(""))
            .append(" | in: ")
            .append(sources)
            .append('\n');
      }
    }
    return text.toString();
  }

  private static String table(List<KeyFact> facts, List<Article> articles) {
    StringBuilder text = new StringBuilder("who reports what\n");
    for (KeyFact fact : facts) {
      text.append("  ").append(fact.about()).append(':');
      fact.reports()
          .forEach(
              report ->
                  text.append(' ')
                      .append(source(articles, report.article()))
                      .append('=')
                      .append(report.value().orElse("yes"))
                      .append(';'));
      text.append('\n');
    }
    return text.toString();
  }

  private static String source(List<Article> articles, String id) {
    return articles.stream()
        .filter(article -> article.id().equals(id))
        .findFirst()
        .map(article -> Path.of(article.path()).getFileName().toString())
        .orElseThrow();
  }
}
