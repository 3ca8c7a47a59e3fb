package dev.broadsheet.ground;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the few sentences of a source that together say most of what a claim says. */
final class EvidenceSearch {
  private static final int MOST_SENTENCES = 3;
  private static final double LEAST_GAIN = 0.12;

  private EvidenceSearch() {}

  /**
   * Picks greedily: first the sentence that covers most of the claim's words, rare ones counting
   * more, then those that add enough to it. Empty if no sentence shares a word with the claim.
   */
  static List<Integer> find(Passage claim, Source source) {
    Set<String> wanted = claim.content();
    double whole = wanted.stream().mapToDouble(source.rarity()::of).sum();
    Set<String> open = new HashSet<>(wanted);
    List<Integer> chosen = new ArrayList<>();
    while (chosen.size() < MOST_SENTENCES && !open.isEmpty()) {
      int best = -1;
      double bestGain = chosen.isEmpty() ? 0 : LEAST_GAIN * whole;
      for (int i = 0; i < source.sentences().size(); i++) {
        double gain = gain(open, claim, source.sentences().get(i), source.rarity());
        if (!chosen.contains(i) && gain > bestGain) {
          best = i;
          bestGain = gain;
        }
      }
      if (best < 0) {
        break;
      }
      chosen.add(best);
      open.removeAll(new HashSet<>(source.sentences().get(best).stems()));
    }
    return chosen;
  }

  private static double gain(Set<String> open, Passage claim, Passage sentence, Rarity rarity) {
    double gain = 0;
    for (String stem : new HashSet<>(sentence.stems())) {
      if (open.contains(stem)) {
        gain += rarity.of(stem);
      }
    }
    return gain > 0 ? gain + 0.5 * Overlap.bigrams(claim, List.of(sentence)) : 0;
  }
}
