package dev.broadsheet.verify;

import dev.broadsheet.nlp.CalendarParts;
import dev.broadsheet.nlp.Figure;
import dev.broadsheet.nlp.Figure.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the numbers of a claim stand in its evidence or follow from it. */
final class FigureCheck {
  private FigureCheck() {}

  /** What is wrong with the claim's numbers, empty if nothing is. */
  static List<String> faults(AnalyzedSentence claim, List<CitedPassages> citedSets) {
    List<Figure> evidence = new ArrayList<>();
    citedSets.forEach(citedPassages -> evidence.addAll(citedPassages.figures()));
    List<String> faults = new ArrayList<>();
    for (Figure figure : claim.figures()) {
      boolean isGiven =
          isIdle(figure)
              || evidence.stream().anyMatch(figure::isBorneOutBy)
              || citedSets.stream()
                  .anyMatch(citedPassages -> isReckoned(figure, claim.text(), citedPassages));
      if (!isGiven) {
        faults.add(label(figure) + " " + figure.span().of(claim.text()) + " is not in the source");
      }
    }
    return faults;
  }

  private static boolean isIdle(Figure figure) {
    return figure.kind() == Kind.ORDINAL && figure.value() == 1;
  }

  private static String label(Figure figure) {
    return figure.kind() == Kind.DATE ? "date" : "number";
  }

  /** Dates that follow from another wording once the day of its publication is known. */
  private static boolean isReckoned(Figure figure, String claim, CitedPassages citedPassages) {
    return DerivedNumbers.follows(figure, claim, citedPassages.passages())
        || isDated(figure, claim, citedPassages);
  }

  private static boolean isDated(Figure figure, String claim, CitedPassages citedPassages) {
    if (citedPassages.source().published().isEmpty()) {
      return false;
    }
    LocalDate day = citedPassages.source().published().get();
    List<Figure> evidence = citedPassages.figures();
    if (figure.kind() == Kind.DATE) {
      return evidence.stream().anyMatch(source -> isSameDate(figure.date(), source, day));
    }
    boolean isAgo = claim.startsWith(" ago", figure.span().end());
    return figure.kind() == Kind.DURATION
        && isAgo
        && evidence.stream()
            .anyMatch(
                source ->
                    source.kind() == Kind.DATE
                        && source.date().year() > 0
                        && Math.round(figure.value() / 365)
                            == day.getYear() - source.date().year());
  }

  private static boolean isSameDate(CalendarParts claimed, Figure source, LocalDate day) {
    if (source.kind() == Kind.DURATION) {
      long years = Math.round(source.value() / 365);
      return claimed.year() > 0
          && claimed.month() == 0
          && years > 0
          && claimed.year() == day.getYear() - years;
    }
    if (source.kind() != Kind.DATE) {
      return false;
    }
    return partsOf(source.date(), day).map(claimed::isBorneOutBy).orElse(false);
  }

  /** All parts of a date that the day of publication lets one work out. */
  private static Optional<CalendarParts> partsOf(CalendarParts given, LocalDate day) {
    if (given.weekday() > 0 && given.day() == 0) {
      LocalDate last = day;
      while (last.getDayOfWeek() != DayOfWeek.of(given.weekday())) {
        last = last.minusDays(1);
      }
      return Optional.of(parts(last));
    }
    if (given.month() > 0 && given.day() > 0) {
      int year = given.year() > 0 ? given.year() : day.getYear();
      boolean exists = given.day() <= java.time.YearMonth.of(year, given.month()).lengthOfMonth();
      return exists
          ? Optional.of(parts(LocalDate.of(year, given.month(), given.day())))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private static CalendarParts parts(LocalDate date) {
    return new CalendarParts(
        date.getYear(),
        date.getMonthValue(),
        date.getDayOfMonth(),
        date.getDayOfWeek().getValue(),
        false);
  }
}
