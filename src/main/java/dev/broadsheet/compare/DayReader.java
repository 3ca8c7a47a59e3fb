package dev.broadsheet.compare;

import dev.broadsheet.text.CalendarParts;
import dev.broadsheet.text.Figure;
import dev.broadsheet.text.Figure.Kind;
import dev.broadsheet.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads on which day something is said to have happened: a weekday right behind its verb, as in
 * "died on Thursday". Days of saying so ("police said Friday") are none.
 */
final class DayReader {
  static final String DAY_OF = "day of ";
  private static final Set<String> VERBS =
      Set.of(
          "died",
          "killed",
          "arrested",
          "sentenced",
          "charged",
          "fired",
          "struck",
          "shot",
          "released",
          "convicted",
          "sank",
          "crashed",
          "exploded",
          "resigned",
          "signed",
          "collapsed",
          "erupted",
          "opened",
          "closed",
          "elected",
          "acquitted",
          "captured",
          "seized",
          "rescued",
          "hired",
          "sacked",
          "kidnapped",
          "stabbed",
          "found",
          "fell",
          "landed",
          "left",
          "voted");

  private DayReader() {}

  static List<Count> of(Passage passage, Voices voices, int index) {
    List<Count> found = new ArrayList<>();
    for (Figure figure : passage.figures()) {
      boolean isWeekday =
          figure.kind() == Kind.DATE && figure.date().weekday() > 0 && figure.date().year() == 0;
      if (isWeekday) {
        read(passage, voices, index, figure).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<Count> read(Passage passage, Voices voices, int index, Figure figure) {
    int at = passage.tokenAt(figure.span().start());
    int verb = at - 1;
    while (verb > at - 5 && passage.form(verb).matches("on|late|early|last|in|here|afternoon")) {
      verb--;
    }
    if (!VERBS.contains(passage.form(verb))) {
      return Optional.empty();
    }
    String stem = Tokens.stems(passage.form(verb)).get(0);
    CalendarParts day = figure.date();
    Figure number =
        new Figure(
            Kind.ORDINAL,
            day.weekday(),
            day.weekday(),
            day.weekday(),
            Figure.Bound.EXACT,
            "",
            "",
            CalendarParts.NONE,
            figure.span());
    int clause = passage.clauseAt(at);
    return Optional.of(
        new Count(
            passage,
            number,
            DAY_OF + stem,
            "day " + passage.form(verb),
            Set.of(),
            "",
            "",
            Scope.NONE,
            voices.at(index, clause),
            figure.span().of(passage.text()),
            clause));
  }
}
