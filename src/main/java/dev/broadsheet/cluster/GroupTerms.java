package dev.broadsheet.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks again at a group of articles that share a topic: two fires, two fights of one boxer.
 * Against all news they look alike, for what they share is rare; so here the terms are weighed by
 * their rarity within the group, where what all its articles say counts nothing. Pure.
 */
final class GroupTerms {
  /** Articles below which a group says nothing about what is rare in it. */
  private static final int FEWEST = 4;

  /**
   * How much too low a cosine within the group takes off log odds, and the cosine that takes
   * nothing.
   */
  private static final double GAIN = 16;

  private static final double EVEN = 0.07;

  private GroupTerms() {}

  /**
   * The events of a group, as places in it; see {@link #within}.
   *
   * @param cut average log odds above which two groups of articles tell of one event
   */
  static List<List<Integer>> events(
      List<Integer> group, List<TermVector> terms, List<Map<Integer, Double>> logOdds, double cut) {
    return AverageLink.clusters(within(group, terms, logOdds), cut);
  }

  /**
   * The log odds within a group.
   *
   * @param group its articles, by number, ascending
   * @param terms of all articles
   * @param logOdds of all articles, row by row
   * @return row by row, by place in the group
   */
  private static List<Map<Integer, Double>> within(
      List<Integer> group, List<TermVector> terms, List<Map<Integer, Double>> logOdds) {
    List<TermVector> vectors = weighed(group.stream().map(terms::get).toList());
    List<Map<Integer, Double>> rows = new ArrayList<>();
    for (int i = 0; i < group.size(); i++) {
      Map<Integer, Double> row = new HashMap<>();
      for (int j = 0; j < i; j++) {
        Double known = logOdds.get(group.get(i)).get(group.get(j));
        if (known != null) {
          double more = Math.min(0, GAIN * (vectors.get(i).cosine(vectors.get(j)) - EVEN));
          row.put(j, group.size() < FEWEST ? known : known + more);
        }
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<TermVector> weighed(List<TermVector> group) {
    Map<Integer, Integer> carriers = new HashMap<>();
    for (TermVector vector : group) {
      for (int term : vector.terms()) {
        carriers.merge(term, 1, Integer::sum);
      }
    }
    List<TermVector> weighed = new ArrayList<>();
    for (TermVector vector : group) {
      float[] weights = vector.weights().clone();
      double squares = 0;
      for (int k = 0; k < weights.length; k++) {
        int count = carriers.get(vector.terms()[k]);
        weights[k] *= count < 2 ? 0 : (float) Math.log((1.0 + group.size()) / (1.0 + count));
        squares += (double) weights[k] * weights[k];
      }
      for (int k = 0; k < weights.length && squares > 0; k++) {
        weights[k] /= (float) Math.sqrt(squares);
      }
      weighed.add(new TermVector(vector.terms(), weights));
    }
    return weighed;
  }
}
