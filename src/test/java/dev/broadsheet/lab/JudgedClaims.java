package dev.broadsheet.lab;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Claims with human judgements, in sets: {@code verify_items} and {@code verify_sources}. Marks
 * that only benchmarks have, for brackets and unknown words, are taken out.
 */
final class JudgedClaims {
  private final List<Item> items = new ArrayList<>();

  /** A claim, its source and whether people found it supported. */
  record Item(String id, String set, String claim, String source, boolean isSupported) {}

  JudgedClaims(Path folder) throws IOException {
    Map<String, String> sources = new HashMap<>();
    for (JsonNode row : Lines.of(folder.resolve("data/verify_sources.jsonl.gz"))) {
      sources.put(row.get("source").asText(), plain(row.get("text").asText()));
    }
    for (JsonNode row : Lines.of(folder.resolve("data/verify_items.jsonl.gz"))) {
      items.add(
          new Item(
              row.get("id").asText(),
              row.get("set").asText(),
              plain(row.get("claim").asText()),
              sources.get(row.get("source").asText()),
              row.get("label").asInt() == 1));
    }
  }

  private static String plain(String text) {
    return text.replaceAll("(?i)-LRB-", "(")
        .replaceAll("(?i)-RRB-", ")")
        .replaceAll("\\[?\\bUNK\\b\\]?", "unk");
  }

  List<Item> items() {
    return items;
  }

  List<String> sets() {
    return List.copyOf(new TreeSet<>(items.stream().map(Item::set).toList()));
  }
}
