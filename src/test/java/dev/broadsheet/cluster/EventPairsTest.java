package dev.broadsheet.cluster;

import static dev.broadsheet.cluster.Texts.CHESS;
import static dev.broadsheet.cluster.Texts.FLOOD;
import static dev.broadsheet.cluster.Texts.FLOOD_AGAIN;
import static dev.broadsheet.cluster.Texts.FLOOD_ELSEWHERE;
import static dev.broadsheet.cluster.Texts.article;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.news.Article;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventPairsTest {
  private static EventPairs pairs(Article... articles) {
    return EventPairs.of(List.of(articles), new Texts.WordEmbedder());
  }

  private static EventPairs pairs(String... texts) {
    return pairs(article("a", texts[0]), article("b", texts[1]));
  }

  private static double of(PairFeature feature, EventPairs pairs) {
    return pairs.features(1, 0)[feature.place()];
  }

  @Test
  void comparesAlikeFromEitherSide() {
    EventPairs pairs = pairs(FLOOD, FLOOD_AGAIN);
    assertArrayEquals(pairs.features(0, 1), pairs.features(1, 0), 1e-9);
  }

  @Test
  void comparesTheAccountsOfOneEventAndPassesOverUnrelatedArticles() {
    EventPairs pairs = pairs(article("a", FLOOD), article("b", FLOOD_AGAIN), article("c", CHESS));
    assertEquals(List.of(0), pairs.candidates(1));
    assertEquals(List.of(), pairs.candidates(2));
  }

  @Test
  void takesTextsOfOnePatternWithOtherNamesForNoCopies() {
    assertTrue(pairs(FLOOD, FLOOD_ELSEWHERE).conflict(0, 1));
    assertFalse(pairs(FLOOD, FLOOD).conflict(0, 1));
  }

  @Test
  void knowsTheSameDayByWeekdayAndByWordsForIt() {
    Article monday = article("a", "A", "2026-11-24T09:00:00Z", "Fire", "It burned on Monday.");
    Article yesterday = article("b", "B", "2026-11-24T09:00:00Z", "Fire", "It burned yesterday.");
    Article weekBefore = article("c", "C", "2026-11-17T09:00:00Z", "Fire", "It burned on Monday.");
    assertEquals(1, of(PairFeature.DAY_SAME, pairs(monday, yesterday)));
    assertEquals(0, of(PairFeature.DAY_SAME, pairs(monday, weekBefore)));
    assertEquals(7, of(PairFeature.FIRST_DAY_DIFFERS, pairs(monday, weekBefore)));
  }

  @Test
  void looksAheadWhereTheSentenceDoes() {
    Article ahead =
        article("a", "A", "2026-11-24T09:00:00Z", "Fair", "The fair will open on Thursday.");
    Article after = article("b", "B", "2026-11-27T09:00:00Z", "Fair", "It opened on Thursday.");
    assertEquals(1, of(PairFeature.DAY_SAME, pairs(ahead, after)));
  }

  @Test
  void knowsPeopleByTheirAges() {
    EventPairs same =
        pairs("They found Ida Holt, 43, by the weir.", "The weir keeper saw Holt, 43, fall.");
    EventPairs other =
        pairs("They found Ida Holt, 43, by the weir.", "They found Jan Reed, 61, by the lock.");
    assertEquals(1, of(PairFeature.AGES_SAME, same));
    assertEquals(1, of(PairFeature.AGED_KNOWN, same));
    assertEquals(1, of(PairFeature.AGES_DIFFER, other));
    assertEquals(1, of(PairFeature.AGED_UNKNOWN, other));
  }

  @Test
  void comparesArticlesWithoutWords() {
    EventPairs pairs = pairs("", FLOOD);
    for (double value : pairs.features(1, 0)) {
      assertTrue(Double.isFinite(value));
    }
  }
}
