package dev.broadsheet.cluster;

import dev.broadsheet.nlp.Figure;
import dev.broadsheet.nlp.Tokens;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The days that an article names: as weekdays, and as dates where its publication lets these be
 * known. A weekday is the last one up to the publication, or the next where the sentence looks
 * ahead. Not changed once the article is read.
 */
final class EventDays {
  /** Days apart where one article names none. */
  static final double UNKNOWN = 1e6;

  private static final int WEEK = 7;

  /** Days between publications or events beyond which more say no more. */
  private static final int FORTNIGHT = 14;

  /** Words after which a sentence looks ahead. */
  private static final Set<String> AHEAD = Set.of("will", "until", "next", "by", "coming", "ahead");

  /** Words for days beside that of publication, in days from it. */
  private static final Map<String, Integer> RELATIVE =
      Map.of("today", 0, "tonight", 0, "yesterday", -1, "tomorrow", 1);

  /**
   * Parts of the day, which with "this" mean the day of publication, with "last" the one before.
   */
  private static final Set<String> PARTS_OF_DAY =
      Set.of("morning", "afternoon", "evening", "night");

  private final Optional<LocalDate> published;
  private final Map<String, DayOfWeek> names;
  private final Set<Integer> weekdays = new HashSet<>();
  private final Set<LocalDate> dates = new HashSet<>();
  private final Set<LocalDate> datesAhead = new HashSet<>();

  /** The first day named that isn't ahead. */
  private Optional<LocalDate> first = Optional.empty();

  /**
   * Of an article.
   *
   * @param names the weekdays in its language, in lower case
   */
  EventDays(Optional<LocalDate> published, Map<String, DayOfWeek> names) {
    this.published = published;
    this.names = names;
  }

  /** Reads the weekdays and the words for days of a sentence. */
  void read(List<Tokens.Token> words) {
    boolean isAhead = false;
    String before = "";
    for (Tokens.Token word : words) {
      String form = word.form();
      isAhead |= AHEAD.contains(form);
      if (names.containsKey(form)) {
        add(names.get(form), isAhead);
      } else if (RELATIVE.containsKey(form)) {
        add(RELATIVE.get(form));
      } else if (PARTS_OF_DAY.contains(form) && (before.equals("this") || before.equals("last"))) {
        add(before.equals("this") ? 0 : -1);
      }
      before = form;
    }
  }

  private void add(DayOfWeek day, boolean isAhead) {
    weekdays.add(day.getValue());
    TemporalAdjuster nearest =
        isAhead ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day);
    published.ifPresent(date -> add(date.with(nearest), isAhead));
  }

  private void add(int daysFromPublication) {
    published.ifPresent(date -> add(date.plusDays(daysFromPublication), daysFromPublication > 0));
  }

  /** Reads a date; one without a year is of the year of publication. */
  void read(Figure figure) {
    int month = figure.date().month();
    int day = figure.date().day();
    int year =
        figure.date().year() > 0
            ? figure.date().year()
            : published.map(LocalDate::getYear).orElse(0);
    if (month > 0 && year > 0 && day > 0 && YearMonth.of(year, month).isValidDay(day)) {
      LocalDate date = LocalDate.of(year, month, day);
      weekdays.add(date.getDayOfWeek().getValue());
      add(date, published.isPresent() && date.isAfter(published.get()));
    }
  }

  private void add(LocalDate date, boolean isAhead) {
    (isAhead ? datesAhead : dates).add(date);
    if (first.isEmpty() && !isAhead) {
      first = Optional.of(date);
    }
  }

  /**
   * Days between the nearest days that two articles tell of, 7 at most; {@link #UNKNOWN} if one
   * tells of none. Days ahead count only if they are the same.
   */
  double apart(EventDays other) {
    if (!Collections.disjoint(datesAhead, other.datesAhead)
        || !Collections.disjoint(datesAhead, other.dates)
        || !Collections.disjoint(dates, other.datesAhead)) {
      return 0;
    }
    return areDated(other) ? datesApart(other) : weekdaysApart(other);
  }

  private double datesApart(EventDays other) {
    double nearest = UNKNOWN;
    for (LocalDate date : dates) {
      for (LocalDate theirs : other.dates) {
        nearest = Math.min(nearest, (double) Math.abs(ChronoUnit.DAYS.between(date, theirs)));
      }
    }
    return nearest < UNKNOWN ? Math.min(WEEK, nearest) : UNKNOWN;
  }

  private double weekdaysApart(EventDays other) {
    double nearest = UNKNOWN;
    for (int day : weekdays) {
      for (int theirs : other.weekdays) {
        int apart = Math.abs(day - theirs);
        nearest = Math.min(nearest, Math.min(apart, WEEK - apart));
      }
    }
    return nearest;
  }

  /** Days between the first days that two articles tell of, 14 at most; 0 where unknown. */
  double firstApart(EventDays other) {
    return between(first, other.first);
  }

  /** Whether the publication of both is known. */
  boolean areDated(EventDays other) {
    return published.isPresent() && other.published.isPresent();
  }

  /** Days between two publications, 14 at most; 0 where unknown. */
  double publishedApart(EventDays other) {
    return between(published, other.published);
  }

  private static double between(Optional<LocalDate> a, Optional<LocalDate> b) {
    return a.isEmpty() || b.isEmpty()
        ? 0
        : Math.min(FORTNIGHT, Math.abs(ChronoUnit.DAYS.between(a.get(), b.get())));
  }
}
