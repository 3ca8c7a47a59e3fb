package dev.broadsheet.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.ingest.Intake;
import dev.broadsheet.ingest.IntakeSettings;
import dev.broadsheet.news.Article;
import dev.broadsheet.summarize.RankerTraining.Example;
import dev.broadsheet.summarize.RankerTraining.Reference;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Articles with summaries, by people and (for learning only, at half weight) by other systems. */
final class SummaryData {
  /** Weight of an article whose summary is a single sentence; tells both kinds of text equally. */
  private static final double ONE_SENTENCE_WEIGHT = 3.2;

  private static final double SYSTEMS_WEIGHT = 0.5;
  private static final int SHINGLE = 60;

  /**
   * An article and its summaries.
   *
   * @param set {@code cnndm} or {@code xsum} for measuring, {@code more} for learning only
   * @param references by people
   * @param systems by systems, judged true to the article or good enough to point at what matters
   * @param group number shared by articles of one text
   */
  record Item(
      String set, Article article, List<List<String>> references, List<String> systems, int group) {

    Example example() {
      List<Reference> all = new ArrayList<>();
      references.forEach(reference -> all.add(new Reference(reference, 1)));
      systems.forEach(
          system -> all.add(new Reference(List.of(system), SYSTEMS_WEIGHT / systems.size())));
      double weight = references.isEmpty() ? SYSTEMS_WEIGHT : 1;
      return new Example(article, all, set.equals("xsum") ? ONE_SENTENCE_WEIGHT : weight);
    }

    /** How many sentences its summary has. */
    int sentences() {
      return set.equals("xsum") ? 1 : 3;
    }
  }

  private final Map<String, List<String>> claims = new HashMap<>();
  private final List<Item> items = new ArrayList<>();
  private final Map<String, Integer> groupOf = new HashMap<>();

  private SummaryData() {}

  /** Reads the folder's summ_cnndm, summ_xsum, verify_items and verify_sources. */
  static List<Item> read(Path folder) throws IOException {
    SummaryData data = new SummaryData();
    for (JsonNode row : Lines.of(folder.resolve("verify_items.jsonl.gz"))) {
      String set = row.get("set").asText();
      boolean isJudgedWhole = set.equals("frank-cnndm") || set.equals("summeval");
      boolean isTrue = row.get("label").asInt() == 1;
      if (isJudgedWhole || (isTrue && set.equals("qags-cnndm"))) {
        data.claims
            .computeIfAbsent(row.get("source").asText(), source -> new ArrayList<>())
            .add(row.get("claim").asText());
      }
    }
    Map<String, List<String>> byText = new HashMap<>();
    List<JsonNode> sources = Lines.of(folder.resolve("verify_sources.jsonl.gz"));
    for (JsonNode row : sources) {
      List<String> found = data.claims.get(row.get("source").asText());
      if (found != null) {
        byText
            .computeIfAbsent(plain(row.get("text").asText()), text -> new ArrayList<>())
            .addAll(found);
      }
    }
    for (String set : List.of("cnndm", "xsum")) {
      for (JsonNode row : Lines.of(folder.resolve("summ_" + set + ".jsonl.gz"))) {
        List<String> systems = byText.remove(plain(row.get("text").asText()));
        data.add(
            set,
            row.get("id").asText(),
            row.get("text").asText(),
            references(row),
            set.equals("xsum") || systems == null ? List.of() : systems);
      }
    }
    for (JsonNode row : sources) {
      List<String> systems = byText.remove(plain(row.get("text").asText()));
      if (systems != null) {
        data.add("more", row.get("source").asText(), row.get("text").asText(), List.of(), systems);
      }
    }
    return data.items;
  }

  static List<List<String>> references(JsonNode row) {
    List<List<String>> references = new ArrayList<>();
    for (JsonNode reference : row.get("references")) {
      List<String> sentences = new ArrayList<>();
      reference.forEach(sentence -> sentences.add(sentence.asText()));
      references.add(sentences);
    }
    return references;
  }

  private void add(
      String set, String id, String text, List<List<String>> references, List<String> systems) {
    article(id, "", text)
        .forEach(
            article -> items.add(new Item(set, article, references, systems, group(plain(text)))));
  }

  /** The group of an earlier text with a stretch in common, or a new one. */
  private int group(String plain) {
    int group = items.size();
    for (int i = 0; i + SHINGLE <= plain.length(); i += 1) {
      group = Math.min(group, groupOf.getOrDefault(plain.substring(i, i + SHINGLE), group));
    }
    for (int i = 0; i + SHINGLE <= plain.length(); i += SHINGLE) {
      groupOf.putIfAbsent(plain.substring(i, i + SHINGLE), group);
    }
    return group;
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /** The article as the program reads it from a line of JSON. */
  static Stream<Article> article(String id, String title, String text) {
    String line =
        new ObjectMapper()
            .createObjectNode()
            .put("id", id)
            .put("title", title)
            .put("text", text)
            .toString();
    List<Article> articles = new ArrayList<>();
    new Intake(IntakeSettings.defaults())
        .read(
            List.of("-"),
            new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)),
            reading -> reading.article().ifPresent(articles::add));
    return articles.stream();
  }
}
