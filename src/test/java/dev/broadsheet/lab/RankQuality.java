package dev.broadsheet.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How well numbers and yes-no answers tell true claims from false ones. */
final class RankQuality {
  private RankQuality() {}

  /** A score and the truth. */
  record Scored(double score, boolean isTrue) {}

  /** Area under the ROC curve; ties count half. */
  static double auc(List<Scored> scored) {
    List<Scored> sorted = new ArrayList<>(scored);
    sorted.sort(Comparator.comparingDouble(Scored::score));
    double ranks = 0;
    long positives = 0;
    int i = 0;
    while (i < sorted.size()) {
      int j = i;
      while (j < sorted.size() && sorted.get(j).score() == sorted.get(i).score()) {
        j++;
      }
      double rank = (i + 1 + j) / 2.0;
      for (int k = i; k < j; k++) {
        if (sorted.get(k).isTrue()) {
          ranks += rank;
          positives++;
        }
      }
      i = j;
    }
    long negatives = sorted.size() - positives;
    return (ranks - positives * (positives + 1) / 2.0) / (positives * (double) negatives);
  }

  /** Mean of the shares of true and false claims that a threshold calls rightly. */
  static double balancedAccuracy(List<Scored> scored, double threshold) {
    double truePositives = 0;
    double trueNegatives = 0;
    double positives = 0;
    for (Scored one : scored) {
      boolean isCalledTrue = one.score() >= threshold;
      positives += one.isTrue() ? 1 : 0;
      truePositives += one.isTrue() && isCalledTrue ? 1 : 0;
      trueNegatives += !one.isTrue() && !isCalledTrue ? 1 : 0;
    }
    return (truePositives / positives + trueNegatives / (scored.size() - positives)) / 2;
  }
}
