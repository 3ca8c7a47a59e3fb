package dev.broadsheet.compare;

import dev.broadsheet.nlp.CalendarNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What time a figure is for, as far as its sentence says.
 *
 * @param kind how wide it is
 * @param day weekday of a {@link Kind#DAY}, words of a {@link Kind#PAST}, lower case, else {@code
 *     ""}
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

  static final Scope NONE = new Scope(Kind.NONE, "", "");

  private static final String WEEKDAY = "(" + CalendarNames.WEEKDAYS + ")";
  private static final String MONTH = "(?:" + CalendarNames.MONTHS + ")";

  private static final String MONTH_DAY =
      "(?:" + CalendarNames.MONTHS_OR_SHORT + ")" + " \\d{1,2}\\b(?!,? \\d{4})";

  private static final String MONTH_DAY_YEAR = "\\p{Lu}\\p{Ll}{2,9}\\.? \\d{1,2}, ?\\d{4}";

  /** Years and months: figures of the same one may be compared. */
  private static final String SAME_PAST = "(?:in )?(?:\\d{4}|[a-z]+)(?: \\d{4})?";

  private static final Pattern PAST =
      Pattern.compile(
          "(?i)\\b(?:(?:last|previous|earlier|every|each|per|next)"
              + " (?:year|month|season|decade|century|week|day|time)s?|(?:a|per|each|every)"
              + " (?:day|week|month|year)\\b|(?:years?|months?|decades?|weeks)"
              + " (?:ago|earlier|before)|(?:1[5-9]|20)\\d\\d\\b|(?:this|so far this|that|this"
              + " past|the past)"
              + " (?:year|season|decade)|previous(?:ly)?|historic(?:ally)?|annual(?:ly)?|on"
              + " average|in recent years|civil war|whole war|the war has|in "
              + MONTH
              + "(?: \\d{4})?|decade of|years of|ever since|a normal \\w+|usual(?:ly)?)");
  private static final Pattern PERIOD =
      Pattern.compile(
          "(?i)\\b(?:since\\b(?!"
              + " (?:has|have|had|then|he|she|they|we|it|you|i)\\b)[^,;.]{0,60}?(?:\\b"
              + WEEKDAY
              + "\\b|(?=[,;.]|$)|\\bof fighting|\\boffensive began)"
              + "|(?:over|in|during|for|within) (?:the )?(?:past|last) [\\w-]+ (?:days|hours)"
              + "|(?:over|in|during|within|after) (?:two|three|four|five|six|seven|\\d+) days"
              + "|so far|to date|in all|in total|altogether)");
  private static final Pattern DAY =
      Pattern.compile(
          "(?i)(?:\\b(?:(?:on|late|early|by) )?(?:(?:late|early) )?"
              + WEEKDAY
              + "(?: (?:morning|evening|night|afternoon|noon))?\\b|\\bon ("
              + MONTH_DAY
              + "))");

  /** The day of writing, run into the first sentence. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "^(?:(?:Published|Updated|Posted) ?:? )?(?:"
              + MONTH_DAY_YEAR
              + "|\\d{1,2}/\\d{1,2}/\\d{4})(?: \\d{1,2}:\\d{2} [AP]M)?");

  /** The time that a stretch of a sentence gives. */
  static Scope of(String sentence) {
    String text = DATELINE.matcher(sentence).replaceFirst("");
    Matcher past = PAST.matcher(text);
    if (past.find()) {
      return new Scope(Kind.PAST, past.group().toLowerCase(Locale.ROOT), past.group());
    }
    Matcher period = PERIOD.matcher(text);
    if (period.find()) {
      return new Scope(Kind.PERIOD, "", period.group().strip());
    }
    return day(text);
  }

  /** The first day that a text gives for anything but the saying of it, or none. */
  static Scope day(String text) {
    return allDays(text).findFirst().orElse(NONE);
  }

  /** Names of all days that a text gives for anything but the saying of it. */
  static List<String> days(String text) {
    return allDays(text).map(Scope::day).toList();
  }

  private static Stream<Scope> allDays(String text) {
    List<Scope> days = new ArrayList<>();
    Matcher day = DAY.matcher(text);
    while (day.find()) {
      String before = text.substring(0, day.start());
      if (!before.matches(
          "(?is).*\\b(?:(?:said|says|told|reported|announced)(?: \\w+)?|until|by|before) ?$")) {
        String name = day.group(1) == null ? day.group(2) : day.group(1);
        days.add(new Scope(Kind.DAY, name.toLowerCase(Locale.ROOT), day.group()));
      }
    }
    return days.stream();
  }

  /** Whether the day is told by its date and not by its weekday. */
  private boolean hasDate() {
    return day.chars().anyMatch(Character::isDigit);
  }

  /** Whether this scope is only part of the other. */
  boolean isNarrowerThan(Scope other) {
    return kind == Kind.DAY && other.kind == Kind.PERIOD;
  }

  /** Whether figures of the two scopes may be of the same thing, or of a part of it. */
  boolean isComparableTo(Scope other) {
    if (kind == Kind.PAST || other.kind == Kind.PAST) {
      return kind == other.kind && day.equals(other.day) && day.matches(SAME_PAST);
    }
    boolean areBothDays = kind == Kind.DAY && other.kind == Kind.DAY;
    return !areBothDays || day.equals(other.day) || hasDate() != other.hasDate();
  }
}
