package dev.broadsheet.compare;

import dev.broadsheet.nlp.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes words for the same kind of countable thing one. */
final class Nouns {
  private static final List<String> FAMILIES =
      List.of(
          "people person persons individuals individual victims victim lives life human humans"
              + " fatalities deaths dead casualties bodies residents inhabitants men-and-women"
              + " evacuees",
          "civilians civilian noncombatants",
          "children child kids minors",
          "women woman",
          "soldiers soldier troops servicemen",
          "police policemen officers",
          "homes home houses house households residences properties dwellings",
          "places locations villages towns settlements territories positions",
          "protesters demonstrators marchers",
          "pupils students schoolchildren",
          "workers employees staff",
          "rebels insurgents militants fighters gunmen");
  private static final Set<String> PEOPLE =
      Set.of(
          "people",
          "civilians",
          "children",
          "women",
          "soldiers",
          "police",
          "protesters",
          "pupils",
          "workers",
          "rebels",
          "men",
          "crew");

  private static final Map<String, String> BY_WORD = byWord();

  private Nouns() {}

  /** The name of the kind: the first word of its family, else the stem. */
  static String kind(String form) {
    String family = BY_WORD.get(form);
    if (family != null) {
      return family;
    }
    List<String> stems = Tokens.stems(form);
    return stems.isEmpty() ? "" : stems.get(stems.size() - 1);
  }

  /** Whether a word, whose kind is this, is one for people. */
  static boolean isPerson(String kind, String word) {
    return PEOPLE.contains(kind)
        || word.matches("(?i)\\p{L}{2,}(?:ers|ors|ists|ees|men|ants|ates|ians)");
  }

  private static Map<String, String> byWord() {
    Map<String, String> byWord = new HashMap<>();
    for (String family : FAMILIES) {
      List<String> words = List.of(family.split(" ", -1));
      words.forEach(word -> byWord.put(word, words.get(0)));
    }
    return Map.copyOf(byWord);
  }
}
