package dev.broadsheet.lab;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.model.langchain.MiniLmEmbedder;
import dev.broadsheet.nlp.Span;
import dev.broadsheet.nlp.Tokens;
import dev.broadsheet.verify.Lexicon;
import dev.broadsheet.verify.Support;
import dev.broadsheet.verify.Verifier;
import dev.broadsheet.verify.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts the lexicon and learns the weights of support, and writes both over the resources.
 *
 * <p>Arguments: folder of the development data, folder of the resources.
 */
public final class TrainSupport {
  private static final int LEAST_ARTICLES = 3;
  private static final List<String> TEXTS =
      List.of("verify_sources", "summ_cnndm", "summ_xsum", "cluster_ecb", "cluster_newswcl50");

  private TrainSupport() {}

  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    Path resources = Path.of(args[1]);
    List<String> lexicon = lexicon(data);
    Files.write(resources.resolve("lexicon.tsv"), lexicon);
    Support unweighted = new Support(parse(lexicon), unlearned(), MiniLmEmbedder.shared());
    List<SupportLearner.Row> rows = rows(new JudgedClaims(data), new Verifier(unweighted));
    Weights weights = new SupportLearner(rows).learn();
    Files.write(resources.resolve("support.tsv"), weights.lines());
    weights.lines().forEach(System.out::println);
  }

  /** Every judged claim, measured. */
  static List<SupportLearner.Row> rows(JudgedClaims claims, Verifier verifier) {
    List<SupportLearner.Row> rows = new ArrayList<>();
    for (JudgedClaims.Item item : claims.items()) {
      rows.add(
          new SupportLearner.Row(
              item.set(), verifier.measure(item.source(), item.claim()), item.isSupported()));
    }
    return rows;
  }

  static Weights unlearned() {
    return new Weights(List.of(), List.of(), List.of(), List.of(), 0, 1, 0, 0, 0);
  }

  private static Lexicon parse(List<String> lines) {
    Map<String, Lexicon.Word> words = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split("\t", -1);
      words.put(
          fields[0],
          new Lexicon.Word(Integer.parseInt(fields[1]), Integer.parseInt(fields[2]) / 100.0));
    }
    return new Lexicon(Integer.parseInt(lines.get(0).split("\t", -1)[1]), words);
  }

  private static List<String> lexicon(Path data) throws IOException {
    Set<String> texts = new HashSet<>();
    for (String set : TEXTS) {
      for (JsonNode row : Lines.of(data.resolve("data/" + set + ".jsonl.gz"))) {
        texts.add(row.get("text").asText());
      }
    }
    Map<String, int[]> counts = new TreeMap<>();
    for (String text : texts) {
      Set<String> seen = new HashSet<>();
      for (Tokens.Word word : Tokens.words(text)) {
        int[] count = counts.computeIfAbsent(word.form(), form -> new int[3]);
        count[0] += seen.add(word.form()) ? 1 : 0;
        if (isInside(text, word.span())) {
          count[Character.isUpperCase(text.charAt(word.span().start())) ? 1 : 2]++;
        }
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add("\t" + texts.size());
    counts.forEach(
        (form, count) -> {
          if (count[0] >= LEAST_ARTICLES) {
            long share = Math.round(100 * (count[1] + 0.5) / (count[1] + count[2] + 1.0));
            lines.add(form + "\t" + count[0] + "\t" + share);
          }
        });
    return lines;
  }

  /** Whether a word stands inside a sentence, so that a capital means something. */
  private static boolean isInside(String text, Span word) {
    return word.start() > 2
        && text.charAt(word.start() - 1) == ' '
        && ".!?:\"”“\n".indexOf(text.charAt(word.start() - 2)) < 0;
  }
}
