package dev.broadsheet.verify;

import dev.broadsheet.nlp.Figure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the few sentences of a source that together say most of what a claim says. */
final class EvidenceSearch {
  private static final int MOST_SENTENCES = 3;
  private static final double LEAST_GAIN = 0.08;
  private static final double PAIR_WEIGHT = 0.5;

  private EvidenceSearch() {}

  /**
   * Picks greedily: first the sentence that covers most of the claim's words, rare ones counting
   * more, then those that add enough to it. Empty if no sentence shares a content word with the
   * claim.
   */
  static List<Integer> find(AnalyzedSentence claim, Source source, Lexicon lexicon) {
    Map<String, String> content = claim.content();
    double whole = content.values().stream().mapToDouble(lexicon::rarity).sum();
    Set<String> open = new HashSet<>(content.keySet());
    List<Integer> chosen = new ArrayList<>();
    while (chosen.size() < MOST_SENTENCES && !open.isEmpty()) {
      int best = -1;
      double bestGain = chosen.isEmpty() ? 0 : LEAST_GAIN * whole;
      for (int i = 0; i < source.sentences().size(); i++) {
        AnalyzedSentence sentence = source.sentences().get(i);
        double gain = gain(open, content, sentence, lexicon);
        if (gain > 0) {
          gain += PAIR_WEIGHT * Overlap.share(claim.pairs(), sentence.pairs());
        }
        if (!chosen.contains(i) && gain > bestGain) {
          best = i;
          bestGain = gain;
        }
      }
      if (best < 0) {
        break;
      }
      chosen.add(best);
      open.removeAll(source.sentences().get(best).stemSet());
    }
    bearers(claim, source, chosen).forEach(chosen::add);
    return chosen;
  }

  /** For a number that no chosen sentence bears out, the nearest one that does. */
  private static List<Integer> bearers(
      AnalyzedSentence claim, Source source, List<Integer> chosen) {
    List<Integer> bearers = new ArrayList<>();
    for (Figure figure : claim.figures()) {
      boolean isBorneOut =
          chosen.stream().anyMatch(i -> bearsOut(source.sentences().get(i), figure));
      if (isBorneOut || chosen.isEmpty()) {
        continue;
      }
      int nearest = -1;
      for (int i = 0; i < source.sentences().size(); i++) {
        boolean isNearer =
            nearest < 0 || Math.abs(i - chosen.get(0)) < Math.abs(nearest - chosen.get(0));
        if (isNearer && bearsOut(source.sentences().get(i), figure)) {
          nearest = i;
        }
      }
      if (nearest >= 0 && !bearers.contains(nearest)) {
        bearers.add(nearest);
      }
    }
    return bearers;
  }

  private static boolean bearsOut(AnalyzedSentence sentence, Figure figure) {
    return sentence.figures().stream().anyMatch(figure::isBorneOutBy);
  }

  private static double gain(
      Set<String> open, Map<String, String> content, AnalyzedSentence sentence, Lexicon lexicon) {
    double gain = 0;
    for (Map.Entry<String, String> word : content.entrySet()) {
      if (open.contains(word.getKey()) && sentence.stemSet().contains(word.getKey())) {
        gain += lexicon.rarity(word.getValue());
      }
    }
    return gain;
  }
}
