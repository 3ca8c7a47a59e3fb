package dev.broadsheet.ground;

import dev.broadsheet.text.NameIndex;
import java.util.List;
import java.util.stream.Collectors;

/** The checks that every claim goes through, in the order in which their faults are told. */
enum Check {
  FIGURE(Sort.FIGURE, (claim, exhibits, lexicon) -> FigureCheck.faults(claim, exhibits)),
  NAME(Sort.NAME, Check::names),
  QUOTE(Sort.QUOTE, (claim, exhibits, lexicon) -> QuoteCheck.faults(claim.text(), whole(exhibits))),
  TWIST(Sort.TWIST, (claim, exhibits, lexicon) -> TwistCheck.faults(claim, passages(exhibits))),
  PHRASE(Sort.TWIST, (claim, exhibits, lexicon) -> PhraseCheck.faults(claim, passages(exhibits))),
  NEGATION(
      Sort.REVERSAL, (claim, exhibits, lexicon) -> NegationCheck.faults(claim, passages(exhibits))),
  POLARITY(
      Sort.REVERSAL, (claim, exhibits, lexicon) -> PolarityCheck.faults(claim, passages(exhibits)));

  /** What kind of fault a check finds; each is a signal of its own. */
  enum Sort {
    /** A number or date that is not there, or counts something else. */
    FIGURE,
    /** A name that is not there. */
    NAME,
    /** A quotation that isn't one. */
    QUOTE,
    /** Something else in the place of what the evidence says. */
    TWIST,
    /** What the evidence says is denied or affirmed, or told of others. */
    REVERSAL;

    /** Whether the evidence has it otherwise, rather than not at all. */
    boolean isContradiction() {
      return this == TWIST || this == REVERSAL;
    }
  }

  private interface Look {
    List<String> faults(Passage claim, List<Exhibit> exhibits, Lexicon lexicon);
  }

  private final Sort sort;

  /** Holds no state: each is a method of a check. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Look look;

  Check(Sort sort, Look look) {
    this.sort = sort;
    this.look = look;
  }

  Sort sort() {
    return sort;
  }

  /** What is wrong with a claim of one sentence, in words for the reader; empty if nothing is. */
  List<String> faults(Passage claim, List<Exhibit> exhibits, Lexicon lexicon) {
    return look.faults(claim, exhibits, lexicon);
  }

  private static List<String> names(Passage claim, List<Exhibit> exhibits, Lexicon lexicon) {
    String context =
        exhibits.stream().map(Exhibit::inContext).collect(Collectors.joining("\n", "", "\n"));
    return NameCheck.faults(claim.text(), NameIndex.of(context), sources(exhibits), lexicon);
  }

  private static String whole(List<Exhibit> exhibits) {
    return exhibits.stream()
        .map(exhibit -> exhibit.source().text())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static List<Passage> passages(List<Exhibit> exhibits) {
    return exhibits.stream().flatMap(exhibit -> exhibit.passages().stream()).toList();
  }

  private static List<Source> sources(List<Exhibit> exhibits) {
    return exhibits.stream().map(Exhibit::source).toList();
  }
}
