package dev.broadsheet.lab;

import dev.broadsheet.cluster.PairFeature;
import dev.broadsheet.cluster.SameEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Learns a {@link SameEvent} by gradient boosting of log loss with second derivatives (Friedman
 * 2001; Chen and Guestrin 2016) over trees of three questions. Thresholds come from quantiles by
 * weight. A split by a feature that can only speak one way keeps to that. Draws from a fixed seed.
 */
final class TreeBoosting {
  private static final int TREES = 1000;
  private static final double RATE = 0.05;

  /** Shares of pairs and of features that a tree sees (Friedman 2002). */
  private static final double PAIRS_SEEN = 0.6;

  private static final double FEATURES_SEEN = 0.4;

  private static final int BINS = 48;
  private static final double RIDGE = 2;
  private static final double LEAST_HESSIAN = 1;
  private static final int FEATURES = PairFeature.values().length;

  private final List<EventMaterial.Pair> pairs;
  private final double[][] thresholds = new double[FEATURES][];
  private final byte[][] bins;
  private final double[] sums;
  private final double[] gradients;
  private final double[] hessians;
  private final boolean[] isSeen = new boolean[FEATURES];
  private final Random random = new Random(1);

  private record Split(int feature, int bin, double gain, double low, double high) {}

  private TreeBoosting(List<EventMaterial.Pair> pairs) {
    this.pairs = pairs;
    bins = new byte[FEATURES][pairs.size()];
    sums = new double[pairs.size()];
    gradients = new double[pairs.size()];
    hessians = new double[pairs.size()];
    for (int f = 0; f < FEATURES; f++) {
      thresholds[f] = quantiles(f);
      for (int i = 0; i < pairs.size(); i++) {
        int found = Arrays.binarySearch(thresholds[f], pairs.get(i).features()[f]);
        bins[f][i] = (byte) (found >= 0 ? found : -found - 1);
      }
    }
  }

  static SameEvent learn(List<EventMaterial.Pair> pairs) {
    return new TreeBoosting(pairs).learn();
  }

  private double[] quantiles(int feature) {
    double[] values =
        pairs.stream().mapToDouble(p -> p.features()[feature]).distinct().sorted().toArray();
    if (values.length <= BINS) {
      return Arrays.copyOf(values, values.length - 1);
    }
    List<EventMaterial.Pair> ascending = new ArrayList<>(pairs);
    ascending.sort(Comparator.comparingDouble(p -> p.features()[feature]));
    double weight = pairs.stream().mapToDouble(EventMaterial.Pair::weight).sum();
    List<Double> cuts = new ArrayList<>();
    double passed = 0;
    for (EventMaterial.Pair pair : ascending) {
      if (passed >= (cuts.size() + 1) * weight / BINS) {
        cuts.add(rounded(pair.features()[feature]));
      }
      passed += pair.weight();
    }
    return cuts.stream().mapToDouble(cut -> cut).distinct().toArray();
  }

  private static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }

  private SameEvent learn() {
    double positive = 0;
    double weight = 0;
    double[] usual = new double[FEATURES];
    for (EventMaterial.Pair pair : pairs) {
      positive += pair.isSame() ? pair.weight() : 0;
      weight += pair.weight();
    }
    for (EventMaterial.Pair pair : pairs) {
      for (int f = 0; f < FEATURES; f++) {
        usual[f] += pair.weight() * pair.features()[f] / weight;
      }
    }
    double shift = Math.log(positive / (weight - positive));
    Arrays.fill(sums, shift);
    List<SameEvent.Tree> trees = new ArrayList<>();
    for (int t = 0; t < TREES; t++) {
      trees.add(next());
    }
    return new SameEvent(usual, shift, 1, 0, trees);
  }

  private SameEvent.Tree next() {
    boolean[] all = new boolean[pairs.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = random.nextDouble() < PAIRS_SEEN;
    }
    for (int f = 0; f < FEATURES; f++) {
      isSeen[f] = random.nextDouble() < FEATURES_SEEN;
    }
    for (int i = 0; i < sums.length; i++) {
      double p = SameEvent.probability(sums[i]);
      gradients[i] = pairs.get(i).weight() * ((pairs.get(i).isSame() ? 1 : 0) - p);
      hessians[i] = pairs.get(i).weight() * p * (1 - p);
    }
    double open = Double.POSITIVE_INFINITY;
    Split root = best(all, -open, open);
    int direction = PairFeature.ALL.get(root.feature()).direction;
    double middle = (root.low() + root.high()) / 2;
    Split low =
        best(side(all, root, true), direction < 0 ? middle : -open, direction > 0 ? middle : open);
    Split high =
        best(side(all, root, false), direction > 0 ? middle : -open, direction < 0 ? middle : open);
    double[] values = {RATE * low.low(), RATE * low.high(), RATE * high.low(), RATE * high.high()};
    for (int i = 0; i < values.length; i++) {
      values[i] = rounded(values[i]);
    }
    Split[] splits = {root, low, high};
    SameEvent.Tree tree =
        new SameEvent.Tree(
            Arrays.stream(splits).mapToInt(Split::feature).toArray(),
            Arrays.stream(splits).mapToDouble(s -> thresholds[s.feature()][s.bin()]).toArray(),
            values);
    for (int i = 0; i < sums.length; i++) {
      boolean isLowFirst = bins[root.feature()][i] <= root.bin();
      Split asked = isLowFirst ? low : high;
      boolean isLow = bins[asked.feature()][i] <= asked.bin();
      sums[i] += values[(isLowFirst ? 0 : 2) + (isLow ? 0 : 1)];
    }
    return tree;
  }

  private boolean[] side(boolean[] in, Split split, boolean isLow) {
    boolean[] side = new boolean[in.length];
    for (int i = 0; i < in.length; i++) {
      side[i] = in[i] && (bins[split.feature()][i] <= split.bin()) == isLow;
    }
    return side;
  }

  /** The best split whose answers lie within bounds; both answers alike where none is good. */
  private Split best(boolean[] in, double least, double most) {
    double gradient = 0;
    double hessian = 0;
    double[][] g = new double[FEATURES][BINS + 1];
    double[][] h = new double[FEATURES][BINS + 1];
    for (int i = 0; i < in.length; i++) {
      if (in[i]) {
        gradient += gradients[i];
        hessian += hessians[i];
        for (int f = 0; f < FEATURES; f++) {
          g[f][bins[f][i]] += gradients[i];
          h[f][bins[f][i]] += hessians[i];
        }
      }
    }
    double value = bounded(gradient / (hessian + RIDGE), least, most);
    Split best = new Split(0, 0, gain(gradient, hessian, value), value, value);
    for (int f = 0; f < FEATURES; f++) {
      double lowG = 0;
      double lowH = 0;
      int direction = PairFeature.ALL.get(f).direction;
      for (int bin = 0; isSeen[f] && bin < thresholds[f].length; bin++) {
        lowG += g[f][bin];
        lowH += h[f][bin];
        if (lowH >= LEAST_HESSIAN && hessian - lowH >= LEAST_HESSIAN) {
          double low = bounded(lowG / (lowH + RIDGE), least, most);
          double high = bounded((gradient - lowG) / (hessian - lowH + RIDGE), least, most);
          double gain = gain(lowG, lowH, low) + gain(gradient - lowG, hessian - lowH, high);
          if (gain > best.gain() && direction * (high - low) >= 0) {
            best = new Split(f, bin, gain, low, high);
          }
        }
      }
    }
    return best;
  }

  private static double bounded(double value, double least, double most) {
    return Math.max(least, Math.min(most, value));
  }

  private static double gain(double gradient, double hessian, double value) {
    return gradient * value - (hessian + RIDGE) * value * value / 2;
  }
}
