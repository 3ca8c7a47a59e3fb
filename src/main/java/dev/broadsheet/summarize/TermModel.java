package dev.broadsheet.summarize;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How likely a summary written by a person uses a word or pair of words of an article: a logistic
 * model over {@link TermFeatures}. Its weights are learned (command {@code TrainRanker} of the lab)
 * or, for comparison, a few set by hand. Immutable; safe for several threads.
 */
final class TermModel {
  private static final String RESOURCE = "term-model.txt";

  /** A second and third use of a word in a summary are judged apart; more are worth nothing. */
  static final int MAX_LEVEL = 3;

  private final double[] wordWeights;
  private final double[] pairWeights;

  /**
   * Weights by name, as {@link TermFeatures} names them, with one more, {@code bias}, at the end.
   */
  TermModel(double[] wordWeights, double[] pairWeights) {
    if (wordWeights.length != TermFeatures.WORD_NAMES.size() + 1
        || pairWeights.length != TermFeatures.PAIR_NAMES.size() + 1) {
      throw new IllegalArgumentException("the weights don't match the features");
    }
    this.wordWeights = wordWeights.clone();
    this.pairWeights = pairWeights.clone();
  }

  /** The learned weights that come with the program. */
  static TermModel learned() {
    try (InputStream in = TermModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the program");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return parse(reader.lines().collect(Collectors.toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
  }

  /** Weights set by hand: often, early and central words count, function words don't. */
  static TermModel unlearned() {
    Map<String, Double> weights =
        Map.of(
            "bias", -3.0,
            "lnSentences", 0.8,
            "earliness", 1.0,
            "maxCentrality", 2.0,
            "stopWord", -1.0,
            "bothStop", -1.0,
            "lnLevel", -1.5);
    return new TermModel(
        weights(weights, TermFeatures.WORD_NAMES), weights(weights, TermFeatures.PAIR_NAMES));
  }

  private static double[] weights(Map<String, Double> given, List<String> names) {
    double[] weights = new double[names.size() + 1];
    for (int i = 0; i < names.size(); i++) {
      weights[i] = given.getOrDefault(names.get(i), 0.0);
    }
    weights[names.size()] = given.getOrDefault("bias", 0.0);
    return weights;
  }

  /** Reads {@code word NAME WEIGHT} and {@code pair NAME WEIGHT} lines; others are comments. */
  static TermModel parse(List<String> lines) {
    Map<String, Double> word = new HashMap<>();
    Map<String, Double> pair = new HashMap<>();
    for (String line : lines) {
      String[] fields = line.split(" ", -1);
      if (fields.length == 3 && (fields[0].equals("word") || fields[0].equals("pair"))) {
        (fields[0].equals("word") ? word : pair).put(fields[1], Double.valueOf(fields[2]));
      }
    }
    List<String> names = new ArrayList<>(TermFeatures.WORD_NAMES);
    names.removeAll(word.keySet());
    List<String> pairNames = new ArrayList<>(TermFeatures.PAIR_NAMES);
    pairNames.removeAll(pair.keySet());
    if (!names.isEmpty() || !pairNames.isEmpty()) {
      throw new IllegalArgumentException("weights are missing: " + names + " " + pairNames);
    }
    return new TermModel(
        weights(word, TermFeatures.WORD_NAMES), weights(pair, TermFeatures.PAIR_NAMES));
  }

  /** The lines that {@link #parse} reads. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    append(lines, "word", TermFeatures.WORD_NAMES, wordWeights);
    append(lines, "pair", TermFeatures.PAIR_NAMES, pairWeights);
    return lines;
  }

  private static void append(
      List<String> lines, String kind, List<String> names, double[] weights) {
    for (int i = 0; i < names.size(); i++) {
      lines.add(kind + " " + names.get(i) + " " + weights[i]);
    }
    lines.add(kind + " bias " + weights[names.size()]);
  }

  /** What each word and pair of an article is worth to its summary. */
  TermWorth worth(ReadArticle article) {
    TermFeatures features = new TermFeatures(article);
    Map<String, double[]> words = new HashMap<>();
    for (String stem : features.words()) {
      double[] worth = new double[Math.min(MAX_LEVEL, features.count(stem))];
      for (int level = 1; level <= worth.length; level++) {
        worth[level - 1] = probability(wordWeights, features.word(stem, level));
      }
      words.put(stem, worth);
    }
    Map<String, Double> pairs = new HashMap<>();
    for (String pair : features.pairs()) {
      pairs.put(pair, probability(pairWeights, features.pair(pair)));
    }
    return new TermWorth(words, pairs);
  }

  private static double probability(double[] weights, double[] features) {
    double sum = weights[features.length];
    for (int i = 0; i < features.length; i++) {
      sum += weights[i] * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
