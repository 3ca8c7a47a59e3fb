package dev.broadsheet.cluster;

import dev.broadsheet.model.Embedder;
import dev.broadsheet.news.Article;
import dev.broadsheet.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/** How alike the articles of a batch are, two by two, and the clusters that follow. */
final class PairLikeness {
  /** Average likeness from which two groups of articles tell one story. */
  private static final double CUT = 0.40;

  /** Characters of title and opening that are embedded: about what the model reads at once. */
  private static final int OPENING = 600;

  private final TermLikeness terms;
  private final EventSplit split;
  private final List<float[]> openings;

  PairLikeness(List<Article> articles, Embedder embedder, Background background) {
    List<List<String>> documents = new ArrayList<>();
    List<String> starts = new ArrayList<>();
    for (Article article : articles) {
      String body = body(article);
      documents.add(Tokens.stems(article.title() + "\n" + body));
      String start = article.title() + ". " + body;
      starts.add(start.substring(0, Math.min(OPENING, start.length())));
    }
    terms = new TermLikeness(documents, background);
    split = new EventSplit(documents, background);
    openings = embedder.embed(starts);
  }

  private static String body(Article article) {
    StringBuilder body = new StringBuilder();
    article.sentences().forEach(sentence -> body.append(article.words(sentence)).append(' '));
    return body.toString();
  }

  /** The clusters, as numbers of articles in ascending order. */
  List<List<Integer>> clusters() {
    float[][] rows = new float[openings.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = terms.withEarlier(i);
      for (int j = 0; j < i; j++) {
        double opening = Embedder.cosine(openings.get(i), openings.get(j));
        rows[i][j] = (float) (0.5 * rows[i][j] + 0.5 * opening);
      }
    }
    List<List<Integer>> events = new ArrayList<>();
    AverageLink.clusters(rows, CUT).forEach(cluster -> events.addAll(split.events(cluster)));
    return events;
  }
}
