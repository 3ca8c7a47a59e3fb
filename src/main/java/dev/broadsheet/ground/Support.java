package dev.broadsheet.ground;

import dev.broadsheet.text.Figure;
import dev.broadsheet.text.NameIndex;
import java.util.ArrayList;
import java.util.List;

/**
 * Weighs a claim against evidence: faults that forbid it, and a score for how well it is borne out.
 * Immutable; safe for several threads.
 */
public final class Support {
  private final Lexicon lexicon;
  private final Weights weights;

  /** Weighs with what was learned. */
  public Support(Lexicon lexicon, Weights weights) {
    this.lexicon = lexicon;
    this.weights = weights;
  }

  /** With the lexicon and weights that come with the program. */
  public static Support standard() {
    return Standard.SUPPORT;
  }

  /** Read once, when first asked for. */
  private static final class Standard {
    private static final Support SUPPORT = new Support(Lexicon.load(), Weights.load());
  }

  Lexicon lexicon() {
    return lexicon;
  }

  Weights weights() {
    return weights;
  }

  /** Holds a claim of one sentence against passages of one or more sources; at least one. */
  Finding of(Passage claim, List<Exhibit> exhibits) {
    Signals signals = new Signals(claim, exhibits, lexicon);
    return new Finding(signals.values(), signals.copied(), faults(claim, exhibits));
  }

  private List<String> faults(Passage claim, List<Exhibit> exhibits) {
    List<Figure> figures = new ArrayList<>();
    List<Passage> evidence = new ArrayList<>();
    StringBuilder context = new StringBuilder();
    StringBuilder whole = new StringBuilder();
    for (Exhibit exhibit : exhibits) {
      evidence.addAll(exhibit.passages());
      exhibit.passages().forEach(passage -> figures.addAll(passage.figures()));
      context.append(exhibit.inContext()).append('\n');
      whole.append(exhibit.source().text()).append('\n');
    }
    Source first = exhibits.get(0).source();
    List<String> faults = new ArrayList<>(FigureCheck.faults(claim, figures, first.published()));
    faults.addAll(
        NameCheck.faults(
            claim.text(), NameIndex.of(context.toString()), first.surroundings(), lexicon));
    faults.addAll(QuoteCheck.faults(claim.text(), whole.toString()));
    if (faults.isEmpty()) {
      faults.addAll(TwistCheck.faults(claim, evidence));
    }
    faults.addAll(NegationCheck.faults(claim, evidence));
    faults.addAll(RoleCheck.faults(claim, evidence));
    return faults.stream().distinct().toList();
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
