package dev.broadsheet.summarize;

import dev.broadsheet.summarize.ReadArticle.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well a set of sentences may be expected to match a summary that a person would write: the
 * expected share of its words and pairs of words that they hold, weighed against their own length
 * (the F1 that ROUGE-1 and ROUGE-2 take, Lin 2004, with likelihoods in place of the unknown
 * summary). What was said once adds nothing the second time, so repetition costs its length.
 */
final class Coverage {
  /** Pairs are sparse and their likelihoods less sure than those of words. */
  private static final double PAIRS = 0.9;

  private final TermWorth worth;
  private final double expectedLength;
  private final Map<String, Integer> counts = new HashMap<>();
  private final Set<String> pairs = new HashSet<>();
  private double words;
  private double wordMatches;
  private double pairMatches;

  /**
   * Nothing covered yet.
   *
   * @param expectedLength words that a person would use
   */
  Coverage(TermWorth worth, double expectedLength) {
    this.worth = worth;
    this.expectedLength = expectedLength;
  }

  /** A copy to go on from. */
  Coverage copy() {
    Coverage copy = new Coverage(worth, expectedLength);
    copy.counts.putAll(counts);
    copy.pairs.addAll(pairs);
    copy.words = words;
    copy.wordMatches = wordMatches;
    copy.pairMatches = pairMatches;
    return copy;
  }

  /** Adds a sentence. */
  void add(List<Term> sentence) {
    for (Term term : sentence) {
      int level = counts.merge(term.stem(), 1, Integer::sum);
      wordMatches += worth.word(term.stem(), level);
    }
    for (String pair : pairs(sentence)) {
      if (pairs.add(pair)) {
        pairMatches += worth.pair(pair);
      }
    }
    words += sentence.size();
  }

  /** Expected F1 over words plus a share of that over pairs: 0..1.6. */
  double value() {
    double length = words + expectedLength;
    return length > 0 ? 2 * (wordMatches + PAIRS * pairMatches) / length : 0;
  }

  /** Expected count of words, and of pairs at a discount, that a person would use too. */
  double matches() {
    return wordMatches + PAIRS * pairMatches;
  }

  private static List<String> pairs(List<Term> sentence) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < sentence.size(); i++) {
      pairs.add(sentence.get(i).stem() + " " + sentence.get(i + 1).stem());
    }
    return pairs;
  }
}
