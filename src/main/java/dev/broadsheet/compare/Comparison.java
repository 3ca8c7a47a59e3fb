package dev.broadsheet.compare;

import dev.broadsheet.model.Embedder;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Disagreement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Lays the articles of one story side by side. Works by rules of English; articles in other
 * languages are passed over. Precision comes before recall: what can't be told to be of the same
 * thing is not compared. Safe for several threads if the embedder is.
 */
public final class Comparison {
  private final Embedder embedder;

  /** Compares with the help of {@code embedder}. */
  public Comparison(Embedder embedder) {
    this.embedder = embedder;
  }

  /**
   * What the articles of a story give differently, figures first.
   *
   * @param story its articles, in the order of their source marks
   * @param duplicateOf from the id of a near-copy to the id of its original; of a text and its
   *     copies the first in the story speaks for all
   */
  public List<Disagreement> of(List<Article> story, Map<String, String> duplicateOf) {
    List<List<Passage>> articles = new ArrayList<>();
    for (Article article : Originals.of(story, duplicateOf)) {
      articles.add(Passage.of(article));
    }
    List<Disagreement> found = new ArrayList<>();
    if (articles.size() < 2) {
      return found;
    }
    List<Count> counts = articles.stream().flatMap(a -> CountReader.of(a).stream()).toList();
    found.addAll(new CountAlignment(counts, new SameQuantity(embedder, counts)).disagreements());
    List<Status> statuses = articles.stream().flatMap(a -> StatusReader.of(a).stream()).toList();
    found.addAll(new StatusAlignment(statuses).disagreements());
    List<Presence> presences =
        articles.stream().flatMap(a -> PresenceReader.of(a).stream()).toList();
    found.addAll(new PresenceAlignment(presences).disagreements());
    found.addAll(new LastTimes(embedder, articles).disagreements());
    return List.copyOf(found);
  }
}
