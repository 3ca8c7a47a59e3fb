package dev.broadsheet.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What happens once to somebody or something, so that it has one hour, one day and one year: by the
 * words for it, a name for each kind. Kept are those that were right in real news; two words are
 * looked up together.
 */
final class EventTypes {
  /** First the name, after the colon the words; a plus joins a verb and its particle. */
  private static final List<String> KINDS =
      List.of(
          "kill: killed killing slain murdered assassinated assassination gunned+down shot shooting"
              + " opened+fire",
          "sink: sank sunk sinking capsized",
          "enter: entered checked+in checked+into checked+herself checked+himself admitted",
          "disappear: disappeared vanished",
          "launch: launched unveiled founded");

  /** Nouns that tell of a deed by themselves. */
  private static final String NOUNS = "killing shooting assassination sinking";

  private static final String ATTACHED =
      "charge charges trial case suspect suspects victim victims investigation attempt spree scene"
          + " site zone survivor survivors";

  /** What is done to or by a person, who is named beside it. */
  private static final String OF_PERSONS = "kill enter";

  private static final Map<String, String> BY_WORD = byWord();

  private EventTypes() {}

  /** The kind of deed that token {@code i} tells of, {@code ""} for others. */
  static String of(Passage passage, int i) {
    String form = passage.form(i);
    String joined = BY_WORD.get(form + "+" + passage.form(i + 1));
    if (joined != null) {
      return joined;
    }
    boolean isOther =
        (form.equals("shot") && passage.form(i + 1).matches("to|at|back"))
            || (i + 1 < passage.tokens().size() && passage.tokens().get(i + 1).is(ATTACHED));
    return isOther ? "" : BY_WORD.getOrDefault(form, "");
  }

  /** Whether a story has but one of them as a rule, however it is told. */
  static boolean isOfTheStory(String deed) {
    return deed.equals("sink");
  }

  static boolean isOfPersons(String deed) {
    return List.of(OF_PERSONS.split(" ", -1)).contains(deed);
  }

  /** Whether token {@code i} tells of a deed as a noun. */
  static boolean isNoun(Passage passage, int i) {
    return passage.tokens().get(i).is(NOUNS);
  }

  /** How many tokens the words for a deed at {@code i} take. */
  static int length(Passage passage, int i) {
    return BY_WORD.containsKey(passage.form(i) + "+" + passage.form(i + 1)) ? 2 : 1;
  }

  private static Map<String, String> byWord() {
    Map<String, String> byWord = new HashMap<>();
    for (String line : KINDS) {
      String kind = line.substring(0, line.indexOf(':'));
      for (String word : line.substring(kind.length() + 2).split(" ", -1)) {
        byWord.put(word, kind);
      }
    }
    return Map.copyOf(byWord);
  }
}
