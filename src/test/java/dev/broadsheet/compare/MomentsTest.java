package dev.broadsheet.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Disagreement;
import dev.broadsheet.news.Disagreement.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Hours, days and years of one event. */
class MomentsTest {
  private final Comparison comparison = new Comparison(new Told.AllAlike());
  private final Told told = new Told();

  @Test
  void hourAtWhichTheBargeSankDiffers() {
    Disagreement box =
        only(
            "The barge sank in the harbour of Ostrand at about 8.40 pm.",
            "Police said the barge sank at 9.15pm on Friday.");

    assertEquals("when the barge sank", box.about());
    assertEquals(List.of("about 8.40 pm", "9.15pm"), values(box));
    assertEquals(Optional.of("police"), box.values().get(1).authority());
  }

  @Test
  void hoursThatTheirWordsLetMeetAreOne() {
    none(
        "The barge sank in the harbour of Ostrand at 8.49 pm.",
        "The barge in the harbour sank shortly before 9 pm.");
  }

  @Test
  void weekdayOfTheSameShotDiffers() {
    Disagreement box =
        only(
            "Oskar Pell was shot on Tuesday at his home in Ostrand.",
            "On Friday, robbers shot Oskar Pell in Ostrand.");

    assertEquals(List.of("Tuesday", "Friday"), values(box));
  }

  @Test
  void dayOfTheNounIsNotThatOfTheVerb() {
    none(
        "Oskar Pell was shot at the June 20 parade in Ostrand.",
        "Oskar Pell was shot on March 3 in Ostrand.");
  }

  @Test
  void killingWithoutANameIsNotThatOfTheOneNamed() {
    none("Six people were killed in December.", "Oskar Pell was killed in February by six people.");
  }

  @Test
  void deathOfSomebodyElseIsNone() {
    none("Oskar Pell was killed on Tuesday.", "Jonas Brandt was killed on Friday.");
  }

  @Test
  void dayOfSayingSoIsNotTheDayOfTheDeed() {
    none(
        "Oskar Pell was shot dead in Ostrand, police said on Tuesday.",
        "Oskar Pell was shot dead in Ostrand on Sunday.");
  }

  @Test
  void nightBelongsToTwoDays() {
    none(
        "Oskar Pell was killed in Ostrand late Friday.",
        "Oskar Pell was killed in Ostrand on Saturday.");
  }

  @Test
  void dayToComeIsNone() {
    none(
        "The company will be launched in Ostrand on Monday.",
        "The company was launched in Ostrand on Thursday.");
  }

  @Test
  void dateOfADatedArticleHasItsWeekday() {
    Article first =
        told.article("2025-03-07T08:00:00Z", "The harbour line was launched on March 4.");
    Article second = told.article("The harbour line was launched on Thursday.");
    Disagreement box = comparison.of(List.of(first, second), Map.of()).disagreements().get(0);

    assertEquals(List.of("Tuesday, March 4", "Thursday"), values(box));
  }

  @Test
  void yearsAreComparedForTheSameDeedAlone() {
    Disagreement box =
        only("Mara Holt vanished in 1993 in Ostrand.", "Mara Holt vanished in Ostrand in 1995.");

    assertEquals(List.of("1993", "1995"), values(box));
    none("Mara Holt vanished in 1993.", "Mara Holt was admitted in 1935.");
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
