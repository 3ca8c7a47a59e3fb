package dev.broadsheet.lab;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.compare.Comparison;
import dev.broadsheet.ingest.Intake;
import dev.broadsheet.ingest.IntakeSettings;
import dev.broadsheet.model.langchain.MiniLmEmbedder;
import dev.broadsheet.model.onnx.OnnxPairReader;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Disagreement;
import dev.broadsheet.news.Disagreement.Value;
import dev.broadsheet.news.Evidence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Compares pairs of accounts of one event and counts how many of the differences between them that
 * people listed are shown; prints every box, to be judged by eye. A difference counts as shown if a
 * box has words of either side that the other side doesn't have, which is rough.
 *
 * <p>Arguments: a file of articles, a file of pairs, and optionally {@code half=NAME} or a regular
 * expression for the ids of first accounts.
 */
public final class MeasureAccounts {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_£$€%]+");
  private static final Set<String> COMMON =
      Set.of(
          ("the a an of in on at to and or was were is are it its by for with from after before"
                  + " their his her")
              .split(" ", -1));

  private final Comparison comparison =
      new Comparison(MiniLmEmbedder.shared(), OnnxPairReader.shared());
  private int pairs;
  private int boxes;
  private int matched;
  private int listed;
  private int shown;
  private int agreements;

  public static void main(String[] args) throws IOException {
    Map<String, Article> articles = new HashMap<>();
    new Intake(IntakeSettings.defaults())
        .read(
            List.of(args[0]),
            InputStream.nullInputStream(),
            reading -> reading.article().ifPresent(a -> articles.put(a.id(), a)));
    MeasureAccounts measure = new MeasureAccounts();
    String wanted = args.length > 2 ? args[2] : ".*";
    long start = System.nanoTime();
    for (JsonNode pair : Lines.of(Path.of(args[1]))) {
      boolean isWanted =
          wanted.startsWith("half=")
              ? wanted.equals("half=" + pair.path("half").asText())
              : pair.get("a").asText().matches(wanted);
      if (isWanted && pair.path("same_event").asBoolean(true)) {
        measure.measure(pair, articles);
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9 / Math.max(1, measure.pairs);
    System.out.printf(
        "%d pairs, %.2f s each; %d of %d differences shown; %d boxes, %d of them match;"
            + " %d agreements%n",
        measure.pairs,
        seconds,
        measure.shown,
        measure.listed,
        measure.boxes,
        measure.matched,
        measure.agreements);
  }

  private void measure(JsonNode pair, Map<String, Article> articles) {
    String first = pair.get("a").asText();
    String second = pair.get("b").asText();
    List<Article> story = List.of(articles.get(first), articles.get(second));
    Comparison.Findings found = comparison.of(story, Map.of());
    pairs++;
    agreements += found.agreements().size();
    boxes += found.disagreements().size();
    Set<Disagreement> matching = new HashSet<>();
    List<String> missing = new ArrayList<>();
    for (JsonNode listedOne : pair.get("differs")) {
      listed++;
      List<Disagreement> fitting =
          found.disagreements().stream()
              .filter(box -> fits(box, first, second, listedOne))
              .toList();
      matching.addAll(fitting);
      shown += fitting.isEmpty() ? 0 : 1;
      if (fitting.isEmpty()) {
        missing.add(
            text(listedOne, "about") + ": " + text(listedOne, "a") + " / " + text(listedOne, "b"));
      }
    }
    matched += matching.size();
    print(first, found, matching, missing);
  }

  private static boolean fits(Disagreement box, String first, String second, JsonNode difference) {
    Set<String> a = words(text(difference, "a"));
    Set<String> b = words(text(difference, "b"));
    Set<String> onlyA = new HashSet<>(a);
    onlyA.removeAll(b);
    b.removeAll(a);
    return hasAny(box, first, onlyA) && hasAny(box, second, b);
  }

  private static boolean hasAny(Disagreement box, String article, Set<String> words) {
    return box.values().stream()
        .filter(v -> v.evidence().stream().anyMatch(e -> e.article().equals(article)))
        .flatMap(v -> words(v.value() + " " + v.text()).stream())
        .anyMatch(words::contains);
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    WORD.matcher(text.toLowerCase(Locale.ROOT).replace(",", ""))
        .results()
        .map(match -> match.group())
        .filter(word -> !COMMON.contains(word))
        .forEach(words::add);
    return words;
  }

  private static String text(JsonNode row, String field) {
    return row.path(field).asText();
  }

  private static void print(
      String id, Comparison.Findings found, Set<Disagreement> matching, List<String> missing) {
    System.out.println("== " + id);
    for (Disagreement box : found.disagreements()) {
      System.out.println((matching.contains(box) ? "[+] " : "[?] ") + box.about());
      for (Value value : box.values()) {
        System.out.printf(
            "   %s | %s | %s%n",
            value.value(), value.authority().orElse("-"), value.scope().orElse("-"));
        for (Evidence evidence : value.evidence()) {
          System.out.printf("        %s: %s%n", evidence.article(), evidence.quote());
        }
      }
    }
    missing.forEach(line -> System.out.println("[-] " + line));
    found
        .agreements()
        .forEach(
            (claim, others) ->
                System.out.println(
                    "[=] "
                        + claim.quote()
                        + " <- "
                        + others.stream().map(Evidence::quote).toList()));
  }
}
