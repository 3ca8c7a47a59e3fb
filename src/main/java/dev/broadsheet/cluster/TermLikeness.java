package dev.broadsheet.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How alike articles are in the terms they use: the cosine of their TF-IDF vectors, (1 + ln tf) ·
 * idf.
 *
 * <p>A batch of five articles can't tell a rare term from a common one: every name of its one story
 * looks common. So the idf comes from the batch and from {@link Background} together.
 *
 * <p>Vectors are kept by number, the way back from a term to its articles beside them, so that one
 * article meets all earlier ones in one pass over the terms they share. Immutable once built.
 */
final class TermLikeness {
  private final List<int[]> terms = new ArrayList<>();
  private final List<float[]> weights = new ArrayList<>();
  private final List<int[]> carriers = new ArrayList<>();
  private final List<float[]> carried = new ArrayList<>();

  /**
   * Weighs the terms.
   *
   * @param documents the terms of each article, repetitions included
   */
  TermLikeness(List<List<String>> documents, Background background) {
    Map<String, Integer> frequency = new TreeMap<>();
    for (List<String> document : documents) {
      document.stream().distinct().forEach(term -> frequency.merge(term, 1, Integer::sum));
    }
    Map<String, Integer> numbers = new HashMap<>();
    List<Double> idf = new ArrayList<>();
    frequency.forEach(
        (term, count) -> {
          numbers.put(term, idf.size());
          idf.add(background.idf(term, count, documents.size()));
        });
    int[] filled = new int[idf.size()];
    frequency.values().forEach(count -> carriers.add(new int[count]));
    carriers.forEach(list -> carried.add(new float[list.length]));
    for (int i = 0; i < documents.size(); i++) {
      add(i, documents.get(i), numbers, idf, filled);
    }
  }

  private void add(
      int document,
      List<String> words,
      Map<String, Integer> numbers,
      List<Double> idf,
      int[] filled) {
    Map<Integer, Integer> counts = new TreeMap<>();
    words.forEach(word -> counts.merge(numbers.get(word), 1, Integer::sum));
    double squares = 0;
    for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
      double weight = (1 + Math.log(count.getValue())) * idf.get(count.getKey());
      squares += weight * weight;
    }
    double length = squares > 0 ? Math.sqrt(squares) : 1;
    int[] own = new int[counts.size()];
    float[] weight = new float[counts.size()];
    int k = 0;
    for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
      int term = count.getKey();
      own[k] = term;
      weight[k] = (float) ((1 + Math.log(count.getValue())) * idf.get(term) / length);
      carriers.get(term)[filled[term]] = document;
      carried.get(term)[filled[term]] = weight[k];
      filled[term]++;
      k++;
    }
    terms.add(own);
    weights.add(weight);
  }

  /** Cosine of one document with each of a lower number: 0..1. */
  float[] withEarlier(int document) {
    float[] sums = new float[document];
    int[] own = terms.get(document);
    float[] weight = weights.get(document);
    for (int k = 0; k < own.length; k++) {
      int[] others = carriers.get(own[k]);
      float[] theirs = carried.get(own[k]);
      for (int c = 0; c < others.length && others[c] < document; c++) {
        sums[others[c]] += weight[k] * theirs[c];
      }
    }
    return sums;
  }
}
