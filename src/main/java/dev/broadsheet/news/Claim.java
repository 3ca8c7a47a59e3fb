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
 * @param by who made the sentence
 */
public record Claim(String text, Kind kind, double support, List<Evidence> evidence, By by) {

  /** Who made a sentence. */
  public enum By {
    /** A language model wrote it. */
    MODEL,
    /** It was taken from its source. */
    EXTRACT
  }

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
    Objects.requireNonNull(by, "by");
    evidence = List.copyOf(evidence);
    if (text.isBlank() || evidence.isEmpty() || !(support >= 0 && support <= 1)) {
      throw new IllegalArgumentException("not a claim: " + text);
    }
  }

  /** A sentence taken from its source. */
  public Claim(String text, Kind kind, double support, List<Evidence> evidence) {
    this(text, kind, support, evidence, By.EXTRACT);
  }

  /** The same sentence with this evidence. */
  public Claim with(List<Evidence> passages) {
    return new Claim(text, kind, support, passages, by);
  }

  /** The same sentence, made by another. */
  public Claim madeBy(By maker) {
    return new Claim(text, kind, support, evidence, maker);
  }
}
