package dev.broadsheet.news;

import java.util.List;
import java.util.Objects;

/**
 * A printed sentence and what it rests on. It cannot exist without evidence.
 *
 * @param text the sentence as printed, one line
 * @param kind its place in the summary or story
 * @param support how well the evidence supports it, 0..1; 1 for a sentence that is its own evidence
 * @param evidence at least one passage; the first is the one the text was made from
 */
public record Claim(String text, Kind kind, double support, List<Evidence> evidence) {

  /** Place of a claim in its summary. */
  public enum Kind {
    /** Part of the running summary. */
    LEAD,
    /** A key point beside it. */
    POINT,
    /** What is new since an earlier edition told the story. */
    UPDATE
  }

  /** Copies the evidence in; rejects claims without text or evidence. */
  public Claim {
    Objects.requireNonNull(kind, "kind");
    evidence = List.copyOf(evidence);
    if (text.isBlank() || evidence.isEmpty() || !(support >= 0 && support <= 1)) {
      throw new IllegalArgumentException("not a claim: " + text);
    }
  }
}
