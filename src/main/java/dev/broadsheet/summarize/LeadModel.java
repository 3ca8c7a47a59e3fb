package dev.broadsheet.summarize;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How like a sentence is to those that carry an article's news: a logistic model over the vector of
 * its meaning and its nearness to the centre of the article's. Its weights are learned (command
 * {@code TrainLead} of the lab). Immutable; safe for several threads.
 */
final class LeadModel {
  private static final String RESOURCE = "lead-model.txt";

  private final double[] weights;

  /** One weight for each number of a vector, then that of centrality, then the bias. */
  LeadModel(double[] weights) {
    this.weights = weights.clone();
  }

  /** The learned weights that come with the program. */
  static LeadModel learned() {
    try (InputStream in = LeadModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the program");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new LeadModel(
          reader
              .lines()
              .filter(line -> !line.startsWith("#"))
              .mapToDouble(Double::parseDouble)
              .toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
  }

  /** The lines that {@link #learned} reads. */
  List<String> lines() {
    return Arrays.stream(weights)
        .mapToObj(weight -> String.format(Locale.ROOT, "%.4f", weight))
        .toList();
  }

  /** What the model weighs of sentence {@code i}. */
  static double[] features(ReadArticle article, int i) {
    float[] vector = article.vector(i);
    double[] features = new double[vector.length + 1];
    for (int k = 0; k < vector.length; k++) {
      features[k] = vector[k];
    }
    features[vector.length] = article.centrality(i);
    return features;
  }

  /**
   * Log-odds that sentence {@code i} carries the news; 0 where the vectors are not those that the
   * weights were learned with.
   */
  double odds(ReadArticle article, int i) {
    double[] features = features(article, i);
    if (features.length + 1 != weights.length) {
      return 0;
    }
    double odds = weights[features.length];
    for (int k = 0; k < features.length; k++) {
      odds += weights[k] * features[k];
    }
    return odds;
  }
}
