package dev.broadsheet.model;

import java.util.List;

/**
 * Reads a passage and a claim and tells how likely the passage says the claim, contradicts it, or
 * does neither. A pair's reading does not depend on the others in the list. Safe for use by several
 * threads; holds no state between calls.
 */
public interface PairReader {

  /**
   * One reading a pair, in the same order. A passage that does not fit the model's window is cut at
   * its end, a claim never: one that leaves no room for a passage reads as {@link Reading#UNREAD}.
   */
  List<Reading> read(List<Pair> pairs);

  /**
   * What is to be read together.
   *
   * @param passage one or more sentences of a source
   * @param claim one sentence
   */
  record Pair(String passage, String claim) {}

  /**
   * Probabilities, 0..1, which sum to 1.
   *
   * @param says that the passage makes the claim certain
   * @param contradicts that the passage makes it false
   * @param notSaid that it does neither
   */
  record Reading(double says, double contradicts, double notSaid) {
    /** Of a pair that could not be read. */
    public static final Reading UNREAD = new Reading(0, 0, 1);
  }
}
