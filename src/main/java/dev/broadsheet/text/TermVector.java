package dev.broadsheet.text;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A bag of terms with weights, of unit length. Immutable.
 *
 * @param weights weight by term, in the order of the terms
 */
public record TermVector(Map<String, Double> weights) {

  /** Copies the weights in, in the order of the terms. */
  public TermVector {
    weights = Collections.unmodifiableMap(new TreeMap<>(weights));
  }

  /** Inverse document frequencies: ln((1 + n) / (1 + df)) of each term over n documents. */
  public static Map<String, Double> inverseDocumentFrequencies(Collection<List<String>> documents) {
    Map<String, Integer> documentFrequency = new HashMap<>();
    for (List<String> document : documents) {
      document.stream().distinct().forEach(term -> documentFrequency.merge(term, 1, Integer::sum));
    }
    Map<String, Double> idf = new HashMap<>();
    documentFrequency.forEach(
        (term, df) -> idf.put(term, Math.log((1.0 + documents.size()) / (1.0 + df))));
    return idf;
  }

  /** (1 + ln tf) · idf of each term, scaled to unit length; terms without an idf count 0. */
  public static TermVector of(List<String> terms, Map<String, Double> idf) {
    Map<String, Integer> counts = new TreeMap<>();
    terms.forEach(term -> counts.merge(term, 1, Integer::sum));
    Map<String, Double> weights = new TreeMap<>();
    double squares = 0;
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      double weight = (1 + Math.log(count.getValue())) * idf.getOrDefault(count.getKey(), 0.0);
      if (weight > 0) {
        weights.put(count.getKey(), weight);
        squares += weight * weight;
      }
    }
    double length = Math.sqrt(squares);
    weights.replaceAll((term, weight) -> weight / length);
    return new TermVector(weights);
  }

  /** Cosine with another vector: 0..1. */
  public double cosine(TermVector other) {
    boolean isSmaller = weights.size() <= other.weights.size();
    Map<String, Double> small = isSmaller ? weights : other.weights;
    Map<String, Double> large = isSmaller ? other.weights : weights;
    double sum = 0;
    for (Map.Entry<String, Double> entry : small.entrySet()) {
      sum += entry.getValue() * large.getOrDefault(entry.getKey(), 0.0);
    }
    return sum;
  }
}
