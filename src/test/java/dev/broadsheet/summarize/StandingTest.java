package dev.broadsheet.summarize;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandingTest {

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
    assertTrue(Standing.leans(sentence));
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
    assertFalse(Standing.leans(sentence));
  }

  @Test
  void theReaderIsAddressedOnlyOutsideQuotes() {
    assertTrue(Standing.speaksOfItself("You can see our list of boats."));
    assertFalse(Standing.speaksOfItself("The purser said “we will see you in court” on Monday."));
  }
}
