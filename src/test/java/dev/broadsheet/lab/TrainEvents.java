package dev.broadsheet.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.broadsheet.cluster.EventPairs;
import dev.broadsheet.cluster.PairFeature;
import dev.broadsheet.cluster.SameEvent;
import dev.broadsheet.cluster.StoryClusterer;
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
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Learns to tell whether two articles tell of one event, and prints how well it does on groups held
 * out: topics of the labelled sets, parts of the corpus. Then scores fresh pairs.
 *
 * <p>Arguments: the folder with the data sets; the folder of the corpus; a file that keeps vectors;
 * {@code first}, {@code second} or both halves of the fresh pairs to score; {@code write} to write
 * the table.
 */
public final class TrainEvents {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path TABLE =
      Path.of("src/main/resources/dev/broadsheet/cluster/same-event.tsv");
  private static final int FOLDS = 5;

  /** Weight of a fresh pair, with the dates of its articles and without. */
  private static final double FRESH = 3;

  private static final double FRESH_UNDATED = 1;

  /** Weight of a pair of unlike events of one town, and which articles are paired. */
  private static final double TOWN = 0.3;

  private static final int[] TOWN_STEPS = {7, 101};

  private static final Pattern PLACE = Pattern.compile("\\b(?:in|at|near|of) ([A-Z][a-z]{3,})\\b");

  /** Pairs of one kind at most; of more, some are drawn. */
  private static final int ENOUGH = 5000;

  /** How much worse it is to join two events than to part the accounts of one. */
  private static final double FALSE_MERGE = 2;

  private final List<Pair> pairs = new ArrayList<>();
  private final List<Labelled> labelled = new ArrayList<>();
  private final Embedder embedder;

  /** A pair of articles to learn from. */
  @SuppressWarnings("ArrayRecordComponent")
  record Pair(String group, String kind, boolean isSame, double weight, double[] features) {}

  /** A set of articles with the topic and the story of each. */
  private record Labelled(
      String name,
      List<Article> articles,
      Map<String, String> topics,
      Map<String, String> stories) {}

  private TrainEvents(Embedder embedder) {
    this.embedder = embedder;
  }

  /** Trains. */
  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    Path corpus = Path.of(args[1]);
    List<String> options = List.of(args).subList(3, args.length);
    KeptVectors embedder = KeptVectors.open(Path.of(args[2]));
    TrainEvents train = new TrainEvents(embedder);
    train.events("ecb", Lines.of(data.resolve("cluster_ecb.jsonl.gz")), 300, 300, 200);
    train.events("wcl", Lines.of(data.resolve("cluster_newswcl50.jsonl.gz")), 90, 45, 250);
    List<JsonNode> single = new ArrayList<>(Lines.of(data.resolve("summ_cnndm.jsonl.gz")));
    single.addAll(Lines.of(data.resolve("summ_xsum.jsonl.gz")));
    train.add(
        articles(single), id -> id, (a, b) -> "single", (a, b) -> false, Map.of("single", 100.0));
    train.corpus(corpus);
    train.fresh(corpus);
    train.towns(corpus);
    embedder.close();
    SameEvent model = train.learn();
    for (String half : List.of("first", "second")) {
      if (options.contains(half)) {
        train.score("fresh " + half, fresh(corpus, half), embedder, model);
      }
    }
    if (options.contains("write")) {
      Files.writeString(TABLE, table(model));
    }
    embedder.close();
  }

  /** The articles of rows, read as the program reads them, by id. */
  private static List<Article> articles(Iterable<JsonNode> rows) throws IOException {
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

  private SameEvent learn() {
    List<Pair> held = new ArrayList<>();
    List<Double> odds = new ArrayList<>();
    List<SameEvent> models = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int number = fold;
      SameEvent model =
          TreeBoosting.learn(pairs.stream().filter(p -> !isHeld(p.group(), number)).toList());
      models.add(model);
      for (Pair pair : pairs) {
        if (isHeld(pair.group(), number)) {
          held.add(pair);
          odds.add(model.logOdds(pair.features()));
        }
      }
    }
    double[] calibration = calibrate(held, odds);
    odds.replaceAll(known -> calibration[1] * (known + calibration[0]));
    held.stream()
        .map(Pair::kind)
        .distinct()
        .sorted()
        .forEach(kind -> print("held out " + kind, held, odds, kind));
    double cut = cut(held, odds);
    for (double tried : new double[] {0, cut}) {
      printStories(
          models.stream().map(model -> calibrated(model, calibration, tried)).toList(), tried);
    }
    return calibrated(TreeBoosting.learn(pairs), calibration, cut);
  }

  private static boolean isHeld(String group, int fold) {
    return Math.floorMod(group.hashCode() * 31, FOLDS) == fold;
  }

  private static SameEvent calibrated(SameEvent model, double[] calibration, double cut) {
    return new SameEvent(
        model.usual(), model.shift() + calibration[0], calibration[1], cut, model.trees());
  }

  /** The stories of held out topics. */
  private void printStories(List<SameEvent> models, double cut) {
    for (Labelled set : labelled) {
      List<List<Article>> stories = new ArrayList<>();
      for (int fold = 0; fold < FOLDS; fold++) {
        int number = fold;
        List<Article> day =
            set.articles().stream().filter(a -> isHeld(set.topics().get(a.id()), number)).toList();
        stories.addAll(new StoryClusterer(embedder, models.get(fold)).group(day).stories());
      }
      System.out.printf(
          Locale.ROOT,
          "held out topics of %s, stories at %.2f: %s%n",
          set.name(),
          cut,
          BCubed.of(set.stories(), stories));
    }
  }

  /** The log odds, from even odds up, at which least is lost on fresh pairs and the corpus. */
  private static double cut(List<Pair> held, List<Double> odds) {
    double best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (double cut = 0; cut <= 2; cut += 0.05) {
      double lost = 0;
      for (int i = 0; i < held.size(); i++) {
        boolean isJoined = odds.get(i) > cut;
        boolean counts = held.get(i).kind().equals("fresh") || held.get(i).kind().equals("corpus");
        if (counts && isJoined != held.get(i).isSame()) {
          lost += isJoined ? FALSE_MERGE : 1;
        }
      }
      if (lost < least) {
        least = lost;
        best = cut;
      }
    }
    System.out.printf(Locale.ROOT, "cut %.2f%n", best);
    print("  fresh at the cut", held, odds.stream().map(shifted(best)).toList(), "fresh");
    print("  corpus at the cut", held, odds.stream().map(shifted(best)).toList(), "corpus");
    return best;
  }

  private static Function<Double, Double> shifted(double cut) {
    return odds -> odds - cut;
  }

  /** Platt's calibration: what to add to log odds, and by what to multiply the sum. */
  private static double[] calibrate(List<Pair> pairs, List<Double> odds) {
    double shift = 0;
    double scale = 1;
    for (int step = 0; step < 2000; step++) {
      double toShift = 0;
      double toScale = 0;
      double weight = 0;
      for (int i = 0; i < pairs.size(); i++) {
        double error =
            (pairs.get(i).isSame() ? 1 : 0) - SameEvent.probability(scale * (odds.get(i) + shift));
        toShift += pairs.get(i).weight() * error * scale;
        toScale += pairs.get(i).weight() * error * (odds.get(i) + shift);
        weight += pairs.get(i).weight();
      }
      shift += toShift / weight;
      scale += 0.2 * toScale / weight;
    }
    System.out.printf(Locale.ROOT, "calibration %.3f %.3f%n", shift, scale);
    return new double[] {shift, scale};
  }

  private static void print(String name, List<Pair> all, List<Double> theirs, String kind) {
    List<Pair> pairs = new ArrayList<>();
    List<Double> odds = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).kind().equals(kind)) {
        pairs.add(all.get(i));
        odds.add(theirs.get(i));
      }
    }
    print(name, pairs, odds);
  }

  private static void print(String name, List<Pair> pairs, List<Double> odds) {
    double same = 0;
    double merged = 0;
    double missed = 0;
    double ordered = 0;
    for (int i = 0; i < pairs.size(); i++) {
      same += pairs.get(i).isSame() ? 1 : 0;
      merged += !pairs.get(i).isSame() && odds.get(i) > 0 ? 1 : 0;
      missed += pairs.get(i).isSame() && odds.get(i) <= 0 ? 1 : 0;
      for (int j = 0; pairs.get(i).isSame() && j < pairs.size(); j++) {
        if (!pairs.get(j).isSame()) {
          ordered += odds.get(i) > odds.get(j) ? 1 : odds.get(i).equals(odds.get(j)) ? 0.5 : 0;
        }
      }
    }
    double other = pairs.size() - same;
    System.out.printf(
        Locale.ROOT,
        "%-26s same %5.0f other %5.0f  AUC %.3f  false merges %.3f  missed %.3f%n",
        name,
        same,
        other,
        ordered / same / other,
        merged / other,
        missed / same);
  }

  private record Fresh(String id, List<JsonNode> articles, boolean isSame) {}

  private static List<Fresh> fresh(Path corpus, String half) throws IOException {
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

  private void score(String name, List<Fresh> fresh, Embedder embedder, SameEvent model)
      throws IOException {
    List<Pair> found = new ArrayList<>();
    List<Double> odds = new ArrayList<>();
    StoryClusterer clusterer = new StoryClusterer(embedder, model);
    int joined = 0;
    int joinedFalsely = 0;
    for (Fresh one : fresh) {
      List<Article> articles = articles(one.articles());
      double[] features = EventPairs.of(articles, embedder).features(1, 0);
      found.add(new Pair(one.id(), name, one.isSame(), 1, features));
      odds.add(model.logOdds(features) - model.cut());
      boolean together = clusterer.group(articles).stories().size() == 1;
      joined += together && one.isSame() ? 1 : 0;
      joinedFalsely += together && !one.isSame() ? 1 : 0;
    }
    print(name, found, odds);
    System.out.printf(
        "  as stories: true pairs joined %d, others joined %d of %d%n",
        joined, joinedFalsely, fresh.size());
  }

  private static String table(SameEvent model) {
    PairFeature[] names = PairFeature.values();
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            Locale.ROOT, "%.4f\t%.4f\t%.4f%n", model.shift(), model.scale(), model.cut()));
    for (PairFeature name : names) {
      table.append(String.format(Locale.ROOT, "%s\t%.4f%n", name, model.usual()[name.place()]));
    }
    for (SameEvent.Tree tree : model.trees()) {
      for (int i = 0; i < 3; i++) {
        table
            .append(names[tree.features()[i]])
            .append('\t')
            .append(tree.thresholds()[i])
            .append('\t');
      }
      for (int i = 0; i < 4; i++) {
        table.append(tree.values()[i]).append(i < 3 ? '\t' : '\n');
      }
    }
    return table.toString();
  }
}
