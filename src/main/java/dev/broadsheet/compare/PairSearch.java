package dev.broadsheet.compare;

import dev.broadsheet.model.Embedder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds sentences of different articles that may tell of the same thing: alike in meaning, with
 * rare words in common. What it costs is bounded, however many articles a story has: of each the
 * leading sentences are looked at, and the likest pairs of all are kept.
 */
final class PairSearch {
  /** Sentences looked at in a story; every article keeps some. */
  private static final int MOST_SENTENCES = 600;

  private static final int FEWEST_SENTENCES = 6;
  private static final int MOST_PAIRS = 60;
  private static final int MOST_PAIRS_OF_AN_ARTICLE = 6;

  /** Partners of a sentence in each other article. */
  private static final int MOST_PARTNERS = 3;

  private static final double LEAST_MEANING = 0.3;
  private static final double LEAST_SCORE = 0.4;
  private static final double WORDS_WEIGHT = 0.5;

  /** A sentence with fewer words of its own says too little to compare. */
  private static final int FEWEST_STEMS = 3;

  private final List<List<Line>> articles = new ArrayList<>();
  private final Map<String, Double> rarity = new HashMap<>();

  @SuppressWarnings("ArrayRecordComponent") // read for every pair; nobody changes or compares them
  private record Line(Passage passage, float[] vector) {}

  /** Two sentences of different articles, the one of the earlier article first. */
  record Pair(Passage first, Passage second, double score) {}

  PairSearch(Embedder embedder, List<List<Passage>> articles) {
    int most = Math.max(FEWEST_SENTENCES, MOST_SENTENCES / Math.max(1, articles.size()));
    for (List<Passage> passages : articles) {
      List<Passage> telling = passages.stream().filter(PairSearch::isTelling).limit(most).toList();
      List<float[]> vectors = embedder.embed(telling.stream().map(Passage::text).toList());
      List<Line> lines = new ArrayList<>();
      for (int i = 0; i < telling.size(); i++) {
        lines.add(new Line(telling.get(i), vectors.get(i)));
      }
      this.articles.add(lines);
    }
    countWords();
  }

  private static boolean isTelling(Passage passage) {
    return passage.stems().size() >= FEWEST_STEMS && !passage.text().endsWith("?");
  }

  private void countWords() {
    Map<String, Integer> counts = new HashMap<>();
    List<Line> all = articles.stream().flatMap(List::stream).toList();
    all.forEach(
        line -> line.passage().stems().forEach(stem -> counts.merge(stem, 1, Integer::sum)));
    counts.forEach((stem, count) -> rarity.put(stem, Math.log((1.0 + all.size()) / count)));
  }

  /** The likest pairs, the likest first. */
  List<Pair> pairs() {
    int most = Math.min(MOST_PAIRS, MOST_PAIRS_OF_AN_ARTICLE * articles.size());
    Set<Pair> found = new HashSet<>();
    for (int a = 0; a < articles.size(); a++) {
      for (int b = a + 1; b < articles.size(); b++) {
        found.addAll(between(articles.get(a), articles.get(b)));
      }
    }
    return found.stream().sorted(likestFirst()).limit(most).toList();
  }

  private static Comparator<Pair> likestFirst() {
    return Comparator.comparingDouble((Pair pair) -> -pair.score())
        .thenComparing(Pair::first)
        .thenComparing(Pair::second);
  }

  /** The best partners of each sentence of either article. */
  private Set<Pair> between(List<Line> left, List<Line> right) {
    List<List<Pair>> byRight = new ArrayList<>();
    right.forEach(line -> byRight.add(new ArrayList<>()));
    Set<Pair> kept = new HashSet<>();
    for (Line a : left) {
      List<Pair> ofLeft = new ArrayList<>();
      for (int j = 0; j < right.size(); j++) {
        Pair pair = new Pair(a.passage(), right.get(j).passage(), score(a, right.get(j)));
        if (pair.score() >= LEAST_SCORE) {
          ofLeft.add(pair);
          byRight.get(j).add(pair);
        }
      }
      kept.addAll(best(ofLeft));
    }
    byRight.forEach(pairs -> kept.addAll(best(pairs)));
    return kept;
  }

  private static List<Pair> best(List<Pair> pairs) {
    return pairs.stream().sorted(likestFirst()).limit(MOST_PARTNERS).toList();
  }

  private double score(Line a, Line b) {
    double meaning = Embedder.cosine(a.vector(), b.vector());
    return meaning < LEAST_MEANING ? 0 : meaning + WORDS_WEIGHT * shared(a.passage(), b.passage());
  }

  /** Share of the rarer words of the sentence with fewer of them that both have. */
  private double shared(Passage a, Passage b) {
    double left = weight(a.stems());
    double right = weight(b.stems());
    Set<String> both = new HashSet<>(a.stems());
    both.retainAll(b.stems());
    double fewer = Math.min(left, right);
    return fewer == 0 ? 0 : weight(both) / fewer;
  }

  private double weight(Set<String> stems) {
    return stems.stream().mapToDouble(stem -> rarity.getOrDefault(stem, 0.0)).sum();
  }
}
