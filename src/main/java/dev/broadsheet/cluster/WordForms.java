package dev.broadsheet.cluster;

import dev.broadsheet.nlp.CalendarNames;
import dev.broadsheet.nlp.NameIndex;
import dev.broadsheet.nlp.Names;
import dev.broadsheet.nlp.Tokens;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the words of a batch are compared by, each worked out once: a day's articles use the same
 * few thousand words again and again. Not for several threads.
 */
final class WordForms {
  private final Background background;
  private final Map<String, List<String>> parts = new HashMap<>();
  private final Map<String, List<String>> stems = new HashMap<>();
  private final Map<String, Double> rarities = new HashMap<>();
  private final Map<String, Boolean> rare = new HashMap<>();
  private final Map<String, String> countries = new HashMap<>();
  private final Map<String, Map<String, DayOfWeek>> weekdays = new HashMap<>();

  WordForms(Background background) {
    this.background = background;
  }

  /** The parts of a word, folded, in the form in which names are compared. */
  List<String> parts(String word) {
    return parts.computeIfAbsent(word, this::split);
  }

  private List<String> split(String word) {
    List<String> split = new ArrayList<>();
    for (String part : Names.fold(word).split("-", -1)) {
      split.add(country(part));
    }
    return split;
  }

  /** A part of a name in the form in which names are compared. */
  String country(String part) {
    return countries.computeIfAbsent(part, NameIndex::country);
  }

  /** The stems of a word; none of a stop word. */
  List<String> stems(String word) {
    return stems.computeIfAbsent(word, Tokens::stems);
  }

  /** The weekdays of a language, in lower case. */
  Map<String, DayOfWeek> weekdays(String language) {
    return weekdays.computeIfAbsent(
        language, tag -> CalendarNames.weekdays(Locale.forLanguageTag(tag)));
  }

  /** Inverse document frequency of a word. */
  double rarity(String word) {
    return rarities.computeIfAbsent(word, background::rarity);
  }

  /** See {@link Background#isRare}. */
  boolean isRare(String word) {
    return rare.computeIfAbsent(word, background::isRare);
  }
}
