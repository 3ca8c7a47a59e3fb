package dev.broadsheet.summarize;

import dev.broadsheet.model.Embedder;
import dev.broadsheet.news.Article;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Learns the weights of {@link TermModel} from articles and summaries that people wrote of them.
 */
public final class RankerTraining {
  private static final double RIDGE = 3;

  private final Embedder embedder;
  private final Map<String, ReadArticle> read = new HashMap<>();

  /** Trains with the vectors of this model. */
  public RankerTraining(Embedder embedder) {
    this.embedder = embedder;
  }

  /**
   * A summary of an article.
   *
   * @param words its words in order
   * @param weight how much it counts
   */
  public record Reference(List<String> words, double weight) {}

  /**
   * An article and what people made of it.
   *
   * @param weight how much the article counts
   */
  public record Example(Article article, List<Reference> references, double weight) {}

  /** The lines of a weights resource. */
  public List<String> train(List<Example> examples) {
    Logistic words = new Logistic(TermFeatures.WORD_NAMES.size());
    Logistic pairs = new Logistic(TermFeatures.PAIR_NAMES.size());
    for (Example example : examples) {
      ReadArticle article =
          read.computeIfAbsent(
              example.article().id(), id -> ReadArticle.of(example.article(), embedder));
      add(article, example, words, pairs);
    }
    return new TermModel(words.fit(RIDGE), pairs.fit(RIDGE)).lines();
  }

  private static void add(ReadArticle article, Example example, Logistic words, Logistic pairs) {
    TermFeatures features = new TermFeatures(article);
    double total = example.references().stream().mapToDouble(Reference::weight).sum();
    List<Map<String, Integer>> counts = new ArrayList<>();
    for (Reference reference : example.references()) {
      counts.add(counts(reference.words()));
    }
    for (String stem : features.words()) {
      int most = Math.min(TermModel.MAX_LEVEL, features.count(stem));
      for (int level = 1; level <= most; level++) {
        double share = share(example.references(), counts, stem, level) / total;
        words.add(features.word(stem, level), share, example.weight());
      }
    }
    for (String pair : features.pairs()) {
      double share = share(example.references(), counts, pair, 1) / total;
      pairs.add(features.pair(pair), share, example.weight());
    }
  }

  private static double share(
      List<Reference> references, List<Map<String, Integer>> counts, String key, int level) {
    double share = 0;
    for (int r = 0; r < references.size(); r++) {
      if (counts.get(r).getOrDefault(key, 0) >= level) {
        share += references.get(r).weight();
      }
    }
    return share;
  }

  /** Counts of the stems and of the pairs of stems of a summary. */
  private static Map<String, Integer> counts(List<String> sentences) {
    Map<String, Integer> counts = new HashMap<>();
    for (String sentence : sentences) {
      List<ReadArticle.Term> terms = ReadArticle.terms(sentence);
      for (int i = 0; i < terms.size(); i++) {
        counts.merge(terms.get(i).stem(), 1, Integer::sum);
        if (i + 1 < terms.size()) {
          counts.merge(terms.get(i).stem() + " " + terms.get(i + 1).stem(), 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  /** An engine with these weights. */
  public static Summarizer learned(Embedder embedder, List<String> lines) {
    return new ExtractiveSummarizer(embedder, TermModel.parse(lines));
  }

  /** The engine with weights set by hand. */
  public static Summarizer unlearned(Embedder embedder) {
    return new ExtractiveSummarizer(embedder, TermModel.unlearned());
  }

  /** The lines of a summary. */
  public static List<String> summary(Summarizer summarizer, Article article, int sentences) {
    return summarizer.article(article, OptionalInt.of(sentences)).lines().stream()
        .map(line -> line.text())
        .toList();
  }

  /** The lines of a story told from these articles. */
  public static List<String> story(Summarizer summarizer, List<Article> articles) {
    return summarizer.story(articles).lines().stream().map(line -> line.text()).toList();
  }
}
