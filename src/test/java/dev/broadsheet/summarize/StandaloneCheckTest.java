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
        "\"We begin here."
      })
  void sentencesThatPointBackLean(String sentence) {
    assertTrue(StandaloneCheck.leans(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ferry crews walked out on Friday.",
        "It is unclear whether the ferry sails.",
        "The two-day strike is over.",
        "Ada Merrow said “no boat will sail” on Monday."
      })
  void sentencesThatNameTheirSubjectStand(String sentence) {
    assertFalse(StandaloneCheck.leans(sentence));
  }

  @Test
  void theReaderIsAddressedOnlyOutsideQuotes() {
    assertTrue(StandaloneCheck.speaksOfItself("You can see our list of boats."));
    assertFalse(
        StandaloneCheck.speaksOfItself("The purser said “we will see you in court” on Monday."));
  }
}
