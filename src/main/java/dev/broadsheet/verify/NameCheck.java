package dev.broadsheet.verify;

import dev.broadsheet.nlp.Name;
import dev.broadsheet.nlp.NameIndex;
import dev.broadsheet.nlp.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether the proper names of a claim stand in its evidence under any spelling. */
final class NameCheck {
  private static final Set<String> TITLES =
      Set.of(
          "president",
          "minister",
          "prime",
          "foreign",
          "defence",
          "defense",
          "general",
          "gen",
          "colonel",
          "captain",
          "brigadier",
          "senator",
          "governor",
          "mayor",
          "king",
          "queen",
          "prince",
          "princess",
          "judge",
          "justice",
          "professor",
          "chancellor",
          "secretary",
          "ministry",
          "government",
          "army",
          "police",
          "state",
          "city",
          "province",
          "county",
          "republic",
          "district",
          "airport",
          "international",
          "university",
          "lord",
          "lady",
          "pope");

  private static final double COMMON_NOUN_SHARE = 0.4;

  private NameCheck() {}

  /**
   * What is wrong with the claim's names, empty if nothing is.
   *
   * @param evidence the words of the evidence and what stands around it
   * @param elsewhere sources with publisher, author and title, whose names a claim may always use
   */
  static List<String> faults(
      String claim, NameIndex evidence, List<Source> elsewhere, Lexicon lexicon) {
    List<String> faults = new ArrayList<>();
    for (Name name : Names.of(claim)) {
      List<String> missing = new ArrayList<>(evidence.missing(name));
      missing.removeAll(TITLES);
      missing.removeIf(
          part -> lexicon.knows(part) && lexicon.capitalShare(part) < COMMON_NOUN_SHARE);
      if (name.opensSentence() && !isCertain(name)) {
        missing.remove(name.parts().get(0));
      }
      if (!missing.isEmpty()
          && elsewhere.stream().noneMatch(source -> source.surroundings().contains(name))) {
        faults.add("name " + name.text().replaceAll("\\s+", " ") + " is not in the source");
      }
    }
    return faults;
  }

  /** Whether the first word of a sentence is a name beyond doubt. */
  private static boolean isCertain(Name name) {
    return name.isAcronym() || NameIndex.isCountryWord(name.parts().get(0));
  }
}
