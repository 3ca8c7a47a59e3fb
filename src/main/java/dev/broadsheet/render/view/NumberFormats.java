package dev.broadsheet.render.view;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;
import java.util.regex.Pattern;

/**
 * Numbers, dates and times in words. Only patterns whose English names have not changed between
 * versions of Java are used, so that every runtime prints the same bytes.
 */
public final class NumberFormats {
  /** Silent reading of English prose, words per minute: Brysbaert (2019), a meta-analysis. */
  private static final int WORDS_PER_MINUTE = 238;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);

  private static final Pattern ISO_DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

  /** Words that open a value and are no names. */
  private static final Pattern OPENING =
      Pattern.compile(
          "(A|About|Almost|An|Around|As|At|Between|Dozens|Fewer|Five|Four|Hundreds|Just|Less|Millions|More"
              + "|Nearly|None|Nobody|Not|Only|Over|Roughly|Scores|Six|Some|Ten|Thousands"
              + "|Three|Two|Under|Up)\\b");

  private NumberFormats() {}

  /** For example "21 November 2026". */
  public static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** For example "Saturday, 21 November 2026". */
  public static String weekday(LocalDate date) {
    return WEEKDAY.format(date);
  }

  /** A paper's name with its day, such as "Broadsheet, 21 November 2026", said once. */
  public static String dated(String title, LocalDate date) {
    return withoutDay(title, date) + ", " + day(date);
  }

  /** A paper's name without the day that may end it. */
  static String withoutDay(String title, LocalDate date) {
    for (String day : List.of(weekday(date), day(date), date.toString())) {
      String name = title.replaceFirst("[\\s,:–—·-]*" + Pattern.quote(day) + "$", "");
      if (!name.equals(title) && !name.isBlank()) {
        return name;
      }
    }
    return title;
  }

  /** For example "1 source", "5 sources", "1,200 stories". */
  public static String count(long n, String one, String many) {
    return String.format(Locale.ENGLISH, "%,d %s", n, n == 1 ? one : many);
  }

  /** The words with days as in "2024-11-29" written out. */
  static String daysInWords(String words) {
    return ISO_DAY
        .matcher(words)
        .replaceAll(
            found -> {
              try {
                return day(LocalDate.parse(found.group()));
              } catch (DateTimeException e) {
                return found.group();
              }
            });
  }

  /** A value as it stands within a line, though it opened a sentence: "At least 24". */
  static String value(String value) {
    return OPENING.matcher(value).lookingAt()
        ? value.substring(0, 1).toLowerCase(Locale.ROOT) + value.substring(1)
        : value;
  }

  /** Count of words: what blanks part. */
  static long words(String line) {
    return new StringTokenizer(line).countTokens();
  }

  /** Minutes it takes to read this many words, rounded, at least one. */
  static long minutes(long words) {
    return Math.max(1, Math.round(words / (double) WORDS_PER_MINUTE));
  }

  /** A share in whole per cent that says 0 or 100 only where it is. */
  static String percent(long part, long whole) {
    if (part <= 0 || whole <= 0) {
      return "0 %";
    }
    long rounded = Math.round(100.0 * part / whole);
    return (part >= whole ? 100 : Math.min(99, Math.max(1, rounded))) + " %";
  }

  /** "a", "a and b", "a, b and c". */
  static String list(List<String> parts) {
    int last = parts.size() - 1;
    return last < 1
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }

  /** The words with a full stop, unless they end like a sentence. */
  static String sentence(String words) {
    return words.isEmpty() || ".!?…".indexOf(words.charAt(words.length() - 1)) >= 0
        ? words
        : words + ".";
  }
}
