package dev.broadsheet.compare;

import dev.broadsheet.model.Embedder;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Disagreement;
import dev.broadsheet.news.Evidence;
import dev.broadsheet.news.KeyFact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays the articles of one story side by side. Works by rules of English; articles in other
 * languages are passed over. Precision comes before recall: what can't be told to be of the same
 * thing is not compared. Safe for several threads if the embedder is.
 */
public final class Comparison {
  private static final int FEWEST_FOR_TABLE = 3;

  private final Embedder embedder;

  /** Compares with the help of {@code embedder}. */
  public Comparison(Embedder embedder) {
    this.embedder = embedder;
  }

  /**
   * What the comparison of a story's articles has found.
   *
   * @param disagreements what they give differently, figures first
   * @param agreements for the place of each sentence that other articles bear out, the nearest
   *     sentence of each that does: the same figures and names, told alike; sentences that nobody
   *     else has are missing
   * @param reports the table "who reports what" of three independent articles or more
   */
  public record Findings(
      List<Disagreement> disagreements,
      Map<Evidence, List<Evidence>> agreements,
      List<KeyFact> reports) {
    static final Findings NONE = new Findings(List.of(), Map.of(), List.of());

    /** Copies the collections in; the agreements keep the order of the articles. */
    public Findings {
      disagreements = List.copyOf(disagreements);
      agreements = Collections.unmodifiableMap(new LinkedHashMap<>(agreements));
      reports = List.copyOf(reports);
    }
  }

  /**
   * Compares the articles of a story.
   *
   * @param story in the order of their source marks
   * @param duplicateOf from the id of a near-copy to that of its original; the first of a text and
   *     its near-copies speaks for all
   */
  public Findings of(List<Article> story, Map<String, String> duplicateOf) {
    List<List<Passage>> articles =
        Originals.of(story, duplicateOf).stream().map(Passage::of).toList();
    if (articles.size() < 2) {
      return Findings.NONE;
    }
    CountAlignment counts = counts(articles);
    List<Disagreement> differing = disagreements(articles, counts);
    Map<Evidence, List<Evidence>> agreements =
        new Agreement(embedder, articles, counts.quantities()).all();
    List<KeyFact> reports =
        articles.size() < FEWEST_FOR_TABLE
            ? List.of()
            : Reports.of(story, differing, counts.quantities(), agreements);
    return new Findings(differing, agreements, reports);
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
    List<Moment> moments = articles.stream().flatMap(a -> MomentReader.of(a).stream()).toList();
    found.addAll(new MomentAlignment(embedder, moments).disagreements());
    return List.copyOf(found);
  }
}
