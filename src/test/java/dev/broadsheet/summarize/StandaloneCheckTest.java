package dev.broadsheet.summarize;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandaloneCheckTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He said nothing of the kind.",
        "However, the ferry sailed.",
        "This is why the ferry stayed.",
        "It left at noon.",
        "“No boat,” she said.",
        "The latter refused.",
        "Among them were:",
        "In a letter which the judge read, he wrote that he was ashamed.",
        "The hull was insured; the nets, she thinks, were not.",
        "\"We begin here."
      })
  void sentencesThatPointBackLean(String sentence) {
    assertTrue(StandaloneCheck.leans(sentence, "en"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ferry crews walked out on Friday.",
        "It is unclear whether the ferry sails.",
        "The two-day strike is over.",
        "When Ada Merrow reached the harbour, she found it shut.",
        "Ada Merrow said “no boat will sail” on Monday."
      })
  void sentencesThatNameTheirSubjectStand(String sentence) {
    assertFalse(StandaloneCheck.leans(sentence, "en"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"We reached the mine at dusk.", "In front of me stands Ada Merrow."})
  void reportersWhoSpeakOfThemselvesAreFound(String sentence) {
    assertFalse(StandaloneCheck.faults(sentence, "en").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The purser said “we will see you in court” on Monday.",
        "Charles I lost his head in 1649.",
        "Miners were trapped in the zinc mine at Karst.",
        "The US and Norway signed the treaty.",
        "The office stays open, unlike what we wrote at first.",
        "The Treaty of Orm ended World War I in the north."
      })
  void othersWordsAndNumbersOfKingsAreNoFirstPerson(String sentence) {
    assertTrue(StandaloneCheck.faults(sentence, "en").isEmpty());
  }

  @Test
  void aQuotationAloneLacksItsSpeaker() {
    assertTrue(StandaloneCheck.leans("\"The sea did the rest.\"", "en"));
    assertTrue(StandaloneCheck.leans("« J'ai tout donné », a-t-il dit.", "fr"));
    assertTrue(StandaloneCheck.leans("„Wir hören nicht auf“, fügte er hinzu.", "de"));
    assertFalse(StandaloneCheck.leans("„Wir hören nicht auf“, sagte Jörg Müller.", "de"));
  }
}
