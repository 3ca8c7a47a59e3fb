package dev.broadsheet.lab;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.nlp.Span;
import dev.broadsheet.nlp.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts the lexicon and writes it over the resource.
 *
 * <p>Arguments: folder of the development data, folder of the resources.
 */
public final class CountLexicon {
  private static final int LEAST_ARTICLES = 3;
  private static final List<String> TEXTS =
      List.of("verify_sources", "summ_cnndm", "summ_xsum", "cluster_ecb", "cluster_newswcl50");

  private CountLexicon() {}

  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    Path resources = Path.of(args[1]);
    List<String> lexicon = lexicon(data);
    Files.write(resources.resolve("lexicon.tsv"), lexicon);
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
      for (Tokens.Token word : Tokens.words(text)) {
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
