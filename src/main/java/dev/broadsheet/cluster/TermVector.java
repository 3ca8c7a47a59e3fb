package dev.broadsheet.cluster;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The terms of a text as a TF-IDF vector of length 1, (1 + ln tf) · idf, with the idf of {@link
 * Background}: so that what two articles have in common does not depend on the rest of the day.
 *
 * @param terms numbers of the terms, ascending
 * @param weights of the terms, in the same order
 */
@SuppressWarnings("ArrayRecordComponent") // walked for every pair; nobody changes or compares it
record TermVector(int[] terms, float[] weights) {

  /**
   * The vector of a text.
   *
   * @param stems the terms, repetitions included
   * @param numbers the number of each term; new ones are added
   */
  static TermVector of(List<String> stems, Background background, Map<String, Integer> numbers) {
    Map<String, Integer> counts = new TreeMap<>();
    stems.forEach(stem -> counts.merge(stem, 1, Integer::sum));
    Map<Integer, Double> weighed = new TreeMap<>();
    double squares = 0;
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      double weight = (1 + Math.log(count.getValue())) * background.idf(count.getKey());
      numbers.putIfAbsent(count.getKey(), numbers.size());
      weighed.put(numbers.get(count.getKey()), weight);
      squares += weight * weight;
    }
    double length = squares > 0 ? Math.sqrt(squares) : 1;
    int[] terms = new int[weighed.size()];
    float[] weights = new float[terms.length];
    int k = 0;
    for (Map.Entry<Integer, Double> entry : weighed.entrySet()) {
      terms[k] = entry.getKey();
      weights[k] = (float) (entry.getValue() / length);
      k++;
    }
    return new TermVector(terms, weights);
  }

  /** Cosine with another vector over the same numbers: 0..1. */
  double cosine(TermVector other) {
    double sum = 0;
    int i = 0;
    int j = 0;
    while (i < terms.length && j < other.terms.length) {
      int order = Integer.compare(terms[i], other.terms[j]);
      if (order == 0) {
        sum += (double) weights[i] * other.weights[j];
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return sum;
  }

  /** Share of the squared weights that belong to terms of another vector: 0..1. */
  double containedIn(TermVector other) {
    double sum = 0;
    int j = 0;
    for (int i = 0; i < terms.length; i++) {
      while (j < other.terms.length && other.terms[j] < terms[i]) {
        j++;
      }
      boolean isShared = j < other.terms.length && other.terms[j] == terms[i];
      sum += isShared ? (double) weights[i] * weights[i] : 0;
    }
    return sum;
  }
}
