package dev.broadsheet.lab;

import dev.broadsheet.lab.MeasuredClaims.Row;
import dev.broadsheet.verify.Assessment;
import dev.broadsheet.verify.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Two programs' verdicts on the same claims side by side.
 *
 * <p>The interval of a difference is the paired bootstrap's: sources are drawn with replacement,
 * set by set, each with all its claims, for claims about one source are not independent. Seeded, so
 * the same every time.
 */
final class PairedBootstrap {
  private static final int DRAWS = 1000;
  private static final long SEED = 20260305;

  private final Map<String, List<Integer>> sets = new LinkedHashMap<>();
  private final List<Row> rows;
  private final Answers before;
  private final Answers after;
  private final double[][] losses = new double[DRAWS][];
  private final double[] loss;

  /** A score and a decision for each claim. */
  static final class Answers {
    private final double[] scores;
    private final boolean[] passed;

    Answers(int claims) {
      scores = new double[claims];
      passed = new boolean[claims];
    }

    void set(int claim, Weights weights, Assessment assessment) {
      double above = weights.score(assessment.signals()) - weights.even(assessment.copied());
      scores[claim] = above;
      passed[claim] = assessment.faults().isEmpty() && above >= 0;
    }
  }

  PairedBootstrap(List<Row> rows, Answers before, Answers after) {
    this.rows = rows;
    this.before = before;
    this.after = after;
    for (int i = 0; i < rows.size(); i++) {
      sets.computeIfAbsent(rows.get(i).set(), set -> new ArrayList<>()).add(i);
    }
    List<Sorted> sorted = sets.values().stream().map(Sorted::new).toList();
    int[] once = new int[rows.size()];
    Arrays.fill(once, 1);
    this.loss = losses(sorted, once);
    Random dice = new Random(SEED);
    for (int draw = 0; draw < DRAWS; draw++) {
      losses[draw] = losses(sorted, drawn(dice));
    }
  }

  /** How often each claim is drawn. */
  private int[] drawn(Random dice) {
    int[] times = new int[rows.size()];
    for (List<Integer> set : sets.values()) {
      Map<Integer, List<Integer>> bySource = new LinkedHashMap<>();
      set.forEach(
          i -> bySource.computeIfAbsent(rows.get(i).source(), s -> new ArrayList<>()).add(i));
      List<List<Integer>> sources = List.copyOf(bySource.values());
      for (int n = 0; n < sources.size(); n++) {
        sources.get(dice.nextInt(sources.size())).forEach(i -> times[i]++);
      }
    }
    return times;
  }

  /** Claims of one set in the order of the scores before and after. */
  private final class Sorted {
    private final List<Integer> claims;
    private final List<Integer> byBefore;
    private final List<Integer> byAfter;

    Sorted(List<Integer> claims) {
      this.claims = claims;
      this.byBefore = by(before);
      this.byAfter = by(after);
    }

    private List<Integer> by(Answers answers) {
      return claims.stream().sorted(Comparator.comparingDouble(i -> answers.scores[i])).toList();
    }

    boolean isGuard() {
      return rows.get(claims.get(0)).isGuard();
    }

    double lossOfAccuracy(int[] times) {
      return accuracy(claims, before, times) - accuracy(claims, after, times);
    }

    double lossOfAuc(int[] times) {
      return auc(byBefore, before, times) - auc(byAfter, after, times);
    }
  }

  /** Losses: accuracy and AUC as means of the sets, then of guard and devdata counting the same. */
  private static double[] losses(List<Sorted> sets, int[] times) {
    double[] accuracy = means(sets, Sorted::lossOfAccuracy, times);
    double[] auc = means(sets, Sorted::lossOfAuc, times);
    return new double[] {accuracy[0], auc[0], accuracy[1], auc[1]};
  }

  private static double[] means(
      List<Sorted> sets, BiFunction<Sorted, int[], Double> figure, int[] times) {
    double guard = 0;
    double others = 0;
    for (Sorted set : sets) {
      double value = figure.apply(set, times);
      guard += set.isGuard() ? value : 0;
      others += set.isGuard() ? 0 : value;
    }
    int count = sets.size() - 1;
    return new double[] {(guard + others) / sets.size(), (guard + others / count) / 2};
  }

  private double accuracy(List<Integer> claims, Answers answers, int[] times) {
    double[] right = new double[2];
    double[] all = new double[2];
    for (int i : claims) {
      int truth = rows.get(i).isTrue() ? 1 : 0;
      all[truth] += times[i];
      right[truth] += answers.passed[i] == rows.get(i).isTrue() ? times[i] : 0;
    }
    return all[0] == 0 || all[1] == 0 ? 0.5 : (right[0] / all[0] + right[1] / all[1]) / 2;
  }

  private double auc(List<Integer> sorted, Answers answers, int[] times) {
    double below = 0;
    double won = 0;
    double positives = 0;
    int from = 0;
    while (from < sorted.size()) {
      int to = from;
      double trueHere = 0;
      double falseHere = 0;
      while (to < sorted.size()
          && answers.scores[sorted.get(to)] == answers.scores[sorted.get(from)]) {
        int i = sorted.get(to);
        trueHere += rows.get(i).isTrue() ? times[i] : 0;
        falseHere += rows.get(i).isTrue() ? 0 : times[i];
        to++;
      }
      won += trueHere * (below + falseHere / 2);
      below += falseHere;
      positives += trueHere;
      from = to;
    }
    return positives == 0 || below == 0 ? 0.5 : won / (positives * below);
  }

  /** Mean loss of balanced accuracy and AUC over the sets. */
  double meanLoss() {
    return Arrays.stream(loss).average().orElseThrow();
  }

  /** Whether anything got worse by more than chance. */
  boolean isLossProven() {
    return IntStream.range(0, loss.length).anyMatch(figure -> quantile(figure, 0.025) > 0);
  }

  private double quantile(int figure, double share) {
    double[] sorted = Arrays.stream(losses).mapToDouble(draw -> draw[figure]).sorted().toArray();
    return sorted[(int) (share * (DRAWS - 1))];
  }

  @Override
  public String toString() {
    StringBuilder line = new StringBuilder();
    for (boolean isGuard : List.of(true, false)) {
      line.append(counts(isGuard)).append(" | ");
    }
    for (int figure = 0; figure < loss.length; figure++) {
      line.append(
          String.format(
              Locale.ROOT,
              "%+.4f [%+.4f, %+.4f]%s ",
              loss[figure],
              quantile(figure, 0.025),
              quantile(figure, 0.975),
              figure == 1 ? ";" : ""));
    }
    return line.append(isLossProven() ? "KEEP" : "").toString();
  }

  private String counts(boolean isGuard) {
    int[] right = new int[2];
    int[] every = new int[2];
    double accuracy = 0;
    double auc = 0;
    int count = 0;
    int[] once = new int[rows.size()];
    Arrays.fill(once, 1);
    for (List<Integer> claims : sets.values()) {
      if (rows.get(claims.get(0)).isGuard() != isGuard) {
        continue;
      }
      for (int i : claims) {
        int truth = rows.get(i).isTrue() ? 1 : 0;
        every[truth]++;
        right[truth] += after.passed[i] == rows.get(i).isTrue() ? 1 : 0;
      }
      accuracy += accuracy(claims, after, once);
      auc += auc(new Sorted(claims).byAfter, after, once);
      count++;
    }
    return String.format(
        Locale.ROOT,
        "%4d of %4d    %4d of %4d    %.3f  %.3f",
        right[1],
        every[1],
        right[0],
        every[0],
        accuracy / count,
        auc / count);
  }
}
