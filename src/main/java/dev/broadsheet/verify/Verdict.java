package dev.broadsheet.verify;

import dev.broadsheet.nlp.Span;
import java.util.List;

/**
 * Whether a source supports a claim.
 *
 * @param support how well, 0..1
 * @param supported whether the claim may stand
 * @param reasons why it may not, in words for the reader; empty if it may
 * @param evidence the passages that come nearest to saying it, in the order of the source; empty
 *     only if the source shares no word with the claim
 */
public record Verdict(
    double support, boolean supported, List<String> reasons, List<Span> evidence) {

  /** Copies the lists in; rejects scores outside 0..1. */
  public Verdict {
    reasons = List.copyOf(reasons);
    evidence = List.copyOf(evidence);
    if (!(support >= 0 && support <= 1)) {
      throw new IllegalArgumentException("not a support: " + support);
    }
  }
}
