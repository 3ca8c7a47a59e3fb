package dev.broadsheet.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Disagreement;
import dev.broadsheet.news.Disagreement.Value;
import dev.broadsheet.news.KeyFact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What else than counts of people is compared, and how it reads; to the embedder all is alike. */
class KindsOfFiguresTest {
  private final Comparison comparison = new Comparison(new Told.AllAlike());
  private final Told told = new Told();

  @Test
  void shareReachedIsComparedByItsSubject() {
    Disagreement box =
        only(
            "Turnout reached 93 percent, the commission said.",
            "Observers said that turnout was 71 percent.");

    assertEquals("turnout", box.about());
    assertEquals(List.of("93 percent", "71 percent"), values(box));
  }

  @Test
  void quakesOfNeighbouringDaysAreTwo() {
    none(
        "A magnitude 5.6 quake hit the island on Sunday. It injured five people, the radio said.",
        "A magnitude 5.2 quake has injured three people, state television said. Monday's quake was"
            + " the second on the island.");
  }

  @Test
  void homesInFiveVillagesAreNotFiveVillages() {
    none(
        "Half of the homes in five villages were damaged, officials said.",
        "Fifteen villages were damaged, the governor said.");
  }

  @Test
  void tollThatHasRisenSinceIsNoDisagreement() {
    Article first =
        told.article("2025-03-01T08:00:00Z", "The mayor said 4 people were killed by the storm.");
    Article second =
        told.article("2025-03-02T08:00:00Z", "Police said 9 people were killed by the storm.");

    assertTrue(comparison.of(List.of(first, second), Map.of()).disagreements().isEmpty());
    List<Value> fallen =
        comparison
            .of(
                List.of(
                    told.article(
                        "2025-03-01T08:00:00Z", "Police said 9 people were killed by the storm."),
                    told.article(
                        "2025-03-02T08:00:00Z",
                        "The mayor said 4 people were killed by the storm.")),
                Map.of())
            .disagreements()
            .get(0)
            .values();
    assertEquals(Optional.of("as of 1 March"), fallen.get(0).scope());
    assertEquals(Optional.of("as of 2 March"), fallen.get(1).scope());
  }

  @Test
  void valueSaysWhatItIncludesAndWhatItIsPartOf() {
    Disagreement box =
        only(
            "The Red Cross said 12 miners, including two women, were killed.",
            "At least 30 workers died, including 15 miners, according to the mining union.");

    assertEquals(List.of("12, including two women", "15 of at least 30 workers died"), values(box));
  }

  @Test
  void shortSentenceThatAllBearOutIsALineOfTheTable() {
    List<KeyFact> facts =
        comparison
            .of(
                List.of(
                    told.article("Blue Line employs 340 sailors in Ostrand."),
                    told.article("In Ostrand, Blue Line employs 340 sailors."),
                    told.article("The harbour of Ostrand is closed.")),
                Map.of())
            .reports();

    assertTrue(
        facts.stream().anyMatch(fact -> fact.about().contains("340 sailors in Ostrand")),
        facts.toString());
    assertTrue(facts.size() <= 6);
  }

  @Test
  void sentenceWithAnotherSmallFigureIsNotBorneOut() {
    Article first =
        told.article("The pirates came from Ostrand and Marrow, two towns on the coast.");
    Article second = told.article("The pirates of Ostrand and Marrow came in two boats.");

    assertEquals(Map.of(), comparison.of(List.of(first, second), Map.of()).agreements());
  }

  @Test
  void figureOfOneDayIsNotBorneOutByOneSinceAnother() {
    Article first = told.article("The collapse on Friday killed at least 24 miners.");
    Article second = told.article("At least 24 miners have been killed since Wednesday.");

    assertEquals(Map.of(), comparison.of(List.of(first, second), Map.of()).agreements());
  }

  @Test
  void figureOfTheSameThingBearsOutWhateverElseIsSaid() {
    Article first = told.article("Shells fell on Ostrand, displacing an estimated 14,000 people.");
    Article second =
        told.article("The United Nations reports that 14,000 people have fled the Marrow valley.");

    assertEquals(2, comparison.of(List.of(first, second), Map.of()).agreements().size());
  }

  private Disagreement only(String first, String second) {
    List<Disagreement> boxes = compared(first, second);
    assertEquals(1, boxes.size(), boxes.toString());
    return boxes.get(0);
  }

  private void none(String first, String second) {
    assertEquals(List.of(), compared(first, second));
  }

  private List<Disagreement> compared(String first, String second) {
    return comparison
        .of(List.of(told.article(first), told.article(second)), Map.of())
        .disagreements();
  }

  private static List<String> values(Disagreement box) {
    return box.values().stream().map(Value::value).toList();
  }
}
