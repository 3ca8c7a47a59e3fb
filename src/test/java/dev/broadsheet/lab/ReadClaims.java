package dev.broadsheet.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.broadsheet.model.PairReader;
import dev.broadsheet.model.langchain.MiniLmEmbedder;
import dev.broadsheet.model.onnx.OnnxPairReader;
import dev.broadsheet.nlp.Sha256;
import dev.broadsheet.verify.ReadClaim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes claims with the passages that the program reads them against and what it finds, one line
 * of JSON each, for training, calibrating and measuring the pair reader.
 *
 * <p>Arguments: {@code devdata} and its folder, or {@code corpus} and a folder with {@code
 * articles.jsonl} and {@code claims.jsonl}; the file to write; optionally {@code unread}, so that
 * only passages are found; optionally {@code half=NAME}.
 */
public final class ReadClaims {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ReadClaim.Reader reader;
  private final List<String> lines = new ArrayList<>();
  private int wanted;
  private int found;

  private ReadClaims(boolean isUnread) {
    PairReader none = pairs -> pairs.stream().map(pair -> PairReader.Reading.UNREAD).toList();
    reader =
        new ReadClaim.Reader(isUnread ? none : OnnxPairReader.shared(), MiniLmEmbedder.shared());
  }

  public static void main(String[] args) throws IOException {
    List<String> options = List.of(args).subList(3, args.length);
    ReadClaims claims = new ReadClaims(options.contains("unread"));
    if (args[0].equals("devdata")) {
      claims.readJudged(new JudgedClaims(Path.of(args[1])));
    } else {
      claims.readCorpus(Path.of(args[1]), options);
    }
    Files.write(Path.of(args[2]), claims.lines);
    System.out.printf(
        "%d claims; %d of %d deciding sentences found%n",
        claims.lines.size(), claims.found, claims.wanted);
  }

  private void readJudged(JudgedClaims claims) {
    for (JudgedClaims.Item item : claims.items()) {
      write(
          item.set(),
          item.id(),
          Sha256.hex(item.source()),
          item.source(),
          item.claim(),
          item.isSupported() ? "says" : "not");
    }
  }

  private void readCorpus(Path folder, List<String> options) throws IOException {
    Map<String, String> texts = new HashMap<>();
    for (JsonNode article : rows(folder.resolve("articles.jsonl"))) {
      texts.put(article.get("id").asText(), article.get("text").asText());
    }
    for (JsonNode claim : rows(folder.resolve("claims.jsonl"))) {
      boolean isTaken =
          options.stream().noneMatch(option -> option.startsWith("half="))
              || options.contains("half=" + claim.path("half").asText());
      if (isTaken && !isDisputed(claim)) {
        String passage =
            write(
                claim.path("kind").asText(),
                claim.get("id").asText(),
                claim.get("article").asText(),
                texts.get(claim.get("article").asText()),
                claim.get("claim").asText(),
                label(claim));
        for (JsonNode sentence : claim.path("evidence")) {
          wanted++;
          found += passage.contains(sentence.asText()) ? 1 : 0;
        }
      }
    }
  }

  private String write(
      String set, String id, String group, String source, String claim, String label) {
    List<ReadClaim> sentences = reader.read(source, claim);
    ReadClaim least =
        sentences.stream().min(Comparator.comparingDouble(ReadClaim::odds)).orElseThrow();
    double mean = sentences.stream().mapToDouble(ReadClaim::odds).average().orElseThrow();
    ObjectNode row = JSON.createObjectNode();
    row.put("s", set).put("id", id).put("p", least.passage()).put("h", claim).put("l", label);
    row.put("group", group).put("odds", mean).put("contradicts", least.contradicts());
    double shortened =
        sentences.stream().mapToInt(s -> s.isShortened() ? 1 : 0).average().orElse(0);
    row.put("shortened", shortened);
    row.put("faults", joined(sentences, ReadClaim::faults));
    row.put("figures", joined(sentences, ReadClaim::figures));
    ArrayNode parts = row.putArray("parts");
    for (ReadClaim sentence : sentences) {
      parts
          .addObject()
          .put("p", sentence.passage())
          .put("h", sentence.sentence())
          .put("odds", sentence.odds());
    }
    lines.add(row.toString());
    return sentences.stream().map(ReadClaim::passage).collect(Collectors.joining(" "));
  }

  private static String joined(
      List<ReadClaim> sentences, Function<ReadClaim, List<String>> faults) {
    return sentences.stream()
        .flatMap(s -> faults.apply(s).stream())
        .collect(Collectors.joining("; "));
  }

  private static boolean isDisputed(JsonNode claim) {
    String second = claim.path("second").asText("");
    boolean isOther = !second.isEmpty() && !second.equals("null");
    return claim.path("doubtful").asBoolean()
        || (isOther && !second.equals(claim.get("label").asText()));
  }

  private static String label(JsonNode claim) {
    String label = claim.get("label").asText();
    return label.equals("1") ? "says" : label.equals("0") ? "not" : label;
  }

  private static List<JsonNode> rows(Path file) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        rows.add(JSON.readTree(line));
      }
    }
    return rows;
  }
}
