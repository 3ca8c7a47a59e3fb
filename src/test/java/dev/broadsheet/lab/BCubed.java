package dev.broadsheet.lab;

import dev.broadsheet.news.Article;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** B-cubed precision and recall of a clustering (Bagga and Baldwin 1998): 0..1. */
record BCubed(double precision, double recall) {

  static BCubed of(Map<String, String> gold, List<List<Article>> stories) {
    Map<String, Integer> goldSize = new HashMap<>();
    stories.forEach(s -> s.forEach(a -> goldSize.merge(gold.get(a.id()), 1, Integer::sum)));
    double precision = 0;
    double recall = 0;
    int articles = 0;
    for (List<Article> story : stories) {
      Map<String, Integer> shared = new HashMap<>();
      story.forEach(article -> shared.merge(gold.get(article.id()), 1, Integer::sum));
      for (Map.Entry<String, Integer> part : shared.entrySet()) {
        double squared = (double) part.getValue() * part.getValue();
        precision += squared / story.size();
        recall += squared / goldSize.get(part.getKey());
      }
      articles += story.size();
    }
    return new BCubed(precision / articles, recall / articles);
  }

  double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "P %.3f R %.3f F1 %.3f", precision, recall, f1());
  }
}
