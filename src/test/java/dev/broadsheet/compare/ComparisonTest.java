package dev.broadsheet.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.model.PairReader.Reading;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Disagreement;
import dev.broadsheet.news.Disagreement.Value;
import dev.broadsheet.news.Evidence;
import dev.broadsheet.news.KeyFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is made of readings: a reader that goes by words stands in for the trained one. */
class ComparisonTest {
  private final WordReader reader = new WordReader().opposing("closed", "open");
  private final Comparison comparison = new Comparison(new Told.AllAlike(), reader);
  private final Told told = new Told();

  @Test
  void figuresThatDifferStandWithTheirNounAndWhoGivesThem() {
    Disagreement box =
        only(
            article("The Red Cross said at least 12 miners were killed in the collapse."),
            article(
                "At least 15 miners were killed in the collapse, according to the mining union."));

    assertEquals("miners killed", box.about());
    assertEquals(List.of("at least 12", "at least 15"), values(box));
    assertEquals(Optional.of("Red Cross"), box.values().get(0).authority());
    assertEquals(Optional.of("mining union"), box.values().get(1).authority());
  }

  @Test
  void lowerBoundsThatNobodyIsNamedForAgree() {
    none(
        article("At least 12 miners were killed in the collapse."),
        article("At least 15 miners were killed in the collapse."));
  }

  @Test
  void moreThanFiftyLeavesRoomForFiftyThree() {
    none(
        article("More than 50 firefighters fought the flames at the depot."),
        article("At the depot 53 firefighters fought the flames."));
  }

  @Test
  void valueOfSeveralSourcesStandsOnceWithAllOfThem() {
    Disagreement box =
        only(
            article("The blast killed 12 miners near Ostrand."),
            article("Near Ostrand the blast killed 15 miners."),
            article("The blast near Ostrand killed 12 miners."));

    assertEquals(List.of("12", "15"), values(box));
    assertEquals(
        List.of("article-1", "article-3"),
        box.values().get(0).evidence().stream().map(Evidence::article).toList());
  }

  @Test
  void statesThatExcludeEachOtherAreShown() {
    Disagreement box =
        only(
            article("The Tarn bridge was closed at dusk, the mayor said."),
            article("The Tarn bridge was never shut and stayed open, according to police."));

    assertEquals("Tarn bridge", box.about());
    assertEquals(
        List.of(
            "the Tarn bridge was closed at dusk", "the Tarn bridge was never shut and stayed open"),
        values(box));
    assertEquals(Optional.of("mayor"), box.values().get(0).authority());
    assertEquals(Optional.of("police"), box.values().get(1).authority());
  }

  @Test
  void contradictionReadOneWayAloneIsNone() {
    Passage first = Passage.of(List.of(article("The Tarn bridge was closed."))).get(0).get(0);
    Passage second = Passage.of(List.of(article("The Tarn bridge was open."))).get(0).get(0);
    Reading contradicts = new Reading(0, 1, 0);
    Reading notSaid = new Reading(0, 0.2, 0.8);

    assertTrue(new ReadPair(first, second, contradicts, contradicts).isContradiction());
    assertFalse(new ReadPair(first, second, contradicts, notSaid).isContradiction());
    assertFalse(new ReadPair(first, second, notSaid, contradicts).isContradiction());
  }

  @Test
  void articleThatSaysTheSameElsewhereDoesNotContradict() {
    none(
        article(
            "The Tarn bridge was closed at dusk. Never shut, the Tarn bridge stayed open until"
                + " midnight, police say."),
        article("The Tarn bridge was never shut and stayed open until midnight."));
  }

  @Test
  void statesThatNeitherDeniesAreLeftOut() {
    none(
        article("The Tarn bridge was closed at dusk, the mayor said."),
        article("The Tarn bridge stayed open until midnight, according to police."));
  }

  @Test
  void articleThatGivesTwoFiguresInOneVoiceCountsTwoThings() {
    none(
        article(
            "The storm destroyed 30 homes along the coast. The storm destroyed 60 homes along the"
                + " coast and inland."),
        article("Along the coast the storm destroyed 45 homes."));
  }

  @Test
  void daysOfOneThingDiffer() {
    reader.opposing("Monday", "Friday");
    Disagreement box =
        only(
            article("The Tarn bridge was shut on Monday."),
            article("The Tarn bridge was shut on Friday."));

    assertEquals(List.of("Monday", "Friday"), values(box));
  }

  @Test
  void whenPagesWereWrittenIsNoDifference() {
    reader.opposing("Monday", "Friday");
    none(
        article("Updated on Monday the Tarn bridge was shut."),
        article("Updated on Friday the Tarn bridge was shut."));
  }

  @Test
  void figuresOfOtherDaysAndYearsAreOfSomethingElse() {
    none(
        article("The flood killed 12 people in Ostrand on Friday."),
        article("The flood killed 14 people in Ostrand on Sunday."));
    none(
        article("The flood killed 12 people in Ostrand."),
        article("Last year a flood killed 40 people in Ostrand."));
  }

  @Test
  void laterCountOfWhatGrowsIsAnUpdate() {
    none(
        article("2025-03-01T08:00:00Z", "The fire killed 4 people so far in Ostrand."),
        article("2025-03-02T08:00:00Z", "The fire in Ostrand killed 7 people."));
    Disagreement box =
        only(
            article("2025-03-01T08:00:00Z", "The fire killed 9 people so far in Ostrand."),
            article("2025-03-02T08:00:00Z", "The fire in Ostrand killed 7 people."));

    assertEquals(Optional.of("as of 2 March"), box.values().get(1).scope());
  }

  @Test
  void copySpeaksWithItsOriginal() {
    Article first = article("Police arrested 12 people at the harbour.");
    Article copy = article("At the harbour police arrested 20 people.");

    assertEquals(1, comparison.of(List.of(first, copy), Map.of()).disagreements().size());
    assertEquals(
        Comparison.Findings.NONE,
        comparison.of(List.of(first, copy), Map.of(copy.id(), first.id())));
  }

  @Test
  void sentenceIsBorneOutOnlyWithItsFiguresAndNames() {
    Article first = article("Blue Line employs 340 sailors in Ostrand.");
    Article second = article("In Ostrand, Blue Line employs 340 sailors all year.");
    Article third = article("Blue Line employs 520 sailors.");

    Map<Evidence, List<Evidence>> agreements =
        comparison.of(List.of(first, second, third), Map.of()).agreements();

    assertEquals(1, agreements.size());
    assertEquals(first.id(), agreements.keySet().iterator().next().article());
    assertEquals(
        List.of(second.id()),
        agreements.values().iterator().next().stream().map(Evidence::article).toList());
  }

  @Test
  void sameWordsNeedNoReader() {
    Article first = article("The harbour of Ostrand is shut.");
    Article second = article("The harbour of Ostrand is shut.");

    assertEquals(2, comparison.of(List.of(first, second), Map.of()).agreements().size());
    assertEquals(List.of(), reader.history());
  }

  @Test
  void tableListsWhatThreeSourcesReport() {
    List<KeyFact> facts =
        comparison
            .of(
                List.of(
                    article("Police said 12 people were arrested."),
                    article("The union said 20 people were arrested."),
                    article("Police said 12 people were arrested.")),
                Map.of())
            .reports();

    assertEquals("people arrested", facts.get(0).about());
    assertEquals(
        List.of("12", "20", "12"),
        facts.get(0).reports().stream().map(report -> report.value().orElse("")).toList());
  }

  @Test
  void bigStoryCostsNoMoreThanAFewHundredPairs() {
    List<Article> story = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = 0; k < 20; k++) {
        text.append("Ferry ").append(k).append(" left Ostrand with crew ").append(i).append(". ");
      }
      story.add(article(text.toString()));
    }

    comparison.of(story, Map.of());

    assertTrue(reader.history().size() < 1500, "" + reader.history().size());
  }

  @Test
  void otherLanguagesArePassedOver() {
    Article first = told.article("Police arrested 12 people at the harbour.");
    Article other = told.inLanguage("de", "Police arrested 20 people at the harbour.");

    assertEquals(Comparison.Findings.NONE, comparison.of(List.of(first, other), Map.of()));
  }

  private static List<String> values(Disagreement box) {
    return box.values().stream().map(Value::value).toList();
  }

  private Disagreement only(Article... articles) {
    List<Disagreement> boxes = comparison.of(List.of(articles), Map.of()).disagreements();
    assertEquals(1, boxes.size(), boxes.toString());
    return boxes.get(0);
  }

  private void none(Article... articles) {
    List<Disagreement> boxes = comparison.of(List.of(articles), Map.of()).disagreements();
    assertEquals(List.of(), boxes);
  }

  private Article article(String text) {
    return told.article(text);
  }

  private Article article(String published, String text) {
    return told.article(published, text);
  }
}
