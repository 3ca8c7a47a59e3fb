package dev.broadsheet.lab;

import dev.broadsheet.verify.Assessment;
import dev.broadsheet.verify.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Learns {@link Weights} from judged claims: logistic regression with weights of at least 0 and an
 * intercept for each set.
 *
 * <p>The sets differ more from each other than true claims from false ones, in how much they copy
 * above all. Their own intercepts take that up, so that the weights speak only of what tells true
 * from false within a set. The thresholds are then chosen over all sets together. Each set counts
 * the same, and so do its true and false claims.
 */
final class SupportLearner {
  private static final double RIDGE = 0.1;
  private static final int SWEEPS = 60;
  private static final double FULL_WEIGHT_FROM = 40;

  /** Shares of copied words between which the threshold may rise. */
  private static final double[][] RISES = {{0, 0.6}, {0, 1}, {0.1, 0.5}, {0.2, 0.8}};

  private static final double LEAST = -2;
  private static final double MOST = 2.6;
  private static final double STEP = 0.15;
  private static final double NEARLY = 0.01;

  private final List<Row> rows;
  private final List<String> sets;
  private final int signals;
  private final double[] means;
  private final double[] scales;
  private final double[] shares;

  /** A judged claim as it was measured. */
  record Row(String set, Assessment assessment, boolean isTrue) {}

  SupportLearner(List<Row> rows) {
    this.rows = rows;
    this.sets = rows.stream().map(Row::set).distinct().sorted().toList();
    this.signals = rows.get(0).assessment().signals().size();
    this.shares = shares();
    this.means = new double[signals];
    this.scales = new double[signals];
    standardise();
  }

  private double[] shares() {
    Map<String, Integer> counts = new HashMap<>();
    rows.forEach(row -> counts.merge(row.set() + row.isTrue(), 1, Integer::sum));
    double[] share = new double[rows.size()];
    double sum = 0;
    for (int i = 0; i < share.length; i++) {
      double n = counts.get(rows.get(i).set() + rows.get(i).isTrue());
      share[i] = Math.sqrt(Math.min(1, n / FULL_WEIGHT_FROM)) / n;
      sum += share[i];
    }
    for (int i = 0; i < share.length; i++) {
      share[i] /= sum;
    }
    return share;
  }

  /** Means over the sets' means, deviations from the sets' means. */
  private void standardise() {
    for (int s = 0; s < signals; s++) {
      double squares = 0;
      for (String set : sets) {
        double weight = 0;
        double sum = 0;
        double sumOfSquares = 0;
        for (int i = 0; i < rows.size(); i++) {
          if (rows.get(i).set().equals(set)) {
            double value = rows.get(i).assessment().signals().get(s);
            weight += shares[i];
            sum += shares[i] * value;
            sumOfSquares += shares[i] * value * value;
          }
        }
        means[s] += sum / weight / sets.size();
        squares += sumOfSquares - sum * sum / weight;
      }
      scales[s] = Math.sqrt(Math.max(1e-12, squares));
    }
  }

  /** The weights that fit all rows best. */
  Weights learn() {
    double[][] inputs = inputs();
    double[] beta = new double[signals + sets.size()];
    double[] odds = new double[rows.size()];
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int c = 0; c < beta.length; c++) {
        step(inputs, beta, odds, c);
      }
    }
    List<Double> weights = new ArrayList<>();
    for (int s = 0; s < signals; s++) {
      weights.add(round(beta[s]));
    }
    double intercept = Arrays.stream(beta, signals, beta.length).average().orElse(0);
    Weights learned =
        new Weights(
            Assessment.signalNames().subList(0, signals),
            Arrays.stream(means).mapToObj(SupportLearner::round).toList(),
            Arrays.stream(scales).mapToObj(SupportLearner::round).toList(),
            weights,
            0,
            1,
            -intercept,
            -intercept,
            -intercept);
    return withThresholds(learned);
  }

  private static double round(double value) {
    return Math.round(value * 1e6) / 1e6;
  }

  private double[][] inputs() {
    double[][] inputs = new double[rows.size()][signals + sets.size()];
    for (int i = 0; i < inputs.length; i++) {
      for (int s = 0; s < signals; s++) {
        inputs[i][s] = (rows.get(i).assessment().signals().get(s) - means[s]) / scales[s];
      }
      inputs[i][signals + sets.indexOf(rows.get(i).set())] = 1;
    }
    return inputs;
  }

  /** One Newton step in one coordinate, kept at 0 or above for signals. */
  private void step(double[][] inputs, double[] beta, double[] odds, int c) {
    double ridge = c < signals ? 2 * RIDGE : 1e-6;
    double slope = ridge * beta[c];
    double curve = ridge;
    for (int i = 0; i < odds.length; i++) {
      double x = inputs[i][c];
      if (x != 0) {
        double p = 1 / (1 + Math.exp(-odds[i]));
        slope += shares[i] * x * (p - (rows.get(i).isTrue() ? 1 : 0));
        curve += shares[i] * x * x * Math.max(0.05, p * (1 - p));
      }
    }
    double target = beta[c] - slope / curve;
    double next = c < signals ? Math.max(0, target) : target;
    double change = next - beta[c];
    for (int i = 0; i < odds.length && change != 0; i++) {
      odds[i] += change * inputs[i][c];
    }
    beta[c] = next;
  }

  /**
   * The thresholds with the highest mean balanced accuracy over the sets, on a coarse grid. Which
   * of many that are nearly as good comes out highest is chance, so it is their middle.
   */
  private Weights withThresholds(Weights learned) {
    double[] scores =
        rows.stream().mapToDouble(row -> learned.score(row.assessment().signals())).toArray();
    List<Tried> tried = new ArrayList<>();
    for (int rise = 0; rise < RISES.length; rise++) {
      for (double lenient = LEAST; lenient < MOST; lenient += STEP) {
        for (double strict = lenient; strict < MOST; strict += STEP) {
          Weights moved = withThresholds(learned, RISES[rise], strict, lenient);
          tried.add(new Tried(rise, strict, lenient, accuracy(moved, scores)));
        }
      }
    }
    Tried best = Collections.max(tried, Comparator.comparingDouble(Tried::accuracy));
    List<Tried> good =
        tried.stream()
            .filter(one -> one.rise() == best.rise())
            .filter(one -> one.accuracy() > best.accuracy() - NEARLY)
            .toList();
    return withThresholds(
        learned,
        RISES[best.rise()],
        good.stream().mapToDouble(Tried::strict).average().orElseThrow(),
        good.stream().mapToDouble(Tried::lenient).average().orElseThrow());
  }

  private record Tried(int rise, double strict, double lenient, double accuracy) {}

  private Weights withThresholds(Weights w, double[] copied, double strict, double lenient) {
    Weights moved =
        new Weights(
            w.names(),
            w.means(),
            w.scales(),
            w.weights(),
            copied[0],
            copied[1],
            round(strict),
            round(lenient),
            0);
    double middle = 0;
    for (int i = 0; i < shares.length; i++) {
      middle += shares[i] * moved.threshold(rows.get(i).assessment().copied());
    }
    return new Weights(
        moved.names(),
        moved.means(),
        moved.scales(),
        moved.weights(),
        moved.copiedFrom(),
        moved.copiedTo(),
        moved.strict(),
        moved.lenient(),
        round(middle));
  }

  private double accuracy(Weights weights, double[] scores) {
    double[] right = new double[2 * sets.size()];
    double[] all = new double[2 * sets.size()];
    for (int i = 0; i < scores.length; i++) {
      Row row = rows.get(i);
      boolean passes =
          row.assessment().faults().isEmpty()
              && scores[i] >= weights.threshold(row.assessment().copied());
      int cell = 2 * sets.indexOf(row.set()) + (row.isTrue() ? 1 : 0);
      all[cell]++;
      right[cell] += passes == row.isTrue() ? 1 : 0;
    }
    double sum = 0;
    for (int cell = 0; cell < all.length; cell++) {
      sum += all[cell] == 0 ? 0 : right[cell] / all[cell];
    }
    return sum / all.length;
  }
}
