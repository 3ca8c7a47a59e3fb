package dev.broadsheet.lab;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.verify.Measured;
import dev.broadsheet.verify.Support;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Devdata's judged claims and the working half of the guard set, measured check by check. */
record MeasuredClaims(List<String> checks, List<Row> rows) {
  private static final String GUARD = "guard";

  /**
   * A claim.
   *
   * @param source a number for its source
   * @param faults found by each check
   */
  record Row(
      String set,
      int source,
      boolean isTrue,
      double copied,
      List<Double> signals,
      List<Double> faults) {

    Row {
      signals = List.copyOf(signals);
      faults = List.copyOf(faults);
    }

    boolean isGuard() {
      return set.equals(GUARD);
    }
  }

  static MeasuredClaims measure(Path data, Support support) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (JudgedClaims.Item item : new JudgedClaims(data).items()) {
      rows.add(row(item.set(), item.source(), item.claim(), item.isSupported(), support));
    }
    Map<String, String> texts = new HashMap<>();
    for (JsonNode article : Lines.of(data.resolve("guard/articles.jsonl"))) {
      texts.put(article.get("id").asText(), article.get("text").asText());
    }
    for (JsonNode claim : Lines.of(data.resolve("guard/claims.jsonl"))) {
      if (claim.get("half").asText().equals("working")) {
        String text = texts.get(claim.get("article").asText());
        boolean isTrue = claim.get("label").asInt() == 1;
        rows.add(row(GUARD, text, claim.get("claim").asText(), isTrue, support));
      }
    }
    return new MeasuredClaims(Measured.checks(), rows);
  }

  private static Row row(String set, String source, String claim, boolean isTrue, Support support) {
    Measured measured = Measured.of(source, claim, support);
    return new Row(
        set,
        source.hashCode(),
        isTrue,
        measured.copied(),
        measured.signals(),
        Measured.checks().stream().map(measured.faults()::get).toList());
  }

  void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(String.join(" ", checks));
    for (Row row : rows) {
      lines.add(
          String.join(
              "\t",
              row.set(),
              String.valueOf(row.source()),
              String.valueOf(row.isTrue()),
              String.valueOf(row.copied()),
              text(row.signals()),
              text(row.faults())));
    }
    Files.write(file, lines);
  }

  static MeasuredClaims read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<Row> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split("\t", -1);
      rows.add(
          new Row(
              fields[0],
              Integer.parseInt(fields[1]),
              Boolean.parseBoolean(fields[2]),
              Double.parseDouble(fields[3]),
              numbers(fields[4]),
              numbers(fields[5])));
    }
    return new MeasuredClaims(List.of(lines.get(0).split(" ", -1)), rows);
  }

  private static String text(List<Double> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  private static List<Double> numbers(String text) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(" ", -1)).map(Double::valueOf).toList();
  }
}
