package dev.broadsheet.lab;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.model.langchain.MiniLmEmbedder;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Draft;
import dev.broadsheet.summarize.ExtractiveSummarizer;
import dev.broadsheet.summarize.Summarizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/**
 * Prints in how many short articles the embedded engine prints the sentence that carries the news,
 * at the default length and in the first place. Of every second article only the count is printed,
 * so that one half stays unseen.
 */
public final class MeasureNews {
  private MeasureNews() {}

  /**
   * Takes a file of {@code title}, {@code text} and {@code news}, the sentence, such as
   * news-first.jsonl.
   */
  public static void main(String[] args) throws IOException {
    Summarizer engine = new ExtractiveSummarizer(MiniLmEmbedder.shared());
    int[] told = new int[2];
    int[] first = new int[2];
    int[] all = new int[2];
    for (JsonNode row : Lines.of(Path.of(args[0]))) {
      int half = (all[0] + all[1]) % 2;
      List<String> printed = printed(engine, row);
      String news = row.get("news").asText();
      all[half]++;
      told[half] += printed.contains(news) ? 1 : 0;
      first[half] += printed.get(0).equals(news) ? 1 : 0;
      if (half == 0 && !printed.get(0).equals(news)) {
        System.out.println(row.get("id").asText() + ": " + String.join(" / ", printed));
      }
    }
    String format = "%s half: news printed in %d of %d, first in %d%n";
    System.out.printf(format, "working", told[0], all[0], first[0]);
    System.out.printf(format, "unseen", told[1], all[1], first[1]);
  }

  private static List<String> printed(Summarizer engine, JsonNode row) {
    String title = row.get("title").asText();
    Article article =
        SummaryData.article(row.get("id").asText(), title, row.get("text").asText())
            .findFirst()
            .orElseThrow();
    return engine.article(article, OptionalInt.empty()).lines().stream()
        .map(Draft.Line::text)
        .toList();
  }
}
