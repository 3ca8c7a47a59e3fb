package dev.broadsheet.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.broadsheet.compare.Comparison;
import dev.broadsheet.ingest.Intake;
import dev.broadsheet.ingest.IntakeSettings;
import dev.broadsheet.model.langchain.MiniLmEmbedder;
import dev.broadsheet.model.onnx.OnnxPairReader;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Disagreement;
import dev.broadsheet.news.Evidence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Prints what the sources of labelled stories are said to give differently, to be judged by eye.
 */
public final class MeasureDisagreements {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Comparison comparison =
      new Comparison(MiniLmEmbedder.shared(), OnnxPairReader.shared());
  private int boxes;

  /**
   * Prints.
   *
   * @param args {@code tune} or {@code judge} and the folder with {@code cluster_*.jsonl.gz} and
   *     {@code mds_articles.jsonl.gz}, for every other story, from the first or from the second; or
   *     {@code story} and its files
   */
  public static void main(String[] args) throws IOException {
    MeasureDisagreements measure = new MeasureDisagreements();
    if (args[0].equals("story")) {
      List<String> files = List.of(args).subList(1, args.length);
      List<Article> articles = read(files);
      measure.story(files.get(0), articles);
      Comparison.Findings findings = measure.comparison.of(articles, Map.of());
      findings.reports().forEach(System.out::println);
      findings
          .agreements()
          .forEach(
              (a, others) ->
                  System.out.println(
                      a.quote() + " <- " + others.stream().map(Evidence::quote).toList()));
      return;
    }
    for (String set : List.of("cluster_newswcl50", "cluster_ecb", "mds_articles")) {
      Map<String, List<Article>> stories = stories(Path.of(args[1], set + ".jsonl.gz"));
      int number = 0;
      for (Map.Entry<String, List<Article>> story : stories.entrySet()) {
        if (number++ % 2 == (args[0].equals("tune") ? 0 : 1)) {
          measure.story(story.getKey(), story.getValue());
        }
      }
    }
    System.out.println("boxes " + measure.boxes);
  }

  /** The articles of each labelled story, read as the program reads them. */
  private static Map<String, List<Article>> stories(Path set) throws IOException {
    List<String> lines = new ArrayList<>();
    Map<String, String> storyOf = new HashMap<>();
    for (JsonNode row : Lines.of(set)) {
      ObjectNode line = JSON.createObjectNode();
      line.put("id", row.get("id").asText()).put("title", row.path("title").asText());
      lines.add(line.put("text", row.get("text").asText()).toString());
      storyOf.put(row.get("id").asText(), row.path("story").asText("mds"));
    }
    Path plain = Files.createTempFile("articles", ".jsonl");
    Map<String, List<Article>> stories = new TreeMap<>();
    try {
      Files.write(plain, lines);
      for (Article article : read(List.of(plain.toString()))) {
        stories.computeIfAbsent(storyOf.get(article.id()), key -> new ArrayList<>()).add(article);
      }
    } finally {
      Files.delete(plain);
    }
    return stories;
  }

  private static List<Article> read(List<String> paths) {
    List<Article> articles = new ArrayList<>();
    new Intake(IntakeSettings.defaults())
        .read(
            paths,
            InputStream.nullInputStream(),
            reading -> reading.article().ifPresent(articles::add));
    return articles;
  }

  private void story(String id, List<Article> articles) {
    long start = System.nanoTime();
    List<Disagreement> found = comparison.of(articles, Map.of()).disagreements();
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("== %s: %d articles, %.2f s%n", id, articles.size(), seconds);
    for (Disagreement box : found) {
      boxes++;
      System.out.printf("[%d] %s%n", boxes, box.about());
      for (Disagreement.Value value : box.values()) {
        System.out.printf(
            "   %s | %s | %s%n",
            value.value(), value.authority().orElse("-"), value.scope().orElse("-"));
        for (Evidence evidence : value.evidence()) {
          System.out.printf("        %s: %s%n", evidence.article(), evidence.quote());
        }
      }
    }
  }
}
