package dev.broadsheet.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What happens once to somebody or something, so that it has one hour, one day and one year: by the
 * words for it, a name for each kind. Quakes are left out: one follows the other. "Broke out" is
 * looked up by its first word and its particle.
 */
final class EventTypes {
  /** First the name, after the colon the words; a plus joins a verb and its particle. */
  private static final List<String> KINDS =
      List.of(
          "kill: killed killing slain murdered assassinated assassination gunned+down shot shooting"
              + " opened+fire",
          "die: died dies passed+away succumbed",
          "arrest: arrested arrest apprehended nabbed",
          "start: broke+out started erupted began begun",
          "explode: exploded detonated explosion blast went+off blew+up",
          "strike: struck hit",
          "crash: crashed crash collided derailed collapsed collapse",
          "sink: sank sunk sinking capsized",
          "attack: attacked attack raided raid stormed ambushed",
          "rob: robbed robbery heist stole stolen burgled",
          "call: called alerted summoned",
          "enter: entered checked+in checked+into checked+herself checked+himself admitted",
          "fire: fired dismissed sacked let+go laid+off",
          "charge: charged indicted",
          "plead: pleaded pled",
          "sentence: sentenced",
          "convict: convicted found+guilty",
          "acquit: acquitted",
          "appoint: appointed named hired",
          "promote: promoted",
          "elect: elected",
          "resign: resigned quit stepped+down retired",
          "disappear: disappeared vanished",
          "find: found discovered",
          "release: released freed paroled",
          "launch: launched unveiled founded",
          "open: opened",
          "wed: married wed wedding",
          "bear: born",
          "escape: escaped escape fled",
          "surrender: surrendered gave+up turned+himself",
          "sign: signed joined",
          "close: closed shut",
          "buy: bought acquired acquisition purchased",
          "suffer: heart+attack",
          "cut: severed");

  /** Nouns that tell of a deed by themselves. */
  private static final String NOUNS =
      "killing shooting assassination arrest explosion blast crash collapse sinking"
          + " attack raid robbery heist wedding escape acquisition";

  private static final String ATTACHED =
      "charge charges trial case suspect suspects victim victims investigation attempt spree scene"
          + " site zone survivor survivors";

  /** What is done to or by a person, who is named beside it. */
  private static final String OF_PERSONS =
      "kill die strike arrest charge plead sentence convict acquit appoint promote elect resign"
          + " bear wed fire sign enter";

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
        (form.matches("called|named|struck|hit") && !passage.form(i - 1).matches("was|were|been"))
            || (form.equals("attack") && passage.form(i - 1).matches("heart|panic|asthma"))
            || (form.equals("shot") && passage.form(i + 1).matches("to|at|back"))
            || (i + 1 < passage.tokens().size() && passage.tokens().get(i + 1).is(ATTACHED));
    return isOther ? "" : BY_WORD.getOrDefault(form, "");
  }

  /** Whether a story has but one of them as a rule, however it is told. */
  static boolean isOfTheStory(String deed) {
    return List.of("start", "explode", "sink", "crash").contains(deed);
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
