package dev.broadsheet.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Agglomerative clustering by average link (UPGMA, Sokal and Michener 1958) over a sparse graph:
 * the two clusters whose members have the highest log odds of being one event on average are
 * merged, while that is above a cut. Pairs that were not compared count as unlike. A pair that
 * surely tells of two events outweighs several that may be one, so the refusals of single pairs are
 * kept unless many speak against them. Ties go to the lowest numbers.
 *
 * <p>Takes time in proportion to the pairs compared, but for a logarithm. One instance clusters
 * once; not for several threads.
 */
final class AverageLink {
  /** Log odds of a pair that was not compared. */
  private static final double NOT_COMPARED = -3;

  /** What one pair can say at most, for and against. */
  private static final double MOST_FOR = 3;

  private static final double MOST_AGAINST = -6;

  private final double cut;
  private final List<Map<Integer, Link>> links = new ArrayList<>();
  private final List<List<Integer>> members = new ArrayList<>();
  private final PriorityQueue<Candidate> queue =
      new PriorityQueue<>(
          Comparator.comparingDouble((Candidate c) -> -c.average())
              .thenComparingInt(Candidate::low)
              .thenComparingInt(Candidate::high));

  /** Sum and count of the compared pairs between two clusters. */
  private record Link(double sum, int count) {
    Link plus(Link other) {
      return new Link(sum + other.sum, count + other.count);
    }
  }

  private record Candidate(double average, int low, int high, int size) {}

  private AverageLink(List<Map<Integer, Double>> logOdds, double cut) {
    this.cut = cut;
    for (int i = 0; i < logOdds.size(); i++) {
      members.add(new ArrayList<>(List.of(i)));
      links.add(new HashMap<>());
    }
    for (int i = 0; i < logOdds.size(); i++) {
      for (Map.Entry<Integer, Double> entry : logOdds.get(i).entrySet()) {
        double bounded = Math.max(MOST_AGAINST, Math.min(MOST_FOR, entry.getValue()));
        connect(i, entry.getKey(), new Link(bounded, 1));
      }
    }
  }

  /**
   * The clusters by their first items, each in ascending order.
   *
   * @param logOdds one row an item: to the compared items of a lower number
   * @param cut average log odds up to which nothing is merged
   */
  static List<List<Integer>> clusters(List<Map<Integer, Double>> logOdds, double cut) {
    AverageLink link = new AverageLink(logOdds, cut);
    while (!link.queue.isEmpty()) {
      Candidate next = link.queue.poll();
      if (link.isPresent(next)) {
        link.merge(next.low(), next.high());
      }
    }
    return link.members.stream()
        .filter(cluster -> !cluster.isEmpty())
        .map(cluster -> cluster.stream().sorted().toList())
        .toList();
  }

  /** Whether neither cluster has changed since the candidate was made. */
  private boolean isPresent(Candidate candidate) {
    return links.get(candidate.low()).containsKey(candidate.high())
        && members.get(candidate.low()).size() + members.get(candidate.high()).size()
            == candidate.size();
  }

  private void connect(int a, int b, Link link) {
    links.get(a).put(b, link);
    links.get(b).put(a, link);
    int pairs = members.get(a).size() * members.get(b).size();
    double average = (link.sum() + (pairs - link.count()) * NOT_COMPARED) / pairs;
    if (average > cut) {
      int both = members.get(a).size() + members.get(b).size();
      queue.add(new Candidate(average, Math.min(a, b), Math.max(a, b), both));
    }
  }

  private void merge(int kept, int gone) {
    members.get(kept).addAll(members.get(gone));
    members.get(gone).clear();
    Map<Integer, Link> both = new HashMap<>(links.get(kept));
    links.get(gone).forEach((other, link) -> both.merge(other, link, Link::plus));
    both.remove(kept);
    both.remove(gone);
    links.get(gone).keySet().forEach(other -> links.get(other).remove(gone));
    links.get(gone).clear();
    links.get(kept).clear();
    both.forEach((other, link) -> connect(kept, other, link));
  }
}
