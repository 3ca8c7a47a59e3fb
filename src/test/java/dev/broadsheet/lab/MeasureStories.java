package dev.broadsheet.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.broadsheet.cluster.Grouping;
import dev.broadsheet.cluster.StoryClusterer;
import dev.broadsheet.ingest.Intake;
import dev.broadsheet.ingest.IntakeSettings;
import dev.broadsheet.model.CachingEmbedder;
import dev.broadsheet.model.Embedder;
import dev.broadsheet.model.langchain.MiniLmEmbedder;
import dev.broadsheet.news.Article;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Prints how well articles are sorted into stories: B-cubed against labelled events, whole sets and
 * then many days drawn from them, small and large, with unrelated articles mixed in.
 *
 * <p>Arguments: the folder with the data sets; then paths of articles whose grouping is shown.
 */
public final class MeasureStories {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DAYS = 20;

  /** Texts whose vectors are kept, for the same articles come up in many days. */
  private static final int KEPT = 50_000;

  private final StoryClusterer clusterer;
  private final Map<String, String> gold = new HashMap<>();
  private final Map<String, String> topic = new HashMap<>();

  private MeasureStories(Embedder embedder) {
    clusterer = new StoryClusterer(embedder);
  }

  /** Measures. */
  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    MeasureStories measure = new MeasureStories(new CachingEmbedder(MiniLmEmbedder.shared(), KEPT));
    List<Article> wcl = measure.articles(data.resolve("cluster_newswcl50.jsonl.gz"), true);
    List<Article> ecb = measure.articles(data.resolve("cluster_ecb.jsonl.gz"), true);
    List<Article> single = new ArrayList<>();
    single.addAll(measure.articles(data.resolve("summ_cnndm.jsonl.gz"), false));
    single.addAll(measure.articles(data.resolve("summ_xsum.jsonl.gz"), false));
    measure.print("newswcl50", List.of(wcl));
    measure.print("ecb", List.of(ecb));
    measure.print("half the wcl events", measure.parts(wcl, 5, 1));
    measure.print("half the ecb topics", measure.parts(ecb, 10, 2));
    measure.print("mixed days", measure.mixed(wcl, ecb, single));
    measure.print("unrelated articles", measure.unrelated(single));
    measure.time(List.of(wcl, ecb, single));
    measure.show(measure.articles(data.resolve("mds_articles.jsonl.gz"), false));
    for (String path : List.of(args).subList(1, args.length)) {
      measure.show(read(path));
    }
  }

  /** The articles of a labelled set, read as the program reads them. */
  private List<Article> articles(Path set, boolean isLabelled) throws IOException {
    List<String> lines = new ArrayList<>();
    for (JsonNode row : Lines.of(set)) {
      ObjectNode line = JSON.createObjectNode();
      String id = row.get("id").asText();
      line.put("id", id).put("title", row.path("title").asText());
      line.put("text", row.get("text").asText());
      lines.add(line.toString());
      gold.put(id, isLabelled ? row.get("story").asText() : id);
      topic.put(id, row.path("topic").asText(gold.get(id)));
    }
    Path plain = Files.createTempFile("articles", ".jsonl");
    try {
      Files.write(plain, lines);
      return read(plain.toString());
    } finally {
      Files.delete(plain);
    }
  }

  private static List<Article> read(String path) {
    List<Article> articles = new ArrayList<>();
    new Intake(IntakeSettings.defaults())
        .read(
            List.of(path),
            InputStream.nullInputStream(),
            reading -> reading.article().ifPresent(articles::add));
    return articles;
  }

  /** Days of some topics each, with three quarters of their articles. */
  private List<List<Article>> parts(List<Article> set, int topics, long seed) {
    Random random = new Random(seed);
    List<String> all = set.stream().map(a -> topic.get(a.id())).distinct().sorted().toList();
    List<List<Article>> days = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      List<String> drawn = new ArrayList<>(all);
      Collections.shuffle(drawn, random);
      List<String> kept = drawn.subList(0, topics);
      days.add(
          set.stream()
              .filter(a -> kept.contains(topic.get(a.id())) && random.nextInt(4) > 0)
              .toList());
    }
    return days;
  }

  /** Days of 20 to 200 articles: one to twelve of an event, the rest unrelated. */
  private List<List<Article>> mixed(List<Article> wcl, List<Article> ecb, List<Article> single) {
    Random random = new Random(3);
    Map<String, List<Article>> events = new LinkedHashMap<>();
    wcl.forEach(a -> events.computeIfAbsent(gold.get(a.id()), key -> new ArrayList<>()).add(a));
    ecb.forEach(a -> events.computeIfAbsent(gold.get(a.id()), key -> new ArrayList<>()).add(a));
    List<List<Article>> days = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      int size = List.of(20, 40, 80, 150, 200).get(day % 5);
      int related = size * (1 + random.nextInt(4)) / 5;
      List<String> order = new ArrayList<>(events.keySet());
      Collections.shuffle(order, random);
      List<Article> articles = new ArrayList<>();
      for (int i = 0; i < order.size() && articles.size() < related; i++) {
        List<Article> event = new ArrayList<>(events.get(order.get(i)));
        Collections.shuffle(event, random);
        int taken = List.of(1, 1, 2, 2, 3, 4, 5, 8, 12).get(random.nextInt(9));
        articles.addAll(event.subList(0, Math.min(taken, event.size())));
      }
      List<Article> others = new ArrayList<>(single);
      Collections.shuffle(others, random);
      articles.addAll(others.subList(0, Math.max(0, size - articles.size())));
      days.add(articles);
    }
    return days;
  }

  private List<List<Article>> unrelated(List<Article> single) {
    Random random = new Random(4);
    List<List<Article>> days = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      List<Article> drawn = new ArrayList<>(single);
      Collections.shuffle(drawn, random);
      days.add(drawn.subList(0, 5 + 5 * day));
    }
    return days;
  }

  private void print(String name, List<List<Article>> days) {
    double precision = 0;
    double recall = 0;
    double f1 = 0;
    double worst = 1;
    int copies = 0;
    for (List<Article> day : days) {
      Grouping grouping = clusterer.group(day);
      BCubed score = BCubed.of(gold, grouping.stories());
      precision += score.precision() / days.size();
      recall += score.recall() / days.size();
      f1 += score.f1() / days.size();
      worst = Math.min(worst, score.f1());
      copies += grouping.duplicateOf().size();
    }
    System.out.printf(
        Locale.ROOT,
        "%-20s days %2d  P %.3f  R %.3f  F1 %.3f  worst %.3f  copies %d%n",
        name,
        days.size(),
        precision,
        recall,
        f1,
        worst,
        copies);
  }

  /** What a large batch costs beside the embedding, which is done by now. */
  private void time(List<List<Article>> sets) {
    List<Article> all = sets.stream().flatMap(List::stream).toList();
    clusterer.group(all);
    long start = System.nanoTime();
    clusterer.group(all);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(Locale.ROOT, "%d articles in %.1f s beside embedding%n", all.size(), seconds);
  }

  private void show(List<Article> articles) {
    Grouping grouping = clusterer.group(articles);
    System.out.println(
        grouping.stories().stream()
            .map(s -> s.stream().map(Article::id).collect(Collectors.joining(" ", "[", "]")))
            .collect(Collectors.joining(" ")));
    System.out.println("copies " + grouping.duplicateOf());
  }
}
