package dev.broadsheet.compare;

import dev.broadsheet.model.Embedder;
import dev.broadsheet.model.PairReader;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Disagreement;
import dev.broadsheet.news.Evidence;
import dev.broadsheet.news.KeyFact;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lays the articles of one story side by side: sentences that may tell of the same thing are read
 * in pairs by a trained reader. It reads English; articles in other languages are passed over.
 * Precision comes before recall: what rules can tell to be compatible is not called a difference,
 * whatever the reader makes of it. Safe for several threads if embedder and reader are.
 */
public final class Comparison {
  private static final int FEWEST_FOR_TABLE = 3;

  private final Embedder embedder;
  private final PairReader reader;

  /**
   * Makes a comparison.
   *
   * @param embedder finds sentences that may tell of the same thing
   * @param reader tells whether they do, and alike
   */
  public Comparison(Embedder embedder, PairReader reader) {
    this.embedder = embedder;
    this.reader = reader;
  }

  /**
   * What the comparison of a story's articles has found.
   *
   * @param disagreements what they give differently, the likest sentences first
   * @param agreements for the place of each sentence that other articles bear out, the sentence of
   *     each that says all of it; sentences that nobody else has are missing
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
    List<List<Passage>> articles = Passage.of(originals(story, duplicateOf));
    if (articles.size() < 2) {
      return Findings.NONE;
    }
    List<ReadPair> pairs = ReadPair.of(reader, new PairSearch(embedder, articles).pairs());
    List<Disagreement> differing = Boxes.of(new Differences(reader, pairs).all());
    Agreements agreements = new Agreements(articles, pairs);
    Map<Evidence, List<Evidence>> agreeing = agreements.all();
    List<KeyFact> reports =
        articles.size() < FEWEST_FOR_TABLE
            ? List.of()
            : Reports.of(story, differing, agreements.counts(), agreeing);
    return new Findings(differing, agreeing, reports);
  }

  /** The first of each text in the story, English or of unknown language. */
  private static List<Article> originals(List<Article> story, Map<String, String> duplicateOf) {
    Set<String> seen = new HashSet<>();
    return story.stream()
        .filter(article -> article.language().startsWith("en") || article.language().equals("und"))
        .filter(article -> seen.add(duplicateOf.getOrDefault(article.id(), article.id())))
        .toList();
  }
}
