package dev.broadsheet.compare;

import dev.broadsheet.nlp.CalendarNames;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What narrows a figure, as far as its sentence says.
 *
 * @param kind how wide a time it is for
 * @param day weekday of a {@link Kind#DAY} or the words of a {@link Kind#PAST}, lower case, else
 *     {@code ""}
 * @param phrase the words, {@code ""} if there are none
 */
record Scope(Kind kind, String day, String phrase) {
  /** Widths of time. */
  enum Kind {
    /** Not said. */
    NONE,
    /** A single day. */
    DAY,
    /** From some day on, or some days together. */
    PERIOD,
    /** Another time than that of the news: an earlier year, a habit. */
    PAST
  }

  private static final Scope NONE = new Scope(Kind.NONE, "", "");
  private static final String WEEKDAY = "(" + CalendarNames.WEEKDAYS + ")";

  private static final Pattern PAST =
      Pattern.compile(
          "(?i)\\b(?:(?:last|previous|earlier|every|each|per|next)"
              + " (?:year|month|season|decade|century)s?|(?:a|per|each|every)"
              + " (?:day|week|month|year)|(?:years?|months?|decades?|weeks)"
              + " (?:ago|earlier|before)|(?:in|since|from)"
              + " (?:1[5-9]|20)\\d\\d|previous(?:ly)?|annual(?:ly)?|on average|usual(?:ly)?)\\b");
  private static final Pattern PERIOD =
      Pattern.compile(
          "(?i)\\b(?:since (?:[\\w’'-]+ ){0,6}?"
              + WEEKDAY
              + "|(?:over|in|during|within) (?:the )?(?:past|last) [\\w-]+ (?:days|hours)"
              + "|(?:over|in|during|within|after) (?:two|three|four|five|six|seven|\\d+) days"
              + "|so far|to date|in all|in total|altogether)\\b");
  private static final Pattern DAY =
      Pattern.compile(
          "(?i)\\b(?:(?:on|late on|early on|by) )?"
              + WEEKDAY
              + "(?: (?:morning|evening|night|afternoon))?\\b");
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "(?i)\\b(?:leaves? out|excludes?|excluding|does not (?:count|include)"
              + "|not (?:counting|including)|without counting)\\b[^,;.]{3,60}");

  /** The time that a sentence gives for what it tells, not for the saying of it. */
  static Scope of(String sentence) {
    Matcher past = PAST.matcher(sentence);
    if (past.find()) {
      return new Scope(Kind.PAST, past.group().toLowerCase(Locale.ROOT), past.group());
    }
    Matcher period = PERIOD.matcher(sentence);
    if (period.find()) {
      return new Scope(Kind.PERIOD, "", period.group());
    }
    Matcher day = DAY.matcher(sentence);
    while (day.find()) {
      boolean isOfSaying =
          sentence
              .substring(0, day.start())
              .matches("(?is).*\\b(?:said|told \\w+|reported|announced) ?");
      if (!isOfSaying) {
        String name = day.group(1).toLowerCase(Locale.ROOT);
        return new Scope(Kind.DAY, name, day.group());
      }
    }
    return NONE;
  }

  /** Whether what one is for is another time, or only part of the time, of the other. */
  boolean isOtherThan(Scope other) {
    if (kind == Kind.PAST || other.kind == Kind.PAST) {
      return kind != other.kind || !day.equals(other.day);
    }
    return kind != Kind.NONE
        && other.kind != Kind.NONE
        && (kind != other.kind || !day.equals(other.day));
  }

  /** The words to print beside a value: when, or what it leaves out. */
  static Optional<String> shown(String sentence) {
    Matcher leftOut = LEFT_OUT.matcher(sentence);
    if (leftOut.find()) {
      return Optional.of(leftOut.group());
    }
    Scope scope = of(sentence);
    boolean isBareDay =
        scope.kind == Kind.DAY && scope.phrase.toLowerCase(Locale.ROOT).startsWith(scope.day);
    return scope.kind == Kind.NONE || scope.kind == Kind.PAST
        ? Optional.empty()
        : Optional.of(isBareDay ? "on " + scope.phrase : scope.phrase);
  }
}
