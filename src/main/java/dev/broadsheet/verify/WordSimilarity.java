package dev.broadsheet.verify;

import dev.broadsheet.model.WordVectors;
import dev.broadsheet.nlp.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * How near the words of a claim come to those of its evidence in meaning, each word compared with
 * the nearest one there: the recall of BERTScore (Zhang et al. 2020), with the claim as reference.
 *
 * <p>The vectors are those of words in context, so that a word scores less where it stands in other
 * company than in the evidence, as it does when two facts are run together.
 */
final class WordSimilarity {
  private static final double STOP_WORD_WEIGHT = 0.1;
  private static final double NAME_SHARE = 0.6;
  private static final int END = 4;
  private static final int LAST_STEPS = 3;
  private static final int RUN = 3;

  private final AnalyzedSentence claim;
  private final Lexicon lexicon;
  private final double[] weights;

  /** For each passage and each word of the claim, the cosine with the nearest word there. */
  private final List<double[]> nearest = new ArrayList<>();

  /** For each word of the claim, the cosine with the nearest word of any passage. */
  private final double[] best;

  /** For each word of the claim, the number of the passage that has the nearest word, or -1. */
  private final int[] passageOfBest;

  /** For each word of the claim, the place of the nearest word in that passage. */
  private final int[] placeOfBest;

  /** For each run of words of the claim, the cosine with the nearest run of any passage. */
  private final double[] bestRuns;

  /**
   * Compares.
   *
   * @param passages the evidence and what else may say the same, the most telling first
   */
  WordSimilarity(
      AnalyzedSentence claim,
      List<AnalyzedSentence> passages,
      Lexicon lexicon,
      WordVectors vectors) {
    this.claim = claim;
    this.lexicon = lexicon;
    this.weights = weights();
    List<float[]> ours = vectors.of(claim.text(), claim.places());
    List<float[]> ourRuns = runs(ours);
    this.best = new double[ours.size()];
    this.passageOfBest = new int[ours.size()];
    this.placeOfBest = new int[ours.size()];
    Arrays.fill(passageOfBest, -1);
    this.bestRuns = new double[ourRuns.size()];
    for (AnalyzedSentence passage : passages) {
      List<float[]> theirs = vectors.of(passage.text(), passage.places());
      compare(ours, theirs);
      double[] cosines = new double[ourRuns.size()];
      nearest(ourRuns, runs(theirs), cosines);
      for (int i = 0; i < cosines.length; i++) {
        bestRuns[i] = Math.max(bestRuns[i], cosines[i]);
      }
    }
  }

  private void compare(List<float[]> ours, List<float[]> theirs) {
    double[] cosines = new double[ours.size()];
    int[] places = nearest(ours, theirs, cosines);
    for (int i = 0; i < cosines.length; i++) {
      if (cosines[i] > best[i]) {
        best[i] = cosines[i];
        passageOfBest[i] = nearest.size();
        placeOfBest[i] = places[i];
      }
    }
    nearest.add(cosines);
  }

  private double[] weights() {
    double[] weights = new double[claim.forms().size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = isContent(i) ? lexicon.rarity(claim.forms().get(i)) : STOP_WORD_WEIGHT;
    }
    return weights;
  }

  private boolean isContent(int word) {
    return !Tokens.isStopWord(claim.forms().get(word));
  }

  /** Where the nearest of the others stand; their cosines, at least 0, go into {@code cosines}. */
  private static int[] nearest(List<float[]> ours, List<float[]> theirs, double[] cosines) {
    int[] places = new int[ours.size()];
    for (int i = 0; i < places.length; i++) {
      for (int j = 0; j < theirs.size(); j++) {
        double cosine = cosine(ours.get(i), theirs.get(j));
        if (cosine > cosines[i]) {
          cosines[i] = cosine;
          places[i] = j;
        }
      }
    }
    return places;
  }

  private static double cosine(float[] a, float[] b) {
    float sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** Unit vectors of every three neighbouring words; of all words if there are fewer. */
  private static List<float[]> runs(List<float[]> words) {
    List<float[]> runs = new ArrayList<>();
    int length = Math.min(RUN, words.size());
    for (int from = 0; length > 0 && from + length <= words.size(); from++) {
      float[] sum = new float[words.get(0).length];
      for (float[] word : words.subList(from, from + length)) {
        for (int i = 0; i < sum.length; i++) {
          sum[i] += word[i];
        }
      }
      float norm = (float) Math.sqrt(cosine(sum, sum));
      for (int i = 0; i < sum.length && norm > 0; i++) {
        sum[i] /= norm;
      }
      runs.add(sum);
    }
    return runs;
  }

  /** Mean over the claim's words. */
  double ofWords() {
    return Arrays.stream(best).average().orElse(0);
  }

  /** Mean over runs of three words. */
  double ofRuns() {
    return Arrays.stream(bestRuns).average().orElse(0);
  }

  /** Mean with the one passage that comes nearest, rare words counting more. */
  double ofOnePassage() {
    return nearest.stream().mapToDouble(this::weighted).max().orElse(0);
  }

  /** The name that comes off worst; of all words where there is none. */
  double ofNames() {
    IntPredicate isName =
        i -> isContent(i) && lexicon.capitalShare(claim.forms().get(i)) > NAME_SHARE;
    double worst = 1;
    boolean hasName = false;
    for (int i = 0; i < best.length; i++) {
      if (isName.test(i)) {
        worst = Math.min(worst, best[i]);
        hasName = true;
      }
    }
    return hasName ? worst : weighted(best);
  }

  /** Mean over the last four words, where made-up endings stand. */
  double ofEnding() {
    return Arrays.stream(best, Math.max(0, best.length - END), best.length).average().orElse(0);
  }

  /**
   * Share of the last three words whose nearest word follows the nearest word of the word before
   * them: endings are cut off, or put together from two places, more often than beginnings.
   */
  double ofOrderAtEnd() {
    int from = Math.max(0, best.length - LAST_STEPS);
    int followed = 0;
    for (int i = Math.max(1, from); i < best.length; i++) {
      boolean isHere = passageOfBest[i] >= 0 && passageOfBest[i] == passageOfBest[i - 1];
      followed += isHere && placeOfBest[i] == placeOfBest[i - 1] + 1 ? 1 : 0;
    }
    return best.length == 0 ? 0 : (double) followed / (best.length - from);
  }

  private double weighted(double[] cosines) {
    double sum = 0;
    double all = 0;
    for (int i = 0; i < cosines.length; i++) {
      sum += weights[i] * cosines[i];
      all += weights[i];
    }
    return all > 0 ? sum / all : 0;
  }
}
