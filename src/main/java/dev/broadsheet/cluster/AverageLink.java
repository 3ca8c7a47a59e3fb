package dev.broadsheet.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Agglomerative clustering by average link (UPGMA, Sokal and Michener 1958): the two clusters whose
 * members are most alike on average are merged, until no two are alike enough. Ties go to the
 * lowest numbers, so the result depends on the order of the items alone.
 *
 * <p>Each row remembers its best partner, which makes the usual cost quadratic in the items. One
 * instance clusters once; not for several threads.
 */
final class AverageLink {
  private final float[][] rows;
  private final int[] size;
  private final int[] best;
  private final List<List<Integer>> members = new ArrayList<>();

  /**
   * @param likeness lower triangle: row i holds the likeness of item i to the items 0..i-1;
   *     overwritten
   */
  private AverageLink(float[][] likeness) {
    this.rows = likeness;
    this.size = new int[likeness.length];
    this.best = new int[likeness.length];
    Arrays.fill(size, 1);
    for (int i = 0; i < likeness.length; i++) {
      members.add(new ArrayList<>(List.of(i)));
      best[i] = bestOf(i);
    }
  }

  /**
   * The clusters, each in ascending order of its items.
   *
   * @param likeness lower triangle: row i holds the likeness of item i to the items 0..i-1;
   *     overwritten
   * @param cut average likeness under which nothing is merged
   */
  static List<List<Integer>> clusters(float[][] likeness, double cut) {
    AverageLink link = new AverageLink(likeness);
    link.mergeDownTo(cut);
    List<List<Integer>> clusters = new ArrayList<>();
    for (int i = 0; i < likeness.length; i++) {
      if (link.size[i] > 0) {
        clusters.add(link.members.get(i).stream().sorted().toList());
      }
    }
    return clusters;
  }

  private void mergeDownTo(double cut) {
    while (true) {
      int into = -1;
      float top = -1;
      for (int i = 0; i < rows.length; i++) {
        if (best[i] >= 0 && rows[i][best[i]] > top) {
          into = i;
          top = rows[i][best[i]];
        }
      }
      if (into < 0 || top < cut) {
        return;
      }
      merge(best[into], into);
    }
  }

  /** Folds cluster {@code gone} into {@code kept}, the lower number. */
  private void merge(int kept, int gone) {
    int both = size[kept] + size[gone];
    for (int i = 0; i < rows.length; i++) {
      if (size[i] > 0 && i != kept && i != gone) {
        set(kept, i, (get(kept, i) * size[kept] + get(gone, i) * size[gone]) / both);
      }
    }
    members.get(kept).addAll(members.get(gone));
    size[kept] = both;
    size[gone] = 0;
    best[gone] = -1;
    best[kept] = bestOf(kept);
    for (int i = kept + 1; i < rows.length; i++) {
      if (size[i] > 0 && (best[i] == kept || best[i] == gone)) {
        best[i] = bestOf(i);
      } else if (size[i] > 0 && best[i] >= 0 && isBetter(i, kept, best[i])) {
        best[i] = kept;
      }
    }
  }

  private boolean isBetter(int row, int candidate, int present) {
    float difference = rows[row][candidate] - rows[row][present];
    return difference > 0 || (difference == 0 && candidate < present);
  }

  /** The living item of a lower number most like this one, -1 if there is none. */
  private int bestOf(int row) {
    int found = -1;
    for (int j = 0; j < row; j++) {
      if (size[j] > 0 && (found < 0 || rows[row][j] > rows[row][found])) {
        found = j;
      }
    }
    return found;
  }

  private float get(int i, int j) {
    return i > j ? rows[i][j] : rows[j][i];
  }

  private void set(int i, int j, float value) {
    if (i > j) {
      rows[i][j] = value;
    } else {
      rows[j][i] = value;
    }
  }
}
