package dev.broadsheet.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can happen to what is counted, by the words for it. */
final class EventWords {
  /** First the label, after the colon the words. */
  private static final List<String> CLASSES =
      List.of(
          "killed: kill killed kills killing killings dead died die dies dying death deaths toll"
              + " fatalities fatality slain murdered perished lost",
          "injured: injured injuring injuries injury wounded wounding wounds hurt hospitalised"
              + " hospitalized",
          "missing: missing unaccounted",
          "displaced: displaced displacing fled homeless uprooted",
          "evacuated: evacuated evacuating evacuees evacuations",
          "arrested: arrested arrests arresting detained detaining custody detentions",
          "rescued: rescued rescuing saved",
          "destroyed: destroyed destroying collapsed levelled leveled flattened",
          "flooded: flooded flooding",
          "damaged: damaged damaging",
          "infected: infected infections cases",
          "captured: captured capturing seized seizing taken overrun control",
          "laid off: fired sacked redundant redundancies layoffs",
          "charged: charged indicted",
          "sentenced: sentenced",
          "offered: offered offering offer offers bid",
          "paid: paid pay paying");

  /** Events that befall people, so that a bare number counts people. */
  private static final Set<String> OF_PEOPLE =
      Set.of("killed", "injured", "missing", "displaced", "evacuated", "arrested", "rescued");

  /** Events that never befall people. */
  private static final Set<String> OF_THINGS =
      Set.of("destroyed", "damaged", "flooded", "offered", "paid");

  private static final Map<String, String> BY_WORD = byWord();

  private EventWords() {}

  /** The event that a lower-case word stands for, {@code ""} for other words. */
  static String of(String form) {
    return BY_WORD.getOrDefault(form, "");
  }

  static boolean isOfPeople(String event) {
    return OF_PEOPLE.contains(event);
  }

  /** Whether it befalls nothing but people: houses are evacuated too. */
  static boolean isOfPeopleAlone(String event) {
    return Set.of("killed", "injured", "arrested", "displaced", "laid off", "charged", "sentenced")
        .contains(event);
  }

  static boolean isOfThings(String event) {
    return OF_THINGS.contains(event);
  }

  private static Map<String, String> byWord() {
    Map<String, String> byWord = new HashMap<>();
    for (String line : CLASSES) {
      String label = line.substring(0, line.indexOf(':'));
      for (String word : line.substring(label.length() + 2).split(" ", -1)) {
        byWord.put(word, label);
      }
    }
    return Map.copyOf(byWord);
  }
}
