package dev.broadsheet.nlp;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Countries and the words for their people, where these are not formed by rule. */
final class Demonyms {
  private static final Map<String, Set<String>> BY_WORD = byWord();
  private static final Set<String> COUNTRY_WORDS = countryWords();
  private static final Set<String> ENDINGS =
      Set.of(
          "n", "an", "ns", "ans", "ian", "ians", "i", "is", "ese", "ish", "ean", "eans", "s",
          "nian", "nians");

  private Demonyms() {}

  /** The other words for the same country, empty if none is known. */
  static Set<String> family(String word) {
    return BY_WORD.getOrDefault(word, Set.of());
  }

  /** Whether one word is the other with the ending of a demonym: Syria, Syrian; Iraq, Iraqis. */
  static boolean areRelated(String a, String b) {
    String shorter = a.length() <= b.length() ? a : b;
    String longer = a.length() <= b.length() ? b : a;
    if (shorter.length() < 4 || longer.length() - shorter.length() > 5) {
      return false;
    }
    if (longer.startsWith(shorter)) {
      return ENDINGS.contains(longer.substring(shorter.length()));
    }
    String stem = shorter.substring(0, shorter.length() - 1);
    char last = shorter.charAt(shorter.length() - 1);
    return (last == 'a' || last == 'o' || last == 'e' || last == 'y')
        && stem.length() >= 4
        && longer.startsWith(stem)
        && ENDINGS.contains(longer.substring(stem.length()))
        && longer.length() - stem.length() > 1;
  }

  /** Whether a lower-case word is part of the English name of a country. */
  static boolean isCountry(String word) {
    return COUNTRY_WORDS.contains(word);
  }

  /** Whether a lower-case word is, or is part of, the English name of a country or its people. */
  static boolean isCountryWord(String word) {
    if (COUNTRY_WORDS.contains(word) || BY_WORD.containsKey(word)) {
      return true;
    }
    for (String country : COUNTRY_WORDS) {
      if (areRelated(word, country)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a lower-case word is like Frenchman or Irishwoman. */
  static boolean isDemonymOfOne(String word) {
    String people = word.replaceFirst("(?:wo)?man$", "");
    return !people.equals(word) && isCountryWord(people);
  }

  private static Map<String, Set<String>> byWord() {
    Map<String, Set<String>> byWord = new HashMap<>();
    for (List<String> family : WordLists.rows("demonyms.txt")) {
      Set<String> words = Set.copyOf(family);
      words.forEach(word -> byWord.put(word, words));
    }
    return Map.copyOf(byWord);
  }

  private static Set<String> countryWords() {
    Set<String> words = new HashSet<>();
    for (String code : Locale.getISOCountries()) {
      String country = new Locale("", code).getDisplayCountry(Locale.ENGLISH);
      for (String word : country.split("[^\\p{L}]+", -1)) {
        if (word.length() > 3) {
          words.add(Names.fold(word));
        }
      }
    }
    words.removeAll(WordLists.words("common-country-words.txt"));
    return Set.copyOf(words);
  }
}
