package dev.broadsheet.compare;

import dev.broadsheet.text.Figure;
import dev.broadsheet.text.Figure.Bound;
import dev.broadsheet.text.Figure.Kind;
import dev.broadsheet.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads at what time of day something happened: "the bomb went off at 5.30 pm". */
final class HourReader {
  private static final int REACH = 12;

  /** Things that happen once. */
  private static final String PUNCTUAL =
      "struck hit broke erupted exploded detonated arrested died crashed collapsed surrendered shot"
          + " stabbed jolted shook landed capsized sank derailed rammed";

  /** Words for the zone that a time is told in; times of two zones are not compared. */
  private static final String ZONES = "gmt utc est edt et pst pdt cst cet bst ist";

  private HourReader() {}

  static List<Count> of(Passage passage, Voices voices, int index) {
    List<Count> found = new ArrayList<>();
    for (Figure figure : passage.figures()) {
      if (figure.kind() == Kind.TIME) {
        int start = passage.tokenAt(figure.span().start());
        int end = passage.tokenAt(figure.span().end() - 1) + 1;
        deed(passage, start)
            .filter(verb -> !hasZone(passage, end))
            .map(verb -> count(passage, figure, start, verb, voices, index))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private static Count count(
      Passage passage, Figure figure, int start, String verb, Voices voices, int index) {
    boolean isLoose =
        figure.bound() != Bound.EXACT
            || passage.form(start - 1).matches("about|around|before|after|past|by|until");
    Figure named =
        new Figure(
            Kind.TIME,
            figure.value(),
            figure.stated(),
            figure.min(),
            figure.max(),
            isLoose ? Bound.ABOUT : Bound.EXACT,
            "",
            "time: " + Tokens.stems(verb).get(0),
            figure.date(),
            figure.span());
    int clause = passage.clauseAt(start);
    Scope scope = Scope.of(passage.text());
    return Count.attribute(
        passage, named, "time at which it " + verb, scope, voices.at(index, clause), clause);
  }

  /** The nearest word before the time that tells of something that happens once. */
  private static Optional<String> deed(Passage passage, int start) {
    int clause = passage.clauseAt(start);
    for (int i = start - 1; i >= Math.max(0, start - REACH); i--) {
      boolean isOther = passage.clauseAt(i) != clause || passage.form(i).matches("until|before");
      if (isOther) {
        return Optional.empty();
      }
      if (passage.tokens().get(i).is(PUNCTUAL)) {
        return Optional.of(passage.form(i));
      }
    }
    return Optional.empty();
  }

  private static boolean hasZone(Passage passage, int end) {
    for (int i = end; i < Math.min(passage.tokens().size(), end + 3); i++) {
      if (passage.tokens().get(i).is(ZONES)) {
        return true;
      }
    }
    return false;
  }
}
