package dev.broadsheet.compare;

import dev.broadsheet.nlp.CalendarNames;
import dev.broadsheet.nlp.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as a sentence gives it: an hour, a weekday, a day of a month, a month or a year. Times of
 * unlike kinds are not compared.
 *
 * @param kind what sort of time
 * @param value minutes since midnight, number of the weekday, month times 100 plus day, month, year
 * @param isLoose whether the words leave room: "about", "shortly before"
 * @param words as written, with what stands before them
 * @param span its place in the sentence
 */
record TimeWords(Kind kind, int value, boolean isLoose, String words, Span span) {
  /** Sorts of times. */
  enum Kind {
    /** An hour of the day, no zone named. */
    HOUR,
    /** Monday to Sunday. */
    WEEKDAY,
    /** A day of a month. */
    DAY,
    /** A month. */
    MONTH,
    /** A year. */
    YEAR
  }

  private static final int LOOSE_MINUTES = 15;
  private static final int FIRM_MINUTES = 5;
  private static final int MOST_MINUTES = 360;
  private static final int DAY_MINUTES = 24 * 60;
  private static final int NOON = 12 * 60;

  private static final String BEFORE =
      "(?<before>(?:(?:shortly|just|soon|a little|moments) )?(?:before|after|past) |about |around "
          + "|roughly |approximately |nearly |almost )?(?:at )?(?<loose>about |around |roughly"
          + " |approximately )?";
  private static final Pattern HOUR =
      Pattern.compile(
          "(?i)\\b"
              + BEFORE
              + "(?<time>(?<![\\d.,:$£€])(?:(?<hour>\\d{1,2})(?:[:.] ?(?<minute>[0-5]\\d))?"
              + " ?(?<half>[ap])\\.?m\\b\\.?|(?<day>noon|midnight)\\b))(?<after>[^.;]{0,14})");
  private static final Pattern ZONE =
      Pattern.compile("(?i)\\b(?:gmt|utc|e[sd]?t|p[sd]?t|c[es]?t|m[sd]t|bst|ist|jst)\\b");
  private static final String DAYS = "(?:" + CalendarNames.WEEKDAYS + ")";
  private static final Pattern WEEKDAY =
      Pattern.compile(
          "\\b(?:(?<part>late|early|Late|Early) (?:on )?)?(?<day>"
              + DAYS
              + ")(?:['’]s)?(?: (?<half>night|evening|afternoon|morning))?\\b");
  private static final String MONTHS = "(?:" + CalendarNames.MONTHS_OR_SHORT + ")";
  private static final Pattern DAY =
      Pattern.compile(
          "\\b(?:(?<month>"
              + MONTHS
              + ") ?(?<day>\\d{1,2})(?:st|nd|rd|th)?|(?<first>\\d{1,2})(?:st|nd|rd|th)?(?: of)?"
              + " (?<second>"
              + MONTHS
              + "))(?![\\d:])(?:, ?\\d{4})?");
  private static final Pattern MONTH =
      Pattern.compile(
          "\\b(?:in|In|last|Last) (?<month>" + MONTHS + ")(?! ?\\d{1,2}\\b)(?: \\d{4})?");
  private static final Pattern YEAR =
      Pattern.compile("\\b(?:in|In|of|MONTH|since) (?<year>1[89]\\d\\d|20[0-4]\\d)\\b(?!s)");

  /** All times that a sentence gives, in no certain order. */
  static List<TimeWords> of(Passage passage) {
    List<TimeWords> found = new ArrayList<>();
    hours(passage.text(), found);
    weekdays(passage.text(), found);
    days(passage, found);
    Matcher month = MONTH.matcher(passage.text());
    while (month.find()) {
      found.add(of(Kind.MONTH, month(month.group("month")), month.group(), month));
    }
    Matcher year = YEAR.matcher(passage.text());
    while (year.find()) {
      found.add(of(Kind.YEAR, Integer.parseInt(year.group("year")), year.group("year"), year));
    }
    return found;
  }

  private static TimeWords of(Kind kind, int value, String words, Matcher at) {
    return new TimeWords(kind, value, false, words, new Span(at.start(), at.end()));
  }

  private static void hours(String text, List<TimeWords> found) {
    Matcher matcher = HOUR.matcher(text);
    while (matcher.find()) {
      String day = matcher.group("day");
      int minutes = day == null ? minutes(matcher) : day.equalsIgnoreCase("noon") ? NOON : 0;
      boolean isLoose = matcher.group("before") != null || matcher.group("loose") != null;
      Span span = new Span(matcher.start(), matcher.end("time"));
      if (minutes < DAY_MINUTES && !ZONE.matcher(matcher.group("after")).find()) {
        String words =
            span.of(text)
                .replaceFirst("^(?i)at ", "")
                .replaceFirst("(?i)(?<=[ap]m)\\.$", "")
                .strip();
        found.add(new TimeWords(Kind.HOUR, minutes, isLoose, words, span));
      }
    }
  }

  private static int minutes(Matcher matcher) {
    int hour = Integer.parseInt(matcher.group("hour"));
    boolean isLate = matcher.group("half").equalsIgnoreCase("p");
    int minute = matcher.group("minute") == null ? 0 : Integer.parseInt(matcher.group("minute"));
    return (hour % 12 + (isLate && hour <= 12 ? 12 : 0)) * 60 + minute;
  }

  private static void weekdays(String text, List<TimeWords> found) {
    Matcher matcher = WEEKDAY.matcher(text);
    while (matcher.find()) {
      int number = number(matcher.group("day"));
      boolean isEdge = matcher.group("part") != null || matcher.group("half") != null;
      String words = matcher.group().replaceFirst("['’]s", "");
      Span span = new Span(matcher.start(), matcher.end());
      found.add(new TimeWords(Kind.WEEKDAY, number, isEdge, words, span));
    }
  }

  private static int number(String day) {
    return CalendarNames.weekday(day.toLowerCase(Locale.ROOT));
  }

  private static void days(Passage passage, List<TimeWords> found) {
    Matcher matcher = DAY.matcher(passage.text());
    while (matcher.find()) {
      boolean isMonthFirst = matcher.group("month") != null;
      int month = month(matcher.group(isMonthFirst ? "month" : "second"));
      int day = Integer.parseInt(matcher.group(isMonthFirst ? "day" : "first"));
      if (day >= 1 && day <= 31) {
        found.add(of(Kind.DAY, month * 100 + day, matcher.group(), matcher));
        weekday(passage, month, day, matcher).ifPresent(found::add);
      }
    }
  }

  /** The weekday of a date in an article that bears one itself. */
  private static Optional<TimeWords> weekday(Passage passage, int month, int day, Matcher at) {
    Optional<LocalDate> published = Days.of(passage.article());
    if (published.isEmpty() || at.group().matches(".*\\d{4}")) {
      return Optional.empty();
    }
    try {
      LocalDate date = LocalDate.of(published.get().getYear(), month, day);
      LocalDate past = date.isAfter(published.get()) ? date.minusYears(1) : date;
      String name = past.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      String words = name + ", " + at.group();
      return Optional.of(of(Kind.WEEKDAY, past.getDayOfWeek().getValue(), words, at));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static int month(String name) {
    return CalendarNames.month(name.toLowerCase(Locale.ROOT).replace(".", ""));
  }

  /** Whether both can't be the time of one thing. */
  boolean differsFrom(TimeWords other) {
    if (kind != other.kind || value == other.value) {
      return false;
    }
    if (kind == Kind.HOUR) {
      int apart = Math.abs(value - other.value);
      int least = isLoose || other.isLoose ? LOOSE_MINUTES : FIRM_MINUTES;
      return apart >= least && apart <= MOST_MINUTES;
    }
    // A night belongs to two days.
    int days = Math.abs(value - other.value);
    boolean isNextDay = days == 1 || days == 6;
    return kind != Kind.WEEKDAY || !isNextDay || (!isLoose && !other.isLoose);
  }
}
