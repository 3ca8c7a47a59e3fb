package dev.broadsheet.nlp;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Countries and the words for their people, where these are not formed by rule. */
final class Demonyms {
  private static final List<String> FAMILIES =
      List.of(
          "us usa america american americans washington",
          "uk britain british briton britons",
          "un",
          "eu europe european europeans brussels",
          "france french",
          "spain spanish spaniard spaniards",
          "netherlands dutch holland",
          "wales welsh",
          "england english",
          "scotland scottish scots scot",
          "ireland irish",
          "greece greek greeks",
          "denmark danish dane danes",
          "sweden swedish swede swedes",
          "poland polish pole poles",
          "finland finnish finn finns",
          "norway norwegian norwegians",
          "switzerland swiss",
          "thailand thai thais",
          "turkey turkish turk turks turkiye ankara",
          "philippines philippine filipino filipinos",
          "cyprus cypriot cypriots",
          "afghanistan afghan afghans",
          "kurdistan kurd kurds kurdish",
          "lebanon lebanese",
          "iceland icelandic",
          "congo congolese",
          "peru peruvian",
          "germany german germans",
          "uae emirates emirati emiratis",
          "saudi saudis",
          "ukraine ukrainian ukrainians kyiv",
          "jew jews jewish",
          "muslim muslims islam islamic",
          "arab arabs arabic arabian",
          "russia russian russians kremlin moscow",
          "iran iranian iranians tehran",
          "china chinese beijing",
          "israel israeli israelis");
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
    for (String family : FAMILIES) {
      Set<String> words = Set.of(family.split(" ", -1));
      words.forEach(word -> byWord.put(word, words));
    }
    return Map.copyOf(byWord);
  }

  private static Set<String> countryWords() {
    Set<String> words = new java.util.HashSet<>();
    for (String code : Locale.getISOCountries()) {
      String country = new Locale("", code).getDisplayCountry(Locale.ENGLISH);
      for (String word : country.split("[^\\p{L}]+", -1)) {
        if (word.length() > 3) {
          words.add(Names.fold(word));
        }
      }
    }
    words.removeAll(
        Set.of(
            "south",
            "north",
            "east",
            "west",
            "islands",
            "island",
            "republic",
            "united",
            "states",
            "minor",
            "outlying",
            "territory",
            "territories",
            "saint",
            "french",
            "northern",
            "southern",
            "central",
            "british",
            "ocean",
            "indian",
            "equatorial",
            "democratic",
            "part",
            "city",
            "guinea",
            "american",
            "dutch",
            "norfolk",
            "christmas",
            "heard",
            "turks"));
    return Set.copyOf(words);
  }
}
