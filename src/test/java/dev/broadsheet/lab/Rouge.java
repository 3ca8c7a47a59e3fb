package dev.broadsheet.lab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.stemmer.PorterStemmer;

/** ROUGE-N F1 (Lin 2004), words stemmed as the rouge-score package does it. */
final class Rouge {
  private Rouge() {}

  /** The best F1 that {@code summary} reaches on one of the references. */
  static double f1(int n, List<List<String>> references, List<String> summary) {
    Map<String, Integer> mine = grams(tokens(String.join(" ", summary)), n);
    double best = 0;
    for (List<String> reference : references) {
      Map<String, Integer> theirs = grams(tokens(String.join(" ", reference)), n);
      int matches = 0;
      for (Map.Entry<String, Integer> gram : theirs.entrySet()) {
        matches += Math.min(gram.getValue(), mine.getOrDefault(gram.getKey(), 0));
      }
      int total = size(mine) + size(theirs);
      best = Math.max(best, total == 0 ? 0 : 2.0 * matches / total);
    }
    return best;
  }

  private static int size(Map<String, Integer> grams) {
    return grams.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static List<String> tokens(String text) {
    PorterStemmer stemmer = new PorterStemmer();
    List<String> tokens = new ArrayList<>();
    for (String token : text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1)) {
      if (!token.isEmpty()) {
        tokens.add(token.length() > 3 ? stemmer.stem(token) : token);
      }
    }
    return tokens;
  }

  private static Map<String, Integer> grams(List<String> tokens, int n) {
    Map<String, Integer> grams = new HashMap<>();
    for (int i = 0; i + n <= tokens.size(); i++) {
      grams.merge(String.join(" ", tokens.subList(i, i + n)), 1, Integer::sum);
    }
    return grams;
  }
}
