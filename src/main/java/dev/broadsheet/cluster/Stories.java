package dev.broadsheet.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * From likenesses to stories: average link, and then each group looked at again for two events.
 *
 * <p>Average link joins two groups only if some two of their articles are alike enough. So the
 * batch falls into components first, of which each is small, and the square of likenesses is only
 * ever held for one of them; the outcome is the same. A component too large to hold is parted by
 * asking more of its pairs. One instance serves one batch; not for several threads.
 */
final class Stories {
  /** Average likeness from which two groups of articles tell one story. */
  static final double CUT = 0.35;

  /** Cosine of terms below which a pair alone makes no component; spares most of the work. */
  private static final double FEW_SHARED_TERMS = 0.04;

  /** Articles of a component at most: 50 MB of likenesses. */
  private static final int LARGEST = 5_000;

  /** How much more is asked of the pairs of too large a component. */
  private static final double STEP = 0.05;

  private final PairLikeness likeness;
  private final EventSplit split;

  Stories(PairLikeness likeness, Background background) {
    this.likeness = likeness;
    this.split = new EventSplit(likeness.documents(), background);
  }

  /** The stories as numbers of articles, each in ascending order. */
  List<List<Integer>> find() {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < likeness.size(); i++) {
      all.add(i);
    }
    List<List<Integer>> stories = new ArrayList<>();
    for (List<Integer> component : components(all, CUT)) {
      for (List<Integer> cluster : AverageLink.clusters(square(component), CUT)) {
        stories.addAll(split.events(cluster.stream().map(component::get).toList()));
      }
    }
    return stories;
  }

  /** Articles connected by pairs at least so alike; members in ascending order. */
  private List<List<Integer>> components(List<Integer> members, double cut) {
    int[] root = new int[likeness.size()];
    boolean[] isMember = new boolean[root.length];
    for (int member : members) {
      root[member] = member;
      isMember[member] = true;
    }
    for (int a : members) {
      float[] shared = likeness.terms(a);
      for (int b = 0; b < a; b++) {
        if (isMember[b]
            && shared[b] >= FEW_SHARED_TERMS
            && find(root, a) != find(root, b)
            && likeness.of(a, b, shared[b]) >= cut) {
          root[Math.max(find(root, a), find(root, b))] = Math.min(find(root, a), find(root, b));
        }
      }
    }
    Map<Integer, List<Integer>> byRoot = new TreeMap<>();
    members.forEach(m -> byRoot.computeIfAbsent(find(root, m), key -> new ArrayList<>()).add(m));
    List<List<Integer>> components = new ArrayList<>();
    for (List<Integer> component : byRoot.values()) {
      if (component.size() > LARGEST && cut < 1) {
        components.addAll(components(component, cut + STEP));
      } else {
        components.add(component);
      }
    }
    return components;
  }

  private static int find(int[] root, int item) {
    int top = item;
    while (root[top] != top) {
      root[top] = root[root[top]];
      top = root[top];
    }
    return top;
  }

  private float[][] square(List<Integer> component) {
    float[][] rows = new float[component.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new float[i];
      if (i > 0) {
        float[] shared = likeness.terms(component.get(i));
        for (int j = 0; j < i; j++) {
          int other = component.get(j);
          rows[i][j] = (float) likeness.of(component.get(i), other, shared[other]);
        }
      }
    }
    return rows;
  }
}
