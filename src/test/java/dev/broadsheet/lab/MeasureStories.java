package dev.broadsheet.lab;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.cluster.Grouping;
import dev.broadsheet.cluster.StoryClusterer;
import dev.broadsheet.model.langchain.MiniLmEmbedder;
import dev.broadsheet.news.Article;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Prints how well articles are sorted into stories: B-cubed against labelled events. */
public final class MeasureStories {
  private final StoryClusterer clusterer = new StoryClusterer(new MiniLmEmbedder());

  /**
   * Measures.
   *
   * @param args the folder with {@code cluster_*.jsonl.gz}
   */
  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    MeasureStories measure = new MeasureStories();
    for (String set : List.of("newswcl50", "ecb")) {
      List<JsonNode> rows = Lines.of(data.resolve("cluster_" + set + ".jsonl.gz"));
      List<Article> articles = new ArrayList<>();
      Map<String, String> gold = new HashMap<>();
      for (JsonNode row : rows) {
        articles.add(LabArticles.of(row));
        gold.put(row.get("id").asText(), row.get("story").asText());
      }
      long start = System.nanoTime();
      Grouping grouping = measure.clusterer.group(articles);
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "%-10s %s stories %d copies %d, %.1f s%n",
          set,
          BCubed.of(gold, grouping.stories()),
          grouping.stories().size(),
          grouping.duplicateOf().size(),
          seconds);
    }
  }
}
