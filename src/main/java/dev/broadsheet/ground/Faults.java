package dev.broadsheet.ground;

import dev.broadsheet.text.NameIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What speaks against a claim whatever its wording has in common with the evidence, by sort, in
 * words for the reader.
 *
 * @param figures numbers and dates that are not there, or count something else
 * @param names names that are not there
 * @param quotes quotes that aren't any
 * @param twists something else in the place of what the evidence says
 * @param reversals what the evidence says is denied or affirmed, or told of others
 */
record Faults(
    List<String> figures,
    List<String> names,
    List<String> quotes,
    List<String> twists,
    List<String> reversals) {

  Faults {
    figures = List.copyOf(figures);
    names = List.copyOf(names);
    quotes = List.copyOf(quotes);
    twists = List.copyOf(twists);
    reversals = List.copyOf(reversals);
  }

  /** Looks for all faults of a claim of one sentence. */
  static Faults of(Passage claim, List<Exhibit> exhibits, Lexicon lexicon) {
    List<Passage> evidence = new ArrayList<>();
    StringBuilder context = new StringBuilder();
    StringBuilder whole = new StringBuilder();
    for (Exhibit exhibit : exhibits) {
      evidence.addAll(exhibit.passages());
      context.append(exhibit.inContext()).append('\n');
      whole.append(exhibit.source().text()).append('\n');
    }
    List<Source> sources = exhibits.stream().map(Exhibit::source).toList();
    List<String> reversals = new ArrayList<>(NegationCheck.faults(claim, evidence));
    reversals.addAll(CopyCheck.faults(claim, evidence));
    reversals.addAll(PolarityCheck.faults(claim, evidence));
    reversals.addAll(AntonymCheck.faults(claim, evidence));
    reversals.addAll(EventCheck.faults(claim, evidence));
    reversals.addAll(ExchangeCheck.faults(claim, evidence));
    reversals.addAll(OrderCheck.faults(claim, evidence));
    List<String> twists = new ArrayList<>(TwistCheck.faults(claim, evidence));
    twists.addAll(PhraseCheck.faults(claim, evidence));
    twists.addAll(PlaceCheck.faults(claim, evidence, sources));
    return new Faults(
        FigureCheck.faults(claim, exhibits),
        NameCheck.faults(claim.text(), NameIndex.of(context.toString()), sources, lexicon),
        QuoteCheck.faults(claim.text(), whole.toString()),
        spelled(twists, claim, evidence),
        spelled(reversals, claim, evidence));
  }

  private static List<String> spelled(List<String> faults, Passage claim, List<Passage> evidence) {
    return faults.stream().map(fault -> Spelling.of(fault, claim, evidence)).toList();
  }

  /** Whether the evidence has it otherwise, rather than not at all. */
  boolean contradict() {
    return !(reversals.isEmpty() && twists.isEmpty());
  }

  /** All of them, save twists where something is made up: they would only say it again. */
  List<String> all() {
    boolean isInvented = !(figures.isEmpty() && names.isEmpty() && quotes.isEmpty());
    return Stream.of(figures, names, quotes, isInvented ? List.<String>of() : twists, reversals)
        .flatMap(List::stream)
        .distinct()
        .toList();
  }
}
