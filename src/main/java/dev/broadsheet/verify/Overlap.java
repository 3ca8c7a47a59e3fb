package dev.broadsheet.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shares of a claim's words that evidence has. All results lie in 0..1. */
final class Overlap {
  private Overlap() {}

  /** Share of the claim's content words, rare ones counting more. */
  static double words(AnalyzedSentence claim, Set<String> given, Lexicon lexicon) {
    double found = 0;
    double all = 0;
    for (Map.Entry<String, String> word : claim.content().entrySet()) {
      double weight = lexicon.rarity(word.getValue());
      all += weight;
      found += given.contains(word.getKey()) ? weight : 0;
    }
    return all > 0 ? found / all : 0;
  }

  /** Share of the claim's runs of words. */
  static double share(Set<String> wanted, Set<String> given) {
    long found = wanted.stream().filter(given::contains).count();
    return wanted.isEmpty() ? 0 : (double) found / wanted.size();
  }

  /** Pairs of neighbouring words in any of the passages. */
  static Set<String> pairs(List<AnalyzedSentence> passages) {
    Set<String> pairs = new HashSet<>();
    passages.forEach(passage -> pairs.addAll(passage.pairs()));
    return pairs;
  }

  /** Longest common subsequence with the best single passage, as a share of the claim. */
  static double subsequence(AnalyzedSentence claim, List<AnalyzedSentence> evidence) {
    int best = 0;
    for (AnalyzedSentence passage : evidence) {
      best = Math.max(best, commonLength(claim.stems(), passage.stems()));
    }
    return claim.stems().isEmpty() ? 0 : (double) best / claim.stems().size();
  }

  /** Length of the longest common subsequence. */
  static int commonLength(List<String> a, List<String> b) {
    int[] row = new int[b.size() + 1];
    for (String word : a) {
      int corner = 0;
      for (int j = 1; j <= b.size(); j++) {
        int above = row[j];
        row[j] = word.equals(b.get(j - 1)) ? corner + 1 : Math.max(above, row[j - 1]);
        corner = above;
      }
    }
    return row[b.size()];
  }
}
