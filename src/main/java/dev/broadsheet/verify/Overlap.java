package dev.broadsheet.verify;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shares of a claim's words that evidence has. All results lie in 0..1. */
final class Overlap {
  /** Share of a claim's words from which it is a sentence's, in the order of the sentence. */
  private static final double TAKEN = 0.9;

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

  /** Whether a claim is a sentence, or a cut of it, but for a word or two: the order is kept. */
  static boolean isTaken(AnalyzedSentence claim, List<AnalyzedSentence> sentences) {
    return sentences.stream()
        .anyMatch(
            sentence -> inOrder(claim.forms(), sentence.forms()) >= TAKEN * claim.forms().size());
  }

  /** Length of the longest run of words, gaps allowed, that both have in the same order. */
  private static int inOrder(List<String> a, List<String> b) {
    int[] longest = new int[b.size() + 1];
    for (String form : a) {
      int diagonal = 0;
      for (int j = 1; j <= b.size(); j++) {
        int above = longest[j];
        longest[j] =
            form.equals(b.get(j - 1)) ? diagonal + 1 : Math.max(longest[j], longest[j - 1]);
        diagonal = above;
      }
    }
    return longest[b.size()];
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
