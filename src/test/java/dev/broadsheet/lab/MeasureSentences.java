package dev.broadsheet.lab;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.nlp.Sentences;
import dev.broadsheet.nlp.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Measures sentence detection against rows of {@code {"id","sentences","text"}}; without a text the
 * sentences joined by blanks are it. Prints, for the rules and for the plain break iterators of the
 * JDK and of ICU, the rows passed whole, boundary precision, recall and F1 (places counted in
 * characters that are not blank), and the speed.
 *
 * <p>Arguments: the path, and {@code --fails} to see each miss.
 */
public final class MeasureSentences {
  private static final int ROUNDS = 5;

  private MeasureSentences() {}

  private record Row(String id, String text, List<String> sentences) {}

  /** Prints one line for each detector. */
  public static void main(String[] args) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (JsonNode node : Lines.of(Path.of(args[0]))) {
      List<String> sentences = new ArrayList<>();
      node.get("sentences").forEach(sentence -> sentences.add(sentence.asText()));
      String text = node.path("text").asText(String.join(" ", sentences));
      rows.add(new Row(node.get("id").asText(), text, sentences));
    }
    boolean showsFails = args.length > 1 && args[1].equals("--fails");
    print("rules", rows, MeasureSentences::ruled, showsFails);
    print("java.text", rows, MeasureSentences::jdk, false);
    print("icu", rows, MeasureSentences::icu, false);
  }

  private static List<Span> ruled(String text) {
    return Sentences.of(text, new Span(0, text.length()), "en");
  }

  private static List<Span> jdk(String text) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    breaks.setText(text);
    List<Span> spans = new ArrayList<>();
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      spans.add(new Span(from, to).trimmed(text));
      from = to;
    }
    return spans;
  }

  private static List<Span> icu(String text) {
    var breaks = com.ibm.icu.text.BreakIterator.getSentenceInstance(Locale.ENGLISH);
    breaks.setText(text);
    List<Span> spans = new ArrayList<>();
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      spans.add(new Span(from, to).trimmed(text));
      from = to;
    }
    return spans;
  }

  private static void print(
      String name, List<Row> rows, Function<String, List<Span>> detector, boolean showsFails) {
    int passed = 0;
    int right = 0;
    int found = 0;
    int wanted = 0;
    for (Row row : rows) {
      List<String> got = detector.apply(row.text).stream().map(span -> span.of(row.text)).toList();
      BitSet gold = boundaries(row.sentences);
      BitSet mine = boundaries(got);
      boolean isPassed = gold.equals(mine);
      passed += isPassed ? 1 : 0;
      found += mine.cardinality();
      wanted += gold.cardinality();
      mine.and(gold);
      right += mine.cardinality();
      if (showsFails && !isPassed) {
        System.out.println(row.id + "\n  wanted " + row.sentences + "\n  got    " + got);
      }
    }
    double precision = found == 0 ? 1 : (double) right / found;
    double recall = wanted == 0 ? 1 : (double) right / wanted;
    System.out.printf(
        Locale.ROOT,
        "%-10s passed %d of %d, boundaries P %.4f R %.4f F1 %.4f, %.1f million characters/s%n",
        name,
        passed,
        rows.size(),
        precision,
        recall,
        2 * precision * recall / (precision + recall),
        speed(rows, detector));
  }

  /** Best of some rounds, in million characters a second. */
  private static double speed(List<Row> rows, Function<String, List<Span>> detector) {
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      long characters = 0;
      long sentences = 0;
      do {
        for (Row row : rows) {
          sentences += detector.apply(row.text).size();
          characters += row.text.length();
        }
      } while (System.nanoTime() - start < 200_000_000L);
      double perSecond = characters * 1e3 / (System.nanoTime() - start);
      best = sentences > 0 ? Math.max(best, perSecond) : best;
    }
    return best;
  }

  /** Inner boundaries, each as the number of characters before it that are not blank. */
  private static BitSet boundaries(List<String> sentences) {
    BitSet places = new BitSet();
    int at = 0;
    for (String sentence : sentences) {
      at += (int) sentence.chars().filter(c -> !Character.isWhitespace(c)).count();
      places.set(at);
    }
    places.clear(at);
    return places;
  }
}
