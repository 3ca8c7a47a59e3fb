package dev.broadsheet.lab;

import dev.broadsheet.model.langchain.MiniLmEmbedder;
import dev.broadsheet.summarize.RankerTraining;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Learns the weights of the embedded engine from a folder of data and writes its resource. */
public final class TrainRanker {
  private static final Path RESOURCE =
      Path.of("src/main/resources/dev/broadsheet/summarize/term-model.txt");

  private TrainRanker() {}

  /** Takes the folder that holds summ_cnndm.jsonl.gz and its like. */
  public static void main(String[] args) throws IOException {
    List<SummaryData.Item> items = SummaryData.read(Path.of(args[0]));
    List<String> lines = new ArrayList<>();
    lines.add(
        "# Weights of a logistic model, written by the lab's TrainRanker; kind, name, weight.");
    lines.addAll(
        new RankerTraining(MiniLmEmbedder.shared())
            .train(items.stream().map(SummaryData.Item::example).toList()));
    Files.createDirectories(RESOURCE.getParent());
    Files.write(RESOURCE, lines);
    System.out.println(items.size() + " articles, " + (lines.size() - 1) + " weights: " + RESOURCE);
  }
}
