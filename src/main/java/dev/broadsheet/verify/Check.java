package dev.broadsheet.verify;

import dev.broadsheet.nlp.NameIndex;
import java.util.List;
import java.util.stream.Collectors;

/** The checks that every claim goes through, in the order in which their faults are told. */
enum Check {
  FIGURE(Sort.FIGURE, (claim, citedSets, lexicon) -> FigureCheck.faults(claim, citedSets)),
  NAME(Sort.NAME, Check::names),
  QUOTE(
      Sort.QUOTE, (claim, citedSets, lexicon) -> QuoteCheck.faults(claim.text(), whole(citedSets))),
  TWIST(Sort.TWIST, (claim, citedSets, lexicon) -> TwistCheck.faults(claim, passages(citedSets))),
  NEGATION(
      Sort.REVERSAL,
      (claim, citedSets, lexicon) -> NegationCheck.faults(claim, passages(citedSets)));

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
    List<String> faults(AnalyzedSentence claim, List<CitedPassages> citedSets, Lexicon lexicon);
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
  List<String> faults(AnalyzedSentence claim, List<CitedPassages> citedSets, Lexicon lexicon) {
    return look.faults(claim, citedSets, lexicon);
  }

  private static List<String> names(
      AnalyzedSentence claim, List<CitedPassages> citedSets, Lexicon lexicon) {
    String context =
        citedSets.stream()
            .map(CitedPassages::inContext)
            .collect(Collectors.joining("\n", "", "\n"));
    return NameCheck.faults(claim.text(), NameIndex.of(context), sources(citedSets), lexicon);
  }

  private static String whole(List<CitedPassages> citedSets) {
    return citedSets.stream()
        .map(citedPassages -> citedPassages.source().text())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static List<AnalyzedSentence> passages(List<CitedPassages> citedSets) {
    return citedSets.stream().flatMap(citedPassages -> citedPassages.passages().stream()).toList();
  }

  private static List<Source> sources(List<CitedPassages> citedSets) {
    return citedSets.stream().map(CitedPassages::source).toList();
  }
}
