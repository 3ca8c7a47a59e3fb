package dev.broadsheet.ground;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Shares of a claim's words that its evidence has. All results lie in 0..1. */
final class Overlap {
  private Overlap() {}

  /** Share of the claim's content words, rare ones counting more. */
  static double words(Passage claim, List<Passage> evidence, Rarity rarity) {
    Set<String> given = new HashSet<>();
    evidence.forEach(passage -> given.addAll(passage.stems()));
    double found = 0;
    double all = 0;
    for (String stem : claim.content()) {
      double weight = rarity.of(stem);
      all += weight;
      found += given.contains(stem) ? weight : 0;
    }
    return all > 0 ? found / all : 0;
  }

  /** Share of the claim's pairs of neighbouring words. */
  static double bigrams(Passage claim, List<Passage> evidence) {
    Set<String> given = new HashSet<>();
    evidence.forEach(passage -> given.addAll(pairs(passage)));
    Set<String> wanted = pairs(claim);
    long found = wanted.stream().filter(given::contains).count();
    return wanted.isEmpty() ? 0 : (double) found / wanted.size();
  }

  private static Set<String> pairs(Passage passage) {
    Set<String> pairs = new HashSet<>();
    for (int i = 1; i < passage.stems().size(); i++) {
      pairs.add(passage.stems().get(i - 1) + ' ' + passage.stems().get(i));
    }
    return pairs;
  }

  /** Longest common subsequence with the best single sentence, as a share of the claim. */
  static double subsequence(Passage claim, List<Passage> evidence) {
    int best = 0;
    for (Passage passage : evidence) {
      best = Math.max(best, commonLength(claim.stems(), passage.stems()));
    }
    return claim.stems().isEmpty() ? 0 : (double) best / claim.stems().size();
  }

  private static int commonLength(List<String> a, List<String> b) {
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
