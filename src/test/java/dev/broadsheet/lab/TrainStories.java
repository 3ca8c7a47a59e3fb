package dev.broadsheet.lab;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.nlp.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts the background document frequencies that weigh the terms of small batches. */
public final class TrainStories {
  private static final List<String> SETS =
      List.of("summ_cnndm", "summ_xsum", "verify_sources", "segment_bbc");
  private static final Path RESOURCES = Path.of("src/main/resources/dev/broadsheet/cluster");

  /** Terms in fewer articles are not kept: they tell what single articles were about. */
  private static final int KEPT = 3;

  private TrainStories() {}

  /**
   * Trains.
   *
   * @param args the folder with the data sets
   */
  public static void main(String[] args) throws IOException {
    Map<String, Integer> frequency = new TreeMap<>();
    Set<String> seen = new HashSet<>();
    for (String set : SETS) {
      for (JsonNode row : Lines.of(Path.of(args[0]).resolve(set + ".jsonl.gz"))) {
        String text = text(row);
        if (seen.add(text.substring(0, Math.min(200, text.length())))) {
          new HashSet<>(Tokens.stems(text)).forEach(t -> frequency.merge(t, 1, Integer::sum));
        }
      }
    }
    StringBuilder table = new StringBuilder("#articles\t" + seen.size() + "\n");
    frequency.forEach(
        (term, count) -> {
          if (count >= KEPT) {
            table.append(term).append('\t').append(count).append('\n');
          }
        });
    Files.createDirectories(RESOURCES);
    Files.writeString(RESOURCES.resolve("document-frequencies.tsv"), table);
    System.out.printf("%d articles%n", seen.size());
  }

  private static String text(JsonNode row) {
    if (row.has("text")) {
      return row.get("text").asText();
    }
    StringBuilder text = new StringBuilder();
    row.get("sentences").forEach(sentence -> text.append(sentence.asText()).append(' '));
    return text.toString();
  }
}
