package dev.broadsheet.nlp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Maximal marginal relevance (Carbonell and Goldstein, "The use of MMR, diversity-based reranking",
 * SIGIR 1998): of a list of items, takes one after the other what is relevant and unlike what was
 * taken before. Pure.
 */
public final class Mmr {
  private Mmr() {}

  /** How alike two items are, given by their indexes: 0..1, symmetric. */
  public interface Likeness {
    double of(int a, int b);
  }

  /**
   * Indexes of up to {@code count} items, in the order taken.
   *
   * @param relevance of each item, 0..1
   * @param lambda 1 looks at relevance alone, 0 at novelty alone
   * @param taken items that are taken already and not given back
   * @param limit items at least this like one that is taken are never taken
   */
  public static List<Integer> select(
      double[] relevance,
      Likeness likeness,
      double lambda,
      Collection<Integer> taken,
      double limit,
      int count) {
    double[] nearest = new double[relevance.length];
    boolean[] isOut = new boolean[relevance.length];
    for (int item : taken) {
      take(item, likeness, nearest, isOut);
    }
    List<Integer> chosen = new ArrayList<>();
    while (chosen.size() < count) {
      int best = -1;
      double bestGain = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < relevance.length; i++) {
        double gain = lambda * relevance[i] - (1 - lambda) * nearest[i];
        if (!isOut[i] && nearest[i] < limit && gain > bestGain) {
          best = i;
          bestGain = gain;
        }
      }
      if (best < 0) {
        break;
      }
      chosen.add(best);
      take(best, likeness, nearest, isOut);
    }
    return List.copyOf(chosen);
  }

  private static void take(int item, Likeness likeness, double[] nearest, boolean[] isOut) {
    isOut[item] = true;
    for (int i = 0; i < nearest.length; i++) {
      if (!isOut[i]) {
        nearest[i] = Math.max(nearest[i], likeness.of(i, item));
      }
    }
  }
}
