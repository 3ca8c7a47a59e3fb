package dev.broadsheet.cluster;

import dev.broadsheet.model.Embedder;
import dev.broadsheet.news.Article;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The articles of a batch, two by two: which are worth comparing, and what their comparison shows.
 *
 * <p>Worth comparing are those that share enough of their rarer terms. They are found by an index
 * from terms to articles; a term that many articles have is passed over, so that the cost grows
 * with the articles and not with their square. Immutable once built.
 */
public final class EventPairs {
  /** Cosines of terms and of openings; two articles under both are not compared. */
  private static final double LEAST = 0.03;

  private static final double LEAST_OPENING = 0.42;

  /** Articles with a term from which it leads to no other article. */
  private static final int COMMON = 400;

  /** Share of either text's names, by rarity, from which two texts are no copies. */
  private static final double OTHER_NAMES = 0.2;

  /** Cosine of terms from which two texts may follow one pattern. */
  private static final double PATTERN = 0.6;

  /** Share of the names of either beginning, by rarity, from which these are of two events. */
  private static final double OTHER_BEGINNING = 0.6;

  /** Log odds that two texts of one pattern tell of one event though they conflict. */
  private static final double TWO_EVENTS = -6;

  private final List<EventProfile> profiles = new ArrayList<>();
  private final Map<Integer, List<Integer>> carriers = new HashMap<>();

  /** Reads the articles. */
  EventPairs(List<Article> articles, Embedder embedder, Background background) {
    Map<String, Integer> termNumbers = new HashMap<>();
    WordForms forms = new WordForms(background);
    Map<String, Integer> texts = new LinkedHashMap<>();
    for (Article article : articles) {
      EventProfile profile = new EventProfile(article, background, forms, termNumbers);
      for (int term : profile.terms.terms()) {
        carriers.computeIfAbsent(term, key -> new ArrayList<>()).add(profiles.size());
      }
      profiles.add(profile);
      profile.texts.forEach(text -> texts.putIfAbsent(text, texts.size()));
    }
    List<float[]> vectors = embedder.embed(List.copyOf(texts.keySet()));
    for (EventProfile profile : profiles) {
      profile.read(profile.texts.stream().map(text -> vectors.get(texts.get(text))).toList());
    }
  }

  /** As the other, with the background that comes with the program. */
  public static EventPairs of(List<Article> articles, Embedder embedder) {
    return new EventPairs(articles, embedder, Background.load());
  }

  /** The terms of each article. */
  List<TermVector> terms() {
    return profiles.stream().map(profile -> profile.terms).toList();
  }

  /** Count of articles. */
  int size() {
    return profiles.size();
  }

  /** What the comparison of two articles shows, by {@link PairFeature}. Symmetric. */
  public double[] features(int a, int b) {
    return PairFeature.all(profiles.get(a), profiles.get(b));
  }

  /** The articles of a lower number that are worth comparing with this one, ascending. */
  public List<Integer> candidates(int article) {
    TermVector own = profiles.get(article).terms;
    BitSet met = new BitSet();
    for (int term : own.terms()) {
      List<Integer> others = carriers.get(term);
      for (int k = 0; others.size() < COMMON && k < others.size() && others.get(k) < article; k++) {
        met.set(others.get(k));
      }
    }
    List<Integer> candidates = new ArrayList<>();
    for (int other = met.nextSetBit(0); other >= 0; other = met.nextSetBit(other + 1)) {
      if (areComparable(article, other)
          && (own.cosine(profiles.get(other).terms) >= LEAST
              || PairFeature.OPENING.of(profiles.get(article), profiles.get(other))
                  >= LEAST_OPENING)) {
        candidates.add(other);
      }
    }
    return candidates;
  }

  /** Nothing that is compared outlasts a translation. */
  private boolean areComparable(int a, int b) {
    String one = profiles.get(a).language;
    String other = profiles.get(b).language;
    return one.equals(other) || one.equals("und") || other.equals("und");
  }

  /** Whether names, days or main figures conflict, so that neither is a copy of the other. */
  boolean conflict(int a, int b) {
    EventProfile one = profiles.get(a);
    EventProfile other = profiles.get(b);
    return PairFeature.DAY_DIFFERS.of(one, other) > 0
        || PairFeature.FIGURES_DIFFER.of(one, other) > 0
        || (one.names.unknownTo(other) > OTHER_NAMES && other.names.unknownTo(one) > OTHER_NAMES);
  }

  /**
   * Whether two texts say nearly the same in nearly the same words, but of other names, or of
   * another day with other figures: one market on two days, pools opening in two towns.
   */
  private boolean followOnePattern(int a, int b) {
    EventProfile one = profiles.get(a);
    EventProfile other = profiles.get(b);
    return PairFeature.TERMS.of(one, other) >= PATTERN
        && (PairFeature.LEAD_NAMES_UNKNOWN.of(one, other) > OTHER_BEGINNING
            || (PairFeature.DAY_DIFFERS.of(one, other) > 0
                && PairFeature.FIGURES_DIFFER.of(one, other) > 0));
  }

  /** Log odds of all pairs worth comparing: row by row, from the number of the lower article. */
  List<Map<Integer, Double>> logOdds(ToDoubleFunction<double[]> model) {
    List<Map<Integer, Double>> rows = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      Map<Integer, Double> row = new HashMap<>();
      for (int j : candidates(i)) {
        row.put(j, followOnePattern(i, j) ? TWO_EVENTS : model.applyAsDouble(features(i, j)));
      }
      rows.add(row);
    }
    return rows;
  }
}
