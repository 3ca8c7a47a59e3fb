package dev.broadsheet.summarize;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.news.Article;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintableTest {
  private static Printable printable(String... sentences) {
    Article article = Articles.of("a", List.of(sentences));
    return Printable.of(article);
  }

  @Test
  void aSentenceThatPointsBackFollowsOneThatStands() {
    Printable printable =
        printable("Mayor Ann Lee resigned on Monday.", "She gave no reason.", "She left by car.");

    assertTrue(printable.stands(0));
    assertFalse(printable.stands(1));
    assertTrue(printable.follows(1));
    assertFalse(printable.follows(2));
  }

  @Test
  void questionsAndTheirAnswersAreNotPrintedAlone() {
    Printable printable = printable("Who pays for the roof?", "The county does in most years.");

    assertFalse(printable.isFit(0));
    assertFalse(printable.stands(1) || printable.follows(1));
  }

  @Test
  void halfAQuotationIsNotPrinted() {
    assertFalse(printable("\"If he does it, the union will strike.").isFit(0));
  }

  @Test
  void whatTheReporterSaysOfHimselfIsNotPrinted() {
    assertFalse(printable("We climb a ladder in the dark shaft.").isFit(0));
  }

  @Test
  void aQuotationAloneNeverOpens() {
    assertFalse(printable("\"The sea did the rest that night.\"").stands(0));
  }
}
