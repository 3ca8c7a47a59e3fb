package dev.broadsheet.lab;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.model.langchain.MiniLmEmbedder;
import dev.broadsheet.summarize.LeadTraining;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Learns which sentence carries an article's news and writes the resource of the embedded engine.
 */
public final class TrainLead {
  private static final Path RESOURCE =
      Path.of("src/main/resources/dev/broadsheet/summarize/lead-model.txt");

  private TrainLead() {}

  /**
   * Takes the folder of the corpus, that of summ_cnndm.jsonl.gz and its like, and optionally a file
   * like news-delayed.jsonl instead of the corpus's own.
   */
  public static void main(String[] args) throws IOException {
    Path corpus = Path.of(args[0]);
    LeadTraining training = new LeadTraining(MiniLmEmbedder.shared());
    int guessed = 0;
    for (JsonNode row : Lines.of(corpus.resolve("articles.jsonl"))) {
      if (row.get("text").asText().contains("\n")) {
        training.add(LabArticles.of(row));
        guessed++;
      }
    }
    for (SummaryData.Item item : SummaryData.read(Path.of(args[1]))) {
      training.add(item.article());
      guessed++;
    }
    Path known = args.length > 2 ? Path.of(args[2]) : corpus.resolve("news-delayed.jsonl");
    for (JsonNode row : Lines.of(known)) {
      training.add(LabArticles.of(row), row.get("news").asText());
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "# Weights of a logistic model, written by the lab's TrainLead: vector, centrality, bias.");
    lines.addAll(training.train());
    Files.write(RESOURCE, lines);
    System.out.println(guessed + " articles: " + RESOURCE);
  }
}
