package dev.broadsheet.summarize;

import java.util.Map;

/**
 * The likelihood, for each word and each pair of neighbouring words of some articles, that a
 * person's summary of them uses it. Not for changing.
 */
final class TermWorth {
  private static final double[] NOTHING = {};

  private final Map<String, double[]> words;
  private final Map<String, Double> pairs;

  /**
   * Takes the maps as they are.
   *
   * @param words by stem, the likelihood of its first use, its second, ..
   * @param pairs by the two stems with a blank between
   */
  TermWorth(Map<String, double[]> words, Map<String, Double> pairs) {
    this.words = words;
    this.pairs = pairs;
  }

  /** The likelihood that a word is used at least {@code level} times. */
  double word(String stem, int level) {
    double[] worth = words.getOrDefault(stem, NOTHING);
    return level <= worth.length ? worth[level - 1] : 0;
  }

  double pair(String pair) {
    return pairs.getOrDefault(pair, 0.0);
  }

  Map<String, double[]> words() {
    return words;
  }

  Map<String, Double> pairs() {
    return pairs;
  }
}
