package dev.broadsheet.ground;

import dev.broadsheet.model.RememberingWords;
import dev.broadsheet.model.WordVectors;
import java.util.List;

/**
 * Weighs a claim against evidence: faults that forbid it, and a score for how well it is borne out.
 * Immutable; safe for several threads.
 */
public final class Support {
  private static final int REMEMBERED_SENTENCES = 250;

  private final Lexicon lexicon;
  private final Weights weights;
  private final WordVectors vectors;

  /** Weighs with what was learned; {@code vectors} are those that it was learned with. */
  public Support(Lexicon lexicon, Weights weights, WordVectors vectors) {
    this.lexicon = lexicon;
    this.weights = weights;
    this.vectors = new RememberingWords(vectors, REMEMBERED_SENTENCES);
  }

  /** With the lexicon and weights that come with the program. */
  public static Support standard(WordVectors vectors) {
    return new Support(Lexicon.load(), Weights.load(), vectors);
  }

  Lexicon lexicon() {
    return lexicon;
  }

  Weights weights() {
    return weights;
  }

  /** Holds a claim of one sentence against passages of one or more sources; at least one. */
  Finding of(Passage claim, List<Exhibit> exhibits) {
    Faults faults = Faults.of(claim, exhibits, lexicon);
    Signals signals = new Signals(claim, exhibits, lexicon, vectors, faults);
    return new Finding(
        signals.values(), signals.copied(), faults.all(), !faults.reversals().isEmpty());
  }

  /** How well the evidence bears the claim out, 0..1. */
  double degree(Finding finding) {
    return 1 / (1 + Math.exp(-weights.score(finding.signals())));
  }

  /** Whether a finding lets its claim be printed. */
  boolean isGrounded(Finding finding) {
    return finding.faults().isEmpty()
        && weights.score(finding.signals()) >= weights.threshold(finding.copied());
  }

  /** Whether a finding lets a claim be printed that cites its passage: no fault, some support. */
  boolean isBorne(Finding finding) {
    return finding.faults().isEmpty() && weights.score(finding.signals()) >= weights.floor();
  }

  /** Why a claim that is not let through is not: its faults, or that the support is too small. */
  List<String> reasons(Finding finding) {
    return finding.faults().isEmpty() ? List.of("the source does not say this") : finding.faults();
  }
}
