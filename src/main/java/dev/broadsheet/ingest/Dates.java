package dev.broadsheet.ingest;

import dev.broadsheet.nlp.CalendarNames;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as documents write them: ISO 8601 with or without time and zone, RFC 822, and written
 * forms in English and the larger European languages. What has no zone counts as UTC. Pure.
 */
final class Dates {
  private static final Pattern ISO =
      Pattern.compile(
          "(?<!\\d)(\\d{4})-(\\d{1,2})-(\\d{1,2})"
              + "(?:[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?"
              + "\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[+-]\\d{2}(?!\\d))?)?(?!\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COMPACT = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})(?:T\\d+Z?)?$");
  private static final Pattern SLASHED =
      Pattern.compile("(?<!\\d)(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})(?!\\d)");
  private static final Pattern DOTTED =
      Pattern.compile("(?<!\\d)(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4}|\\d{2})(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?(?:\\s+(?:of|de|di))?[\\s-]+"
              + "(\\p{L}{3,12})\\.?,?(?:\\s+(?:de|del))?[\\s-]+(\\d{4})(?!\\d)");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\p{L}{3,12})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<![\\d:])(\\d{1,2})[:.](\\d{2})(?::\\d{2})?(?!\\d)\\s*(?:([AaPp])\\.?[Mm]\\.?)?"
              + "\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?");
  private static final int MAX_LENGTH = 200;

  private Dates() {}

  /** The moment a text names, if it names one between 1900 and 2200. */
  static Optional<OffsetDateTime> read(String raw) {
    if (raw == null || raw.isBlank() || raw.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String text = raw.strip();
    return rfc822(text)
        .or(() -> iso(text))
        .or(() -> written(text))
        .filter(date -> date.getYear() >= 1900 && date.getYear() <= 2200);
  }

  private static Optional<OffsetDateTime> rfc822(String text) {
    try {
      return Optional.of(
          OffsetDateTime.parse(
              text.replaceFirst("\\s*\\([^)]*\\)$", ""),
              DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ENGLISH)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<OffsetDateTime> iso(String text) {
    Matcher iso = ISO.matcher(text);
    if (iso.find()) {
      Optional<LocalDate> day = day(iso.group(1), iso.group(2), iso.group(3));
      Optional<LocalTime> time = time(iso.group(4), iso.group(5), iso.group(6));
      return day.map(date -> at(date, time.orElse(LocalTime.MIDNIGHT), zone(iso.group(7))));
    }
    Matcher compact = COMPACT.matcher(text);
    if (compact.find()) {
      return midnight(day(compact.group(1), compact.group(2), compact.group(3)));
    }
    Matcher slashed = SLASHED.matcher(text);
    return slashed.find()
        ? midnight(day(slashed.group(1), slashed.group(2), slashed.group(3)))
        : Optional.empty();
  }

  private static Optional<OffsetDateTime> written(String text) {
    Optional<LocalDate> day = dayFirst(text).or(() -> monthFirst(text)).or(() -> dotted(text));
    return day.map(date -> withClock(date, text));
  }

  private static Optional<LocalDate> dayFirst(String text) {
    Matcher found = DAY_FIRST.matcher(text);
    while (found.find()) {
      int month = CalendarNames.monthInAnyLanguage(found.group(2));
      if (month > 0) {
        return day(found.group(3), Integer.toString(month), found.group(1));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> monthFirst(String text) {
    Matcher found = MONTH_FIRST.matcher(text);
    while (found.find()) {
      int month = CalendarNames.monthInAnyLanguage(found.group(1));
      if (month > 0) {
        return day(found.group(3), Integer.toString(month), found.group(2));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> dotted(String text) {
    Matcher found = DOTTED.matcher(text);
    if (!found.find()) {
      return Optional.empty();
    }
    String year = found.group(3).length() == 2 ? "20" + found.group(3) : found.group(3);
    return day(year, found.group(2), found.group(1));
  }

  /** Adds the time of day that stands beside the date, if one does. */
  private static OffsetDateTime withClock(LocalDate date, String text) {
    Matcher clock = CLOCK.matcher(DOTTED.matcher(text).replaceAll(" "));
    while (clock.find()) {
      int hour = Integer.parseInt(clock.group(1));
      boolean isAfternoon = clock.group(3) != null && clock.group(3).equalsIgnoreCase("p");
      if (clock.group(3) != null) {
        hour = hour % 12 + (isAfternoon ? 12 : 0);
      }
      Optional<LocalTime> time = time(Integer.toString(hour), clock.group(2), null);
      if (time.isPresent()) {
        return at(date, time.get(), zone(clock.group(4)));
      }
    }
    return at(date, LocalTime.MIDNIGHT, ZoneOffset.UTC);
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalTime> time(String hour, String minute, String second) {
    try {
      return hour == null
          ? Optional.empty()
          : Optional.of(
              LocalTime.of(
                  Integer.parseInt(hour),
                  Integer.parseInt(minute),
                  second == null ? 0 : Integer.parseInt(second)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static ZoneOffset zone(String zone) {
    try {
      boolean isOffset = zone != null && (zone.startsWith("+") || zone.startsWith("-"));
      return isOffset ? ZoneOffset.of(zone) : ZoneOffset.UTC;
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }

  private static Optional<OffsetDateTime> midnight(Optional<LocalDate> day) {
    return day.map(date -> at(date, LocalTime.MIDNIGHT, ZoneOffset.UTC));
  }

  private static OffsetDateTime at(LocalDate date, LocalTime time, ZoneOffset zone) {
    return LocalDateTime.of(date, time).atOffset(zone);
  }
}
