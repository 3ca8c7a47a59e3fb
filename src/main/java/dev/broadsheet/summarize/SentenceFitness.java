package dev.broadsheet.summarize;

import dev.broadsheet.news.Sentence.Role;
import java.util.regex.Pattern;

/**
 * How much the worth of sentences that may be printed counts: a pull quote, a fragment, or
 * something off the topic that talks to its reader (as instructions planted for a machine do) loses
 * against one that simply tells.
 */
final class SentenceFitness {
  private static final double ADDRESSED = 0.9;
  private static final double PULL_QUOTE = 0.7;
  private static final double FRAGMENT = 0.6;
  private static final double OFF_TOPIC = 0.55;

  /** Nearness to the rest of the article below which a sentence is about something else. */
  private static final double ON_TOPIC = 0.2;

  private static final int SHORTEST = 5;

  /** How sentences start and what they hold that ask the reader for something. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "\\b(?:you|your|yourself|please|me|my|the (?:user|assistant|prompt|instructions?))\\b",
          Pattern.CASE_INSENSITIVE);

  private SentenceFitness() {}

  /** For each sentence 0..1. */
  static double[] of(ReadArticle article) {
    double[] fitness = new double[article.size()];
    double[] sum = article.sum();
    for (int i = 0; i < fitness.length; i++) {
      String text = article.text(i);
      fitness[i] =
          (article.sentence(i).role() == Role.QUOTE ? PULL_QUOTE : 1)
              * (article.terms(i).size() < SHORTEST ? FRAGMENT : 1)
              * (ADDRESS.matcher(text).find() ? ADDRESSED : 1)
              * topicality(article, i, sum);
    }
    return fitness;
  }

  private static double topicality(ReadArticle article, int i, double[] sum) {
    double nearness = nearnessToRest(article.vector(i), sum);
    double threshold = ADDRESS.matcher(article.text(i)).find() ? ON_TOPIC + 0.1 : ON_TOPIC;
    if (article.size() < 4 || nearness >= threshold) {
      return 1;
    }
    return Math.max(0.2, OFF_TOPIC * nearness / threshold + 0.2);
  }

  /** Cosine of a sentence with all the others, its own share in the centre taken out. */
  private static double nearnessToRest(float[] own, double[] sum) {
    double dot = 0;
    double squares = 0;
    for (int d = 0; d < own.length; d++) {
      double rest = sum[d] - own[d];
      dot += own[d] * rest;
      squares += rest * rest;
    }
    return squares > 0 ? dot / Math.sqrt(squares) : 1;
  }
}
