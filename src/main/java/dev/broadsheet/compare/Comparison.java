package dev.broadsheet.compare;

import dev.broadsheet.model.Embedder;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Disagreement;
import dev.broadsheet.news.Evidence;
import dev.broadsheet.news.KeyFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays the articles of one story side by side. Works by rules of English; articles in other
 * languages are passed over. Precision comes before recall: what can't be told to be of the same
 * thing is not compared. Safe for several threads if the embedder is.
 *
 * <p>In all methods the articles of the story stand in the order of their source marks, and of a
 * text and its near-copies (from the id of the copy to that of its original) the first speaks for
 * all.
 */
public final class Comparison {
  private static final int FEWEST_FOR_TABLE = 3;

  private final Embedder embedder;

  /** Compares with the help of {@code embedder}. */
  public Comparison(Embedder embedder) {
    this.embedder = embedder;
  }

  /** What the articles of a story give differently, figures first. */
  public List<Disagreement> of(List<Article> story, Map<String, String> duplicateOf) {
    List<List<Passage>> articles = read(story, duplicateOf);
    return articles.size() < 2 ? List.of() : disagreements(articles, counts(articles));
  }

  /**
   * For the place of each sentence that other articles bear out, the nearest sentence of each that
   * does: the same figures and names, told alike. Sentences that nobody else has are missing.
   */
  public Map<Evidence, List<Evidence>> agreements(
      List<Article> story, Map<String, String> duplicateOf) {
    List<List<Passage>> articles = read(story, duplicateOf);
    return articles.size() < 2 ? Map.of() : new Agreement(embedder, articles).all();
  }

  /** The table "who reports what" of a story with three independent articles or more. */
  public List<KeyFact> reports(List<Article> story, Map<String, String> duplicateOf) {
    List<List<Passage>> articles = read(story, duplicateOf);
    if (articles.size() < FEWEST_FOR_TABLE) {
      return List.of();
    }
    CountAlignment counts = counts(articles);
    return Reports.of(story, disagreements(articles, counts), counts.quantities());
  }

  private CountAlignment counts(List<List<Passage>> articles) {
    List<Count> counts = articles.stream().flatMap(a -> CountReader.of(a).stream()).toList();
    Map<String, Setting> settings = new HashMap<>();
    for (List<Passage> passages : articles) {
      if (!passages.isEmpty()) {
        settings.put(passages.get(0).article().id(), Setting.of(passages));
      }
    }
    return new CountAlignment(counts, new SameQuantity(embedder, counts, settings));
  }

  private List<Disagreement> disagreements(List<List<Passage>> articles, CountAlignment counts) {
    List<Disagreement> found = new ArrayList<>(counts.disagreements());
    List<Status> statuses = articles.stream().flatMap(a -> StatusReader.of(a).stream()).toList();
    found.addAll(new StatusAlignment(statuses).disagreements());
    List<Presence> presences =
        articles.stream().flatMap(a -> PresenceReader.of(a).stream()).toList();
    found.addAll(new PresenceAlignment(presences).disagreements());
    found.addAll(new LastTimes(embedder, articles).disagreements());
    found.addAll(new Bearings(embedder, articles).disagreements());
    return List.copyOf(found);
  }

  private static List<List<Passage>> read(List<Article> story, Map<String, String> duplicateOf) {
    return Originals.of(story, duplicateOf).stream().map(Passage::of).toList();
  }
}
