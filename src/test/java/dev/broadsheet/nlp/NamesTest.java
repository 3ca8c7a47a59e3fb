package dev.broadsheet.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  private static List<String> texts(String text) {
    return Names.of(text).stream().map(Name::text).toList();
  }

  @Test
  void keepsTheWordsOfALongNameTogether() {
    String text = "The ferry of Lord Abu al-Hassan reached the Bank of England on Friday.";

    assertEquals(List.of("Lord Abu al-Hassan", "Bank of England"), texts(text));
  }

  @Test
  void marksTheFirstWordOfASentence() {
    List<Name> names = Names.of("Harvests failed. Officials in Quito met.");

    assertEquals(
        List.of("Harvests", "Officials", "Quito"), names.stream().map(Name::text).toList());
    assertEquals(List.of(true, true, false), names.stream().map(Name::opensSentence).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "in Sarakeb|the town of Saraqib",
        "by Hayat Tahrir al-Sham|by Hay’at Tahrir al-Sham",
        "by Hay'et Tahrir al-Sham|by Hayat Tahrir al-Sham",
        "the HTS|Hayat Tahrir al-Sham advanced",
        "the United Nations|the U.N. said",
        "the UN|the United Nations said",
        "the World Food Programme|aid from the WFP",
        "by Syria|Syrian troops",
        "by Iraqis|in Iraq",
        "by the French|in France",
        "in Britain|the UK said",
        "in Peña’s house|Pena was out",
        "with Muller|Müller's car",
      })
  void findsANameUnderAnotherSpelling(String claim, String source) {
    Name name = Names.of(claim).get(0);

    assertTrue(NameIndex.of(source).contains(name), () -> name + " in " + source);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "in Iran|in Iraq",
        "by Hassan|by Hussein",
        "the HTS|the SDF",
        "in Austria|in Australia",
        "by Jordan|by Gordon",
        "by Nigeria|in Niger",
        "the United Nations|the United States",
      })
  void tellsNamesApart(String claim, String source) {
    Name name = Names.of(claim).get(0);

    assertFalse(NameIndex.of(source).contains(name), () -> name + " in " + source);
  }
}
