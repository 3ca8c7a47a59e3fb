package dev.broadsheet.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AverageLinkTest {
  private static float[][] rows(float[]... rows) {
    return rows;
  }

  @Test
  void mergesByTheAverageNotByTheBestPair() {
    float[][] chain = rows(new float[0], new float[] {0.9f}, new float[] {0.0f, 0.6f});
    assertEquals(List.of(List.of(0, 1), List.of(2)), AverageLink.clusters(chain, 0.4));
  }

  @Test
  void mergesAllThatReachTheCut() {
    float[][] chain = rows(new float[0], new float[] {0.9f}, new float[] {0.2f, 0.6f});
    assertEquals(List.of(List.of(0, 1, 2)), AverageLink.clusters(chain, 0.39));
  }

  @Test
  void clustersNothing() {
    assertEquals(List.of(), AverageLink.clusters(rows(), 0.5));
  }

  @Test
  void agreesWithTheDefinitionOnRandomLikenesses() {
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      float[][] likeness = new float[2 + random.nextInt(15)][];
      float[][] copy = new float[likeness.length][];
      for (int i = 0; i < likeness.length; i++) {
        likeness[i] = new float[i];
        for (int j = 0; j < i; j++) {
          likeness[i][j] = random.nextFloat();
        }
        copy[i] = likeness[i].clone();
      }
      assertEquals(defined(copy, 0.55), AverageLink.clusters(likeness, 0.55), "seed " + seed);
    }
  }

  /** The plainest form: all averages anew before each merge. */
  private static List<List<Integer>> defined(float[][] likeness, double cut) {
    List<List<Integer>> clusters = new ArrayList<>();
    for (int i = 0; i < likeness.length; i++) {
      clusters.add(List.of(i));
    }
    while (true) {
      double top = cut;
      int[] pair = null;
      for (int a = 0; a < clusters.size(); a++) {
        for (int b = a + 1; b < clusters.size(); b++) {
          double average = average(likeness, clusters.get(a), clusters.get(b));
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

  private static double average(float[][] likeness, List<Integer> one, List<Integer> other) {
    double sum = 0;
    for (int i : one) {
      for (int j : other) {
        sum += likeness[Math.max(i, j)][Math.min(i, j)];
      }
    }
    return sum / (one.size() * other.size());
  }
}
