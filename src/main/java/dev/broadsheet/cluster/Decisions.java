package dev.broadsheet.cluster;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.EventPair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Tells why a batch was grouped as it was: the pairs that joined each story, and the likeliest ones
 * that were refused. Pure.
 */
final class Decisions {
  /** Refused pairs told at most. */
  private static final int REFUSED = 5;

  /** Probability under which a refusal needs no explaining. */
  private static final double UNLIKELY = 0.1;

  private final List<Article> articles;
  private final EventPairs pairs;
  private final int[] eventOf;
  private final List<Pair> likeliestFirst = new ArrayList<>();
  private final Map<Integer, Integer> copies;
  private final SameEvent sameEvent;

  /** Two articles by their numbers. */
  private record Pair(int high, int low, double logOdds) {}

  /**
   * Of a batch.
   *
   * @param events its articles by their numbers
   * @param logOdds row by row, from the number of the lower article
   * @param copies from a copy's number to its original's
   */
  Decisions(
      List<Article> articles,
      EventPairs pairs,
      List<List<Integer>> events,
      List<Map<Integer, Double>> logOdds,
      Map<Integer, Integer> copies,
      SameEvent sameEvent) {
    this.articles = articles;
    this.pairs = pairs;
    this.eventOf = new int[articles.size()];
    this.copies = copies;
    this.sameEvent = sameEvent;
    for (int event = 0; event < events.size(); event++) {
      for (int article : events.get(event)) {
        eventOf[article] = event;
      }
    }
    for (int high = 0; high < logOdds.size(); high++) {
      for (Map.Entry<Integer, Double> entry : logOdds.get(high).entrySet()) {
        Pair pair = new Pair(high, entry.getKey(), entry.getValue());
        if (isTogether(pair) || SameEvent.probability(pair.logOdds()) >= UNLIKELY) {
          likeliestFirst.add(pair);
        }
      }
    }
    likeliestFirst.sort(
        Comparator.comparingDouble((Pair pair) -> -pair.logOdds())
            .thenComparingInt(Pair::low)
            .thenComparingInt(Pair::high));
  }

  private boolean isTogether(Pair pair) {
    return eventOf[pair.high()] == eventOf[pair.low()];
  }

  /**
   * The likeliest pairs that tie the articles of each event to one another, one fewer than its
   * articles: a spanning tree of greatest weight (Kruskal 1956).
   */
  List<EventPair> joined() {
    int[] root = new int[articles.size()];
    for (int i = 0; i < root.length; i++) {
      root[i] = i;
    }
    List<EventPair> joined = new ArrayList<>();
    for (Pair pair : likeliestFirst) {
      int high = root(root, pair.high());
      int low = root(root, pair.low());
      if (isTogether(pair) && high != low) {
        root[high] = low;
        joined.add(told(pair));
      }
    }
    return joined;
  }

  /** The likeliest pairs that stand in two stories, five at most. */
  List<EventPair> refused() {
    return likeliestFirst.stream()
        .filter(pair -> !isTogether(pair))
        .limit(REFUSED)
        .map(this::toldRefused)
        .toList();
  }

  private static int root(int[] root, int article) {
    int top = article;
    while (root[top] != top) {
      top = root[top];
    }
    return top;
  }

  private EventPair told(Pair pair) {
    boolean isCopy =
        copies.getOrDefault(pair.high(), -1) == pair.low()
            || copies.getOrDefault(pair.low(), -1) == pair.high();
    return told(
        pair,
        isCopy
            ? List.of("one prints the other's text")
            : sameEvent.reasonsFor(pairs.features(pair.high(), pair.low())));
  }

  private EventPair toldRefused(Pair pair) {
    return told(
        pair,
        pair.logOdds() > sameEvent.cut()
            ? List.of("other articles of their stories speak against it")
            : sameEvent.reasonsAgainst(pairs.features(pair.high(), pair.low())));
  }

  private EventPair told(Pair pair, List<String> reasons) {
    return new EventPair(
        articles.get(pair.low()).id(),
        articles.get(pair.high()).id(),
        SameEvent.probability(pair.logOdds()),
        reasons);
  }
}
