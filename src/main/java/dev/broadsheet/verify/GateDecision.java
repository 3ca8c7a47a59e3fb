package dev.broadsheet.verify;

import dev.broadsheet.news.Claim;
import dev.broadsheet.news.Draft;
import java.util.List;
import java.util.Optional;

/**
 * What the gate says of one line of a draft.
 *
 * @param line the line
 * @param outcome whether it may be printed
 * @param claim the line with its verified evidence; empty exactly if it is refused
 * @param reasons why it should not be printed as it stands; empty exactly if it is grounded
 */
public record GateDecision(
    Draft.Line line, Outcome outcome, Optional<Claim> claim, List<String> reasons) {

  /** Whether a line may be printed. */
  public enum Outcome {
    /** Its evidence bears it out and it stands by itself. */
    GROUNDED,
    /** Its evidence bears it out, but it points at something that is not printed before it. */
    DANGLING,
    /** Its sources don't bear it out. */
    REFUSED
  }

  /** Copies the reasons in; rejects decisions that contradict themselves. */
  public GateDecision {
    reasons = List.copyOf(reasons);
    if (claim.isEmpty() != (outcome == Outcome.REFUSED)
        || reasons.isEmpty() != (outcome == Outcome.GROUNDED)) {
      throw new IllegalArgumentException("not a ruling: " + outcome + " " + reasons);
    }
  }

  /** Whether the line may be printed as it stands. */
  public boolean isGrounded() {
    return outcome == Outcome.GROUNDED;
  }
}
