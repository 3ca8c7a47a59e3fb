package dev.broadsheet.lab;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.model.CachingEmbedder;
import dev.broadsheet.model.Embedder;
import dev.broadsheet.model.langchain.MiniLmEmbedder;
import dev.broadsheet.news.Article;
import dev.broadsheet.summarize.ExtractiveSummarizer;
import dev.broadsheet.summarize.RankerTraining;
import dev.broadsheet.summarize.Summarizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Prints ROUGE of the embedded engine beside the first sentences: with weights set by hand, with
 * weights learned from other articles (five folds, articles of one text together), and as it comes
 * (which has seen these articles and so flatters itself).
 */
public final class MeasureSummaries {
  private static final int FOLDS = 5;

  private MeasureSummaries() {}

  private interface Writer {
    List<String> summary(SummaryData.Item item);
  }

  /** Takes the folder that holds summ_cnndm.jsonl.gz and its like. */
  public static void main(String[] args) throws IOException {
    List<SummaryData.Item> items = SummaryData.read(Path.of(args[0]));
    Embedder embedder = new CachingEmbedder(MiniLmEmbedder.shared(), 100_000);
    Summarizer unlearned = RankerTraining.unlearned(embedder);
    Map<String, Summarizer> engines = new LinkedHashMap<>();
    engines.put("unlearned", unlearned);
    engines.put("learned", new ExtractiveSummarizer(embedder));
    printStories(Path.of(args[0]), engines);
    if (args.length > 1) {
      return;
    }
    List<Summarizer> folds = folds(items, embedder);
    Map<String, Writer> writers = new LinkedHashMap<>();
    writers.put("lead", item -> lead(item.article(), item.sentences()));
    writers.put("unlearned", item -> summary(unlearned, item));
    writers.put("learned, cross-validated", item -> summary(folds.get(fold(item)), item));
    for (String set : List.of("cnndm", "xsum")) {
      List<SummaryData.Item> mine = items.stream().filter(i -> i.set().equals(set)).toList();
      double[][] lead = scores(mine, writers.get("lead"));
      for (Map.Entry<String, Writer> writer : writers.entrySet()) {
        double[][] scores = scores(mine, writer.getValue());
        System.out.printf(
            Locale.ROOT,
            "%-6s %-26s R1 %.4f  R2 %.4f  words %.1f  R2 against lead %+.4f %s%n",
            set,
            writer.getKey(),
            mean(scores[0]),
            mean(scores[1]),
            mean(scores[2]),
            mean(scores[1]) - mean(lead[1]),
            Arrays.toString(interval(scores[1], lead[1])));
      }
    }
  }

  /** A story of many articles; no weights were learned from such. */
  private static void printStories(Path folder, Map<String, Summarizer> engines)
      throws IOException {
    Map<String, Article> articles = new LinkedHashMap<>();
    for (JsonNode row : Lines.of(folder.resolve("mds_articles.jsonl.gz"))) {
      SummaryData.article(
              row.get("id").asText(), row.path("title").asText(), row.get("text").asText())
          .forEach(article -> articles.put(article.id(), article));
    }
    for (JsonNode topic : Lines.of(folder.resolve("mds_topics.jsonl.gz"))) {
      List<Article> mine = new ArrayList<>();
      topic.get("articles").forEach(id -> mine.add(articles.get(id.asText())));
      for (Map.Entry<String, Summarizer> engine : engines.entrySet()) {
        List<String> story = RankerTraining.story(engine.getValue(), mine);
        List<List<String>> references = SummaryData.references(topic);
        System.out.printf(
            Locale.ROOT,
            "mds    %-26s R1 %.4f  R2 %.4f  words %d%n",
            engine.getKey(),
            Rouge.f1(1, references, story),
            Rouge.f1(2, references, story),
            String.join(" ", story).split(" ", -1).length);
      }
    }
  }

  private static int fold(SummaryData.Item item) {
    return item.group() % FOLDS;
  }

  private static List<Summarizer> folds(List<SummaryData.Item> items, Embedder embedder) {
    RankerTraining training = new RankerTraining(embedder);
    List<Summarizer> folds = new ArrayList<>();
    for (int f = 0; f < FOLDS; f++) {
      int out = f;
      List<String> weights =
          training.train(
              items.stream()
                  .filter(item -> fold(item) != out)
                  .map(SummaryData.Item::example)
                  .toList());
      folds.add(RankerTraining.learned(embedder, weights));
    }
    return folds;
  }

  private static List<String> summary(Summarizer summarizer, SummaryData.Item item) {
    return RankerTraining.summary(summarizer, item.article(), item.sentences());
  }

  private static List<String> lead(Article article, int sentences) {
    return article.sentences().stream().limit(sentences).map(article::words).toList();
  }

  /** ROUGE-1, ROUGE-2 and count of words of each summary. */
  private static double[][] scores(List<SummaryData.Item> items, Writer writer) {
    double[][] scores = new double[3][items.size()];
    for (int i = 0; i < items.size(); i++) {
      List<String> summary = writer.summary(items.get(i));
      scores[0][i] = Rouge.f1(1, items.get(i).references(), summary);
      scores[1][i] = Rouge.f1(2, items.get(i).references(), summary);
      scores[2][i] = String.join(" ", summary).split(" ", -1).length;
    }
    return scores;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }

  /** 95 % interval of the mean difference, by resampling articles 2,000 times. */
  private static String[] interval(double[] a, double[] b) {
    Random random = new Random(7);
    double[] means = new double[2000];
    for (int m = 0; m < means.length; m++) {
      for (int i = 0; i < a.length; i++) {
        int pick = random.nextInt(a.length);
        means[m] += (a[pick] - b[pick]) / a.length;
      }
    }
    Arrays.sort(means);
    return new String[] {
      String.format(Locale.ROOT, "%+.4f", means[(int) (0.025 * means.length)]),
      String.format(Locale.ROOT, "%+.4f", means[(int) (0.975 * means.length)])
    };
  }
}
