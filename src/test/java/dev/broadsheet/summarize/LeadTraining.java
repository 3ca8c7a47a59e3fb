package dev.broadsheet.summarize;

import dev.broadsheet.model.Embedder;
import dev.broadsheet.news.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Learns the weights of {@link LeadModel}: from many articles of which it is only known that the
 * first sentence mostly carries the news, and from some of which it is known which one does.
 */
public final class LeadTraining {
  private static final double RIDGE = 0.3;
  private static final double GUESSED = 0.3;
  private static final int FIRST_SENTENCES = 16;

  private final Embedder embedder;
  private final List<double[]> rows = new ArrayList<>();
  private final List<double[]> labels = new ArrayList<>();

  /** Trains with the vectors of this model. */
  public LeadTraining(Embedder embedder) {
    this.embedder = embedder;
  }

  /** Adds an article whose first sentence is taken to carry the news. */
  public void add(Article article) {
    add(ReadArticle.of(article, embedder), GUESSED, i -> i == 0);
  }

  /** Adds an article with the sentence that carries its news. */
  public void add(Article article, String news) {
    ReadArticle read = ReadArticle.of(article, embedder);
    add(read, 1, i -> read.text(i).contains(news) || news.contains(read.text(i)));
  }

  private void add(ReadArticle read, double weight, IntPredicate isNews) {
    int end = Math.min(FIRST_SENTENCES, read.size());
    for (int i = 0; i < end; i++) {
      boolean isLead = isNews.test(i);
      rows.add(LeadModel.features(read, i));
      labels.add(new double[] {isLead ? 1 : 0, isLead ? weight : weight / Math.max(1, end - 1)});
    }
  }

  /** The lines of a weights resource. */
  public List<String> train() {
    Logistic logistic = new Logistic(rows.get(0).length);
    for (int i = 0; i < rows.size(); i++) {
      logistic.add(rows.get(i), labels.get(i)[0], labels.get(i)[1]);
    }
    return new LeadModel(logistic.fit(RIDGE)).lines();
  }
}
