package dev.broadsheet.verify;

import dev.broadsheet.nlp.Span;
import java.util.List;

/**
 * Whether a source supports a claim.
 *
 * @param support how likely it does, 0..1
 * @param decision what that means
 * @param reasons why the claim is not called supported, in words for the reader; empty if it is
 * @param evidence the passages that it was read against, in the order of the source; empty only if
 *     the source has nothing like the claim
 */
public record Verdict(
    double support, Decision decision, List<String> reasons, List<Span> evidence) {

  /** What a verdict says. */
  public enum Decision {
    /** The source makes the claim certain. */
    SUPPORTED,
    /** It can't be told. */
    IN_DOUBT,
    /** The source denies the claim or does not tell of it. */
    UNSUPPORTED
  }

  /** Copies the lists in; rejects scores outside 0..1. */
  public Verdict {
    reasons = List.copyOf(reasons);
    evidence = List.copyOf(evidence);
    if (!(support >= 0 && support <= 1)) {
      throw new IllegalArgumentException("not a support: " + support);
    }
  }

  /** Whether the claim is called supported. */
  public boolean isSupported() {
    return decision == Decision.SUPPORTED;
  }
}
