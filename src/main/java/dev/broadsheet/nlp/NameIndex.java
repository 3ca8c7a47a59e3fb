package dev.broadsheet.nlp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words and names of a text, to look up whether it speaks of somebody or something under any
 * common spelling. Immutable; safe for several threads.
 *
 * <p>Words match as written, as demonym (Syria, Syrian), by transliteration (Saraqib, Sarakeb) and
 * as acronym of a longer name, either way round (United Nations, UN).
 */
public final class NameIndex {
  private static final int SHORTEST_FUZZY = 5;

  private final Set<String> words = new HashSet<>();
  private final Map<String, List<String>> bySkeleton = new HashMap<>();
  private final Set<String> acronyms = new HashSet<>();
  private final Set<String> initials = new HashSet<>();

  private NameIndex() {}

  /** Reads all words of {@code text}, capitalised or not. */
  public static NameIndex of(String text) {
    NameIndex index = new NameIndex();
    for (Tokens.Token word : Tokens.words(text)) {
      for (String part : Names.fold(word.form()).split("-", -1)) {
        if (!part.isEmpty() && index.words.add(part)) {
          index.bySkeleton.computeIfAbsent(skeleton(part), key -> new ArrayList<>()).add(part);
        }
      }
    }
    for (Name name : Names.of(text)) {
      if (name.isAcronym()) {
        index.acronyms.add(name.parts().get(0));
      }
      index.initials.addAll(initials(name.parts()));
    }
    return index;
  }

  /** Whether the text has this name, every part of it, or its acronym or long form. */
  public boolean contains(Name name) {
    return name.parts().stream().allMatch(this::containsWord) || containsOtherForm(name);
  }

  /** Whether the text has a name once its first word, as "Both" before a list, is left out. */
  public boolean containsRest(Name name) {
    return name.opensSentence()
        && Set.of("both", "neither", "all", "many", "some", "most", "only", "even", "of")
            .contains(name.parts().get(0))
        && name.parts().stream()
            .skip(1)
            .filter(part -> !part.equals("and"))
            .allMatch(this::containsWord);
  }

  /** The parts of a name that the text does not have under any spelling. */
  public List<String> missing(Name name) {
    if (containsOtherForm(name)) {
      return List.of();
    }
    return name.parts().stream().filter(part -> !containsWord(part)).collect(Collectors.toList());
  }

  /** Whether a folded word is like Frenchman or Irishwoman. */
  public static boolean isDemonymOfOne(String part) {
    return Demonyms.isDemonymOfOne(part);
  }

  /** Whether a folded word is part of the English name of a country or its people. */
  public static boolean isCountryWord(String part) {
    return Demonyms.isCountryWord(part);
  }

  /**
   * One word for all that name a country, its capital or its people; other folded words come back
   * as they are, save for an ending such as that of Syrian.
   */
  public static String country(String part) {
    Set<String> family = Demonyms.family(part);
    if (!family.isEmpty()) {
      return java.util.Collections.min(family);
    }
    for (String ending : List.of("ians", "ian", "ans", "an", "ns", "n")) {
      String rest = part.substring(0, Math.max(0, part.length() - ending.length()));
      if (part.endsWith(ending) && rest.length() >= 4 && Demonyms.isCountry(rest)) {
        return rest;
      }
    }
    return part;
  }

  private boolean containsOtherForm(Name name) {
    List<String> parts = name.parts();
    if (parts.size() == 1) {
      return name.isAcronym() && initials.contains(parts.get(0));
    }
    return initials(parts).stream().anyMatch(acronyms::contains);
  }

  /** Whether the text has this word of a name, given in folded form. */
  boolean containsWord(String part) {
    if (words.contains(part) || words.contains(singular(part)) || words.contains(part + "s")) {
      return true;
    }
    // The index has both halves of what is written with a hyphen.
    if (part.indexOf('-') > 0
        && List.of(part.split("-", -1)).stream().allMatch(this::containsHalf)) {
      return true;
    }
    for (String relative : Demonyms.family(part)) {
      if (words.contains(relative)) {
        return true;
      }
    }
    return hasRelative(part) || hasTransliteration(part);
  }

  private boolean containsHalf(String half) {
    return words.contains(half)
        || Demonyms.family(half).stream().anyMatch(words::contains)
        || hasRelative(half);
  }

  private boolean hasRelative(String part) {
    for (String word : words) {
      if (Demonyms.areRelated(part, word)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasTransliteration(String part) {
    if (part.length() < SHORTEST_FUZZY || isCountryWord(part)) {
      return false;
    }
    for (String word : bySkeleton.getOrDefault(skeleton(part), List.of())) {
      boolean isLong = word.length() >= SHORTEST_FUZZY;
      if (isLong && 3 * distance(part, word) <= Math.max(part.length(), word.length())) {
        return true;
      }
    }
    return false;
  }

  private static String singular(String part) {
    return part.length() > 3 && part.endsWith("s") ? part.substring(0, part.length() - 1) : part;
  }

  /** Initials of the whole name, and of its last words where titles stand in front. */
  private static Set<String> initials(List<String> parts) {
    Set<String> initials = new HashSet<>();
    for (int from = 0; from + 2 <= parts.size(); from++) {
      StringBuilder letters = new StringBuilder();
      parts.subList(from, parts.size()).forEach(part -> letters.append(part.charAt(0)));
      initials.add(letters.toString());
    }
    return initials;
  }

  /** Consonants of a word, those that transliterations confuse made one. */
  static String skeleton(String word) {
    String folded =
        word.replace("kh", "k")
            .replace("gh", "g")
            .replace("ph", "f")
            .replace("th", "t")
            .replace("dh", "d")
            .replace("ou", "u")
            .replace('q', 'k')
            .replace('c', 'k')
            .replace('z', 's');
    StringBuilder consonants = new StringBuilder();
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      boolean isRepeated =
          consonants.length() > 0 && consonants.charAt(consonants.length() - 1) == c;
      if ("aeiouyhw".indexOf(c) < 0 && !isRepeated) {
        consonants.append(c);
      }
    }
    return consonants.toString();
  }

  /** Levenshtein distance. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
        corner = above;
      }
    }
    return row[b.length()];
  }
}
