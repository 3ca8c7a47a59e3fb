package dev.broadsheet.cluster;

import static dev.broadsheet.cluster.Texts.CHESS;
import static dev.broadsheet.cluster.Texts.FLOOD;
import static dev.broadsheet.cluster.Texts.FLOOD_AGAIN;
import static dev.broadsheet.cluster.Texts.FLOOD_ELSEWHERE;
import static dev.broadsheet.cluster.Texts.article;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.broadsheet.news.Article;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

class NearCopiesTest {
  private static boolean none(int a, int b) {
    return false;
  }

  private static Map<Integer, Integer> originals(String... texts) {
    List<Article> articles = new ArrayList<>();
    Arrays.stream(texts).forEach(text -> articles.add(article("a" + articles.size(), text)));
    return NearCopies.originals(
        articles, EventPairs.of(articles, new Texts.WordEmbedder())::conflict);
  }

  @Test
  void findsTheSameTextUnderAnotherTitle() {
    Article one = article("a", "Wire", "", "River floods town", FLOOD);
    Article other = article("b", "Herald", "", "Night of the boats", FLOOD);
    assertEquals(Map.of(1, 0), NearCopies.originals(List.of(one, other), NearCopiesTest::none));
  }

  @Test
  void findsACopyWithLightEdits() {
    String edited =
        FLOOD
            .replace("two hundred homes", "some 200 houses")
            .replace("Fire crews in boats", "Firefighters")
            .replace("promised sand bags", "pledged sandbags");
    assertEquals(Map.of(1, 0), originals(FLOOD, edited));
  }

  @Test
  void findsATextCutShortAndHoldsTheLongerForTheOriginal() {
    String opening = FLOOD.substring(0, FLOOD.indexOf("The bridge"));
    assertEquals(Map.of(0, 1), originals(opening, FLOOD));
  }

  @Test
  void findsACopyWithinAReportThatAddsToIt() {
    assertEquals(Map.of(0, 1), originals(FLOOD, FLOOD + " " + CHESS));
  }

  @Test
  void holdsTheEarliestOfSeveralPrintingsForTheOriginal() {
    assertEquals(Map.of(1, 0, 2, 0), originals(FLOOD, FLOOD + " Read on.", FLOOD));
  }

  @Test
  void passesOverTwoAccountsOfOneEvent() {
    assertEquals(Map.of(), originals(FLOOD, FLOOD_AGAIN));
  }

  @Test
  void passesOverAReportOfAnotherEventByTheSamePattern() {
    assertEquals(Map.of(), originals(FLOOD, FLOOD_ELSEWHERE));
  }

  @Test
  void takesNoTextForACopyThatConflictsWithAnotherCopy() {
    List<Article> articles =
        List.of(article("a", FLOOD + " " + CHESS), article("b", FLOOD), article("c", CHESS));
    BiPredicate<Integer, Integer> conflicts = (a, b) -> Math.min(a, b) == 1 && Math.max(a, b) == 2;
    assertEquals(Map.of(1, 0), NearCopies.originals(articles, conflicts));
  }

  @Test
  void passesOverASharedQuotation() {
    String quotation =
        " \"We have never seen the water come so fast, and we will build the wall higher than our"
            + " grandparents did,\" the mayor told reporters.";
    assertEquals(Map.of(), originals(FLOOD + quotation, FLOOD_AGAIN + quotation));
  }

  @Test
  void passesOverAFooterThatAllArticlesOfAPaperCarry() {
    String footer = " Subscribe to our newsletter to receive the best stories of the week by mail.";
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      texts.add("Item " + i + " of the list names lot" + i + " and buyer" + i + "." + footer);
    }
    assertEquals(Map.of(), originals(texts.toArray(String[]::new)));
  }

  @Test
  void knowsTextsShorterThanAShingleByAllTheirWords() {
    assertEquals(
        Map.of(1, 0), originals("Lift out of order.", "Lift out of order!", "Lift works."));
  }

  @Test
  void holdsEmptyTextsForNoCopies() {
    assertEquals(Map.of(), originals("", ""));
  }
}
