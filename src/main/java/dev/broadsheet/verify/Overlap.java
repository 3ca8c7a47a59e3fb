package dev.broadsheet.verify;

import java.util.Iterator;
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

  /** Whether a claim is a sentence with words left out, none added and none moved. */
  static boolean isShortened(AnalyzedSentence claim, List<AnalyzedSentence> sentences) {
    return sentences.stream().anyMatch(sentence -> isShortened(claim, sentence));
  }

  private static boolean isShortened(AnalyzedSentence claim, AnalyzedSentence sentence) {
    Iterator<String> left = sentence.forms().iterator();
    return claim.forms().stream().allMatch(form -> isAhead(form, left));
  }

  private static boolean isAhead(String form, Iterator<String> left) {
    while (left.hasNext()) {
      if (left.next().equals(form)) {
        return true;
      }
    }
    return false;
  }
}
