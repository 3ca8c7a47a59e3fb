package dev.broadsheet.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AverageLinkTest {

  @Test
  void mergesByTheAverageNotByTheBestPair() {
    List<Map<Integer, Double>> chain = List.of(Map.of(), Map.of(0, 2.0), Map.of(0, -3.0, 1, 1.0));
    assertEquals(List.of(List.of(0, 1), List.of(2)), AverageLink.clusters(chain, 0));
  }

  @Test
  void mergesAllThatReachTheCut() {
    List<Map<Integer, Double>> chain = List.of(Map.of(), Map.of(0, 2.0), Map.of(0, -1.5, 1, 1.0));
    assertEquals(List.of(List.of(0, 1, 2)), AverageLink.clusters(chain, -1));
  }

  @Test
  void countsAPairThatWasNotComparedAgainstAMerge() {
    List<Map<Integer, Double>> chain = List.of(Map.of(), Map.of(0, 2.0), Map.of(1, 1.0));
    assertEquals(List.of(List.of(0, 1), List.of(2)), AverageLink.clusters(chain, 0));
  }

  @Test
  void letsOneSureRefusalOutweighALikelyPair() {
    List<Map<Integer, Double>> chain = List.of(Map.of(), Map.of(0, 2.0), Map.of(0, -9.0, 1, 1.9));
    assertEquals(List.of(List.of(0, 1), List.of(2)), AverageLink.clusters(chain, -1));
  }

  @Test
  void clustersNothing() {
    assertEquals(List.of(), AverageLink.clusters(List.of(), 0));
  }

  @Test
  void agreesWithTheDefinitionOnRandomOdds() {
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      List<Map<Integer, Double>> odds = new ArrayList<>();
      for (int i = 0; i < 2 + random.nextInt(15); i++) {
        Map<Integer, Double> row = new TreeMap<>();
        for (int j = 0; j < i; j++) {
          row.put(j, random.nextDouble() - 0.5);
        }
        odds.add(row);
      }
      assertEquals(defined(odds), AverageLink.clusters(odds, 0.05), "seed " + seed);
    }
  }

  /** The plainest form: all averages anew before each merge. */
  private static List<List<Integer>> defined(List<Map<Integer, Double>> odds) {
    List<List<Integer>> clusters = new ArrayList<>();
    for (int i = 0; i < odds.size(); i++) {
      clusters.add(List.of(i));
    }
    while (true) {
      double top = 0.05;
      int[] pair = null;
      for (int a = 0; a < clusters.size(); a++) {
        for (int b = a + 1; b < clusters.size(); b++) {
          double average = average(odds, clusters.get(a), clusters.get(b));
          if (average > top) {
            top = average;
            pair = new int[] {a, b};
          }
        }
      }
      if (pair == null) {
        return clusters;
      }
      List<Integer> merged = new ArrayList<>(clusters.get(pair[0]));
      merged.addAll(clusters.remove(pair[1]));
      clusters.set(pair[0], merged.stream().sorted().toList());
    }
  }

  private static double average(
      List<Map<Integer, Double>> odds, List<Integer> one, List<Integer> other) {
    double sum = 0;
    for (int i : one) {
      for (int j : other) {
        sum += odds.get(Math.max(i, j)).get(Math.min(i, j));
      }
    }
    return sum / (one.size() * other.size());
  }
}
