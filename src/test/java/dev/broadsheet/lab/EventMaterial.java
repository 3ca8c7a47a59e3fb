package dev.broadsheet.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.broadsheet.cluster.EventPairs;
import dev.broadsheet.ingest.Intake;
import dev.broadsheet.ingest.IntakeSettings;
import dev.broadsheet.model.Embedder;
import dev.broadsheet.news.Article;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pairs of articles that {@link TrainEvents} learns from, and the labelled sets among them. */
final class EventMaterial {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Weight of a fresh pair, with the dates of its articles and without. */
  private static final double FRESH = 3;

  private static final double FRESH_UNDATED = 1;

  /** Weight of a pair of unlike events of one town, and which articles are paired. */
  private static final double TOWN = 0.3;

  private static final int[] TOWN_STEPS = {7, 101};

  private static final Pattern PLACE = Pattern.compile("\\b(?:in|at|near|of) ([A-Z][a-z]{3,})\\b");

  /** Pairs of one kind at most; of more, some are drawn. */
  private static final int ENOUGH = 5000;

  private final List<Pair> pairs = new ArrayList<>();
  private final List<Labelled> labelled = new ArrayList<>();
  private final Embedder embedder;

  /** A pair of articles to learn from. */
  @SuppressWarnings("ArrayRecordComponent")
  record Pair(String group, String kind, boolean isSame, double weight, double[] features) {}

  /** A set of articles with the topic and the story of each. */
  record Labelled(
      String name,
      List<Article> articles,
      Map<String, String> topics,
      Map<String, String> stories) {}

  private EventMaterial(Embedder embedder) {
    this.embedder = embedder;
  }

  /**
   * Reads everything that is learned from: of the fresh pairs the first half.
   *
   * @param data the folder with the data sets
   * @param corpus the folder of the corpus
   */
  static EventMaterial read(Path data, Path corpus, Embedder embedder) throws IOException {
    EventMaterial material = new EventMaterial(embedder);
    material.events("ecb", Lines.of(data.resolve("cluster_ecb.jsonl.gz")), 300, 300, 200);
    material.events("wcl", Lines.of(data.resolve("cluster_newswcl50.jsonl.gz")), 90, 45, 250);
    List<JsonNode> single = new ArrayList<>(Lines.of(data.resolve("summ_cnndm.jsonl.gz")));
    single.addAll(Lines.of(data.resolve("summ_xsum.jsonl.gz")));
    material.add(
        articles(single), id -> id, (a, b) -> "single", (a, b) -> false, Map.of("single", 100.0));
    material.corpus(corpus);
    material.fresh(corpus);
    material.towns(corpus);
    return material;
  }

  List<Pair> pairs() {
    return pairs;
  }

  List<Labelled> labelled() {
    return labelled;
  }

  /** The articles of rows, read as the program reads them, by id. */
  static List<Article> articles(Iterable<JsonNode> rows) throws IOException {
    return articles(rows, true);
  }

  private static List<Article> articles(Iterable<JsonNode> rows, boolean areDated)
      throws IOException {
    List<String> lines = new ArrayList<>();
    for (JsonNode row : rows) {
      ObjectNode line = JSON.createObjectNode();
      for (String field : List.of("id", "title", "text", "published")) {
        if (row.hasNonNull(field) && (areDated || !field.equals("published"))) {
          line.put(field, row.get(field).asText());
        }
      }
      lines.add(line.toString());
    }
    Path plain = Files.createTempFile("articles", ".jsonl");
    List<Article> articles = new ArrayList<>();
    try {
      Files.write(plain, lines);
      new Intake(IntakeSettings.defaults())
          .read(
              List.of(plain.toString()),
              InputStream.nullInputStream(),
              reading -> reading.article().ifPresent(articles::add));
    } finally {
      Files.delete(plain);
    }
    articles.sort(Comparator.comparing(Article::id));
    return articles;
  }

  /** A set of labelled stories; where its rows have a topic, that is held out as a whole. */
  private void events(String set, List<JsonNode> rows, double same, double like, double other)
      throws IOException {
    Map<String, String> topics = new HashMap<>();
    Map<String, String> stories = new HashMap<>();
    for (JsonNode row : rows) {
      topics.put(row.get("id").asText(), set + row.path("topic").asText(row.get("story").asText()));
      stories.put(row.get("id").asText(), row.get("story").asText());
    }
    List<Article> articles = articles(rows, false);
    labelled.add(new Labelled(set, articles, topics, stories));
    add(
        articles,
        topics::get,
        (a, b) -> topics.get(a).equals(topics.get(b)) ? set : set + " other topic",
        (a, b) -> stories.get(a).equals(stories.get(b)),
        Map.of(set + " same", same, set, like, set + " other topic", other));
  }

  private void corpus(Path folder) throws IOException {
    Map<Set<String>, Boolean> labels = new HashMap<>();
    for (JsonNode pair : Lines.of(folder.resolve("pairs.jsonl"))) {
      labels.put(
          Set.of(pair.get("a").asText(), pair.get("b").asText()),
          pair.get("same_event").asBoolean());
    }
    for (boolean areDated : new boolean[] {true, false}) {
      add(
          articles(Lines.of(folder.resolve("accounts.jsonl")), areDated),
          id -> id.substring(0, 3),
          (a, b) -> labels.containsKey(Set.of(a, b)) ? "corpus" : "corpus other",
          (a, b) -> labels.getOrDefault(Set.of(a, b), false),
          Map.of("corpus same", 120.0, "corpus", 150.0, "corpus other", 100.0));
    }
  }

  /**
   * The first half of the fresh pairs, each a group of its own, and articles of different pairs,
   * which have nothing to do with one another.
   */
  private void fresh(Path folder) throws IOException {
    List<JsonNode> all = new ArrayList<>();
    fresh(folder, "first").forEach(one -> all.addAll(one.articles()));
    add(
        articles(all),
        id -> id.substring(0, id.length() - 1),
        (a, b) -> a.regionMatches(0, b, 0, a.length() - 1) ? "fresh pair" : "fresh other",
        (a, b) -> false,
        Map.of("fresh other", 250.0));
    for (Fresh one : fresh(folder, "first")) {
      for (boolean areDated : new boolean[] {true, false}) {
        EventPairs compared = EventPairs.of(articles(one.articles(), areDated), embedder);
        pairs.add(
            new Pair(
                one.id(),
                areDated ? "fresh" : "fresh undated",
                one.isSame(),
                areDated ? FRESH : FRESH_UNDATED,
                compared.features(1, 0)));
      }
    }
  }

  /** Unlike events of one town and day: articles of which one is moved to the other's place. */
  private void towns(Path folder) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    fresh(folder, "first").forEach(one -> rows.addAll(one.articles()));
    Lines.of(folder.resolve("accounts.jsonl")).forEach(rows::add);
    List<JsonNode> placed =
        rows.stream().filter(row -> !place(row.get("text").asText()).isEmpty()).toList();
    for (int i = 0; i < placed.size(); i++) {
      for (int step : TOWN_STEPS) {
        ObjectNode moved = placed.get((i + step) % placed.size()).deepCopy();
        String from = place(moved.get("text").asText());
        String to = place(placed.get(i).get("text").asText());
        for (String field : List.of("title", "text")) {
          moved.put(field, moved.path(field).asText().replace(from, to));
        }
        moved.set("published", placed.get(i).get("published"));
        for (boolean areDated : new boolean[] {true, false}) {
          EventPairs compared =
              EventPairs.of(articles(List.of(placed.get(i), moved), areDated), embedder);
          pairs.add(
              new Pair(
                  placed.get(i).get("id").asText(),
                  "one town",
                  false,
                  TOWN,
                  compared.features(1, 0)));
        }
      }
    }
  }

  /** The first place that a text names; "" without any. */
  private static String place(String text) {
    Matcher place = PLACE.matcher(text);
    return place.find() ? place.group(1) : "";
  }

  /** Adds the pairs of a set, each kind with its weight in all. */
  private void add(
      List<Article> articles,
      Function<String, String> group,
      BinaryOperator<String> kind,
      BiPredicate<String, String> isSame,
      Map<String, Double> weights) {
    EventPairs compared = EventPairs.of(articles, embedder);
    Map<String, List<int[]>> found = new TreeMap<>();
    for (int i = 0; i < articles.size(); i++) {
      String a = articles.get(i).id();
      Set<Integer> candidates = new HashSet<>(compared.candidates(i));
      for (int j = 0; j < i; j++) {
        String b = articles.get(j).id();
        if (candidates.contains(j) || kind.apply(a, b).equals("corpus")) {
          String name = kind.apply(a, b) + (isSame.test(a, b) ? " same" : "");
          found.computeIfAbsent(name, key -> new ArrayList<>()).add(new int[] {i, j});
        }
      }
    }
    found.keySet().retainAll(weights.keySet());
    found.forEach(
        (name, of) -> {
          Collections.shuffle(of, new Random(1));
          List<int[]> drawn = of.subList(0, Math.min(ENOUGH, of.size()));
          double weight = weights.getOrDefault(name, 0.0) / drawn.size();
          for (int[] pair : drawn) {
            String a = articles.get(pair[0]).id();
            pairs.add(
                new Pair(
                    group.apply(a),
                    name.replace(" same", ""),
                    name.endsWith(" same"),
                    weight,
                    compared.features(pair[0], pair[1])));
          }
        });
  }

  /** A fresh pair: its two articles, and whether they tell of one event. */
  record Fresh(String id, List<JsonNode> articles, boolean isSame) {}

  /** One half of the fresh pairs. */
  static List<Fresh> fresh(Path corpus, String half) throws IOException {
    List<Fresh> fresh = new ArrayList<>();
    for (JsonNode row : Lines.of(corpus.resolve("events.jsonl"))) {
      if (row.get("half").asText().equals(half)) {
        List<JsonNode> two = new ArrayList<>();
        for (String side : List.of("a", "b")) {
          ObjectNode article = row.get(side).deepCopy();
          two.add(article.put("id", row.get("id").asText() + side));
        }
        fresh.add(new Fresh(row.get("id").asText(), two, row.get("same_event").asBoolean()));
      }
    }
    return fresh;
  }
}
