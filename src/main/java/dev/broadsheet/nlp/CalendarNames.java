package dev.broadsheet.nlp;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of months and weekdays, as {@code java.time} gives them. */
public final class CalendarNames {
  private static final List<String> ENGLISH_MONTHS = months(Locale.ENGLISH);
  private static final List<String> ENGLISH_WEEKDAYS =
      Arrays.stream(DayOfWeek.values())
          .map(day -> plain(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
          .toList();

  private static final List<List<String>> MONTHS_BY_LANGUAGE =
      Stream.of("en", "de", "de-AT", "fr", "es", "it", "pt", "nl", "pl", "da", "sv")
          .map(tag -> months(Locale.forLanguageTag(tag)))
          .toList();

  /** Abbreviations that are no beginnings of their names. */
  private static final Map<String, Integer> CONTRACTED = Map.of("mrz", 3, "mrt", 3, "maerz", 3);

  private static final int SHORTEST = 3;

  /** English weekdays, capitalised, as alternatives of a regular expression. */
  public static final String WEEKDAYS = alternatives(ENGLISH_WEEKDAYS);

  /** English months, written out and capitalised, as alternatives of a regular expression. */
  public static final String MONTHS = alternatives(ENGLISH_MONTHS);

  /** English months, written out or cut short with or without a point, as alternatives. */
  public static final String MONTHS_OR_SHORT =
      MONTHS
          + ENGLISH_MONTHS.stream()
              .filter(name -> name.length() > SHORTEST)
              .map(name -> "|" + capitalised(name.substring(0, SHORTEST)) + "\\.?")
              .collect(Collectors.joining("", "|Sept\\.?", ""));

  private CalendarNames() {}

  /** The English month that a lower-case word names or, from three letters on, begins; else 0. */
  public static int month(String word) {
    return startOf(word, ENGLISH_MONTHS);
  }

  /** The month that a word names or begins in one of the larger European languages, else 0. */
  public static int monthInAnyLanguage(String word) {
    String plain = plain(word);
    return MONTHS_BY_LANGUAGE.stream()
        .mapToInt(names -> startOf(plain, names))
        .filter(month -> month > 0)
        .findFirst()
        .orElse(CONTRACTED.getOrDefault(plain, 0));
  }

  /** The weekday that a lower-case English word names in full, from 1 for Monday; else 0. */
  public static int weekday(String word) {
    return ENGLISH_WEEKDAYS.indexOf(word) + 1;
  }

  /** The weekdays by their full names in a language, in lower case; English where it is unknown. */
  public static Map<String, DayOfWeek> weekdays(Locale language) {
    Locale locale = language.getLanguage().isEmpty() ? Locale.ENGLISH : language;
    Map<String, DayOfWeek> names = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      names.put(day.getDisplayName(TextStyle.FULL, locale).toLowerCase(locale), day);
    }
    return names;
  }

  /** Whether a lower-case word is the full English name of a month or a weekday. */
  public static boolean isName(String word) {
    return ENGLISH_MONTHS.contains(word) || ENGLISH_WEEKDAYS.contains(word);
  }

  private static int startOf(String word, List<String> names) {
    for (int i = 0; i < names.size() && word.length() >= SHORTEST; i++) {
      if (names.get(i).startsWith(word)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static List<String> months(Locale locale) {
    List<String> names = new ArrayList<>();
    for (Month month : Month.values()) {
      names.add(plain(month.getDisplayName(TextStyle.FULL, locale)));
    }
    return List.copyOf(names);
  }

  /** Lower case, without accents. */
  private static String plain(String name) {
    String letters = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return letters.toLowerCase(Locale.ROOT);
  }

  private static String alternatives(List<String> names) {
    return names.stream().map(CalendarNames::capitalised).collect(Collectors.joining("|"));
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
