package dev.broadsheet.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.edition.Interests;
import dev.broadsheet.model.langchain.MiniLmEmbedder;
import dev.broadsheet.nlp.Sentences;
import dev.broadsheet.nlp.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Prints how well an interest of a few words finds the articles it means, at several thresholds;
 * the interests are in two halves, of which one serves to choose and the other to judge.
 *
 * <p>Argument: {@code cluster_ecb.jsonl.gz}, articles labelled with one of 43 topics.
 */
public final class MeasureInterests {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a reader might write, and the topics of the set that are about it. */
  private static final Map<String, Set<String>> MEANT = new LinkedHashMap<>();

  static {
    MEANT.put("baseball", Set.of("10"));
    MEANT.put("elections abroad", Set.of("11"));
    MEANT.put("piracy at sea", Set.of("12"));
    MEANT.put("fires", Set.of("13", "14"));
    MEANT.put("death penalty", Set.of("16"));
    MEANT.put("shootings", Set.of("18", "22"));
    MEANT.put("Greece", Set.of("8", "19"));
    MEANT.put("rehab of celebrities", Set.of("1"));
    MEANT.put("earthquakes", Set.of("20"));
    MEANT.put("road accidents", Set.of("21"));
    MEANT.put("mountaineering", Set.of("23"));
    MEANT.put("the Oscars", Set.of("2"));
    MEANT.put("prison escapes", Set.of("3"));
    MEANT.put("basketball", Set.of("5"));
    MEANT.put("cinema", Set.of("2", "6"));
    MEANT.put("boxing", Set.of("7"));
    MEANT.put("endangered species", Set.of("9"));
    MEANT.put("Sarah Palin", Set.of("13"));
  }

  private record Row(String topic, List<String> lines) {}

  private MeasureInterests() {}

  /** Measures. */
  public static void main(String[] args) throws IOException {
    List<Row> rows = rows(Path.of(args[0]));
    List<String> phrases = List.copyOf(MEANT.keySet());
    Interests interests = new Interests(phrases, MiniLmEmbedder.shared());
    double[][] closeness = new double[phrases.size()][rows.size()];
    for (int r = 0; r < rows.size(); r++) {
      for (int i = 0; i < phrases.size(); i++) {
        closeness[i][r] = interests.closeness(phrases.get(i), rows.get(r).lines());
      }
    }
    for (int half = 0; half < 2; half++) {
      System.out.println(half == 0 ? "half to choose by" : "half to judge by");
      for (double threshold = 0.2; threshold < 0.56; threshold += 0.04) {
        print(half, threshold, phrases, rows, closeness);
      }
    }
    for (int i = 0; i < phrases.size(); i++) {
      int hits = 0;
      int right = 0;
      int meant = 0;
      for (int r = 0; r < rows.size(); r++) {
        boolean isMeant = MEANT.get(phrases.get(i)).contains(rows.get(r).topic());
        boolean isHit = closeness[i][r] >= Interests.CLOSE;
        meant += isMeant ? 1 : 0;
        hits += isHit ? 1 : 0;
        right += isMeant && isHit ? 1 : 0;
      }
      System.out.printf(
          Locale.ROOT, "%-24s meant %3d found %3d right %3d%n", phrases.get(i), meant, hits, right);
    }
  }

  private static void print(
      int half, double threshold, List<String> phrases, List<Row> rows, double[][] closeness) {
    double precision = 0;
    double recall = 0;
    int counted = 0;
    for (int i = half; i < phrases.size(); i += 2) {
      double hits = 0;
      double right = 0;
      double meant = 0;
      for (int r = 0; r < rows.size(); r++) {
        boolean isMeant = MEANT.get(phrases.get(i)).contains(rows.get(r).topic());
        boolean isHit = closeness[i][r] >= threshold;
        meant += isMeant ? 1 : 0;
        hits += isHit ? 1 : 0;
        right += isMeant && isHit ? 1 : 0;
      }
      precision += hits == 0 ? 1 : right / hits;
      recall += right / meant;
      counted++;
    }
    System.out.printf(
        Locale.ROOT,
        "  from %.2f: precision %.3f recall %.3f%n",
        threshold,
        precision / counted,
        recall / counted);
  }

  private static List<Row> rows(Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode row = JSON.readTree(line);
        String text = row.get("text").asText();
        List<String> sentences =
            Sentences.of(text, new Span(0, text.length()), "en").stream()
                .limit(6)
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
        rows.add(new Row(row.get("topic").asText(), sentences));
      }
    }
    return rows;
  }
}
