package dev.broadsheet.verify;

import dev.broadsheet.model.WordVectors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the sentences that are nearest to a claim in meaning, whatever their words: what says the
 * same in other words is evidence too, and {@link EvidenceSearch} cannot see it.
 */
final class SemanticSearch {
  private static final int MOST_SENTENCES = 3;

  /** So that a very long source does not cost more time than it is worth: news begins with news. */
  private static final int MOST_LOOKED_AT = 120;

  private SemanticSearch() {}

  private record Kin(AnalyzedSentence passage, double cosine) {}

  /** Up to three sentences, the nearest first; of equals the earlier. */
  static List<AnalyzedSentence> find(
      AnalyzedSentence claim, List<Source> sources, WordVectors vectors) {
    float[] ours = mean(claim, vectors);
    List<Kin> kin = new ArrayList<>();
    for (Source source : sources) {
      List<AnalyzedSentence> sentences = source.sentences();
      int share = MOST_LOOKED_AT / sources.size();
      for (AnalyzedSentence sentence : sentences.subList(0, Math.min(share, sentences.size()))) {
        if (!sentence.forms().isEmpty()) {
          kin.add(new Kin(sentence, cosine(ours, mean(sentence, vectors))));
        }
      }
    }
    kin.sort(Comparator.comparingDouble(Kin::cosine).reversed());
    return kin.stream().limit(MOST_SENTENCES).map(Kin::passage).toList();
  }

  /** Sum of the vectors of a sentence's words, of unit length. */
  private static float[] mean(AnalyzedSentence passage, WordVectors vectors) {
    List<float[]> words = vectors.of(passage.text(), passage.places());
    float[] sum = new float[words.isEmpty() ? 0 : words.get(0).length];
    for (float[] word : words) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += word[i];
      }
    }
    double length = Math.sqrt(cosine(sum, sum));
    for (int i = 0; i < sum.length && length > 0; i++) {
      sum[i] /= (float) length;
    }
    return sum;
  }

  private static double cosine(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
