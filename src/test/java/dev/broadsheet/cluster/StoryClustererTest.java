package dev.broadsheet.cluster;

import static dev.broadsheet.cluster.Texts.CHESS;
import static dev.broadsheet.cluster.Texts.FLOOD;
import static dev.broadsheet.cluster.Texts.FLOOD_AGAIN;
import static dev.broadsheet.cluster.Texts.article;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.broadsheet.ingest.Intake;
import dev.broadsheet.ingest.IntakeSettings;
import dev.broadsheet.model.langchain.MiniLmEmbedder;
import dev.broadsheet.news.Article;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StoryClustererTest {
  private final StoryClusterer clusterer = new StoryClusterer(new Texts.WordEmbedder());

  private static List<List<String>> ids(Grouping grouping) {
    return grouping.stories().stream().map(s -> s.stream().map(Article::id).toList()).toList();
  }

  @Test
  void groupsNothingOfNothing() {
    assertEquals(new Grouping(List.of(), Map.of()), clusterer.group(List.of()));
  }

  @Test
  void joinsTwoAccountsOfOneEventThoughTheyAreAlone() {
    Grouping grouping = clusterer.group(List.of(article("a", FLOOD), article("b", FLOOD_AGAIN)));
    assertEquals(List.of(List.of("a", "b")), ids(grouping));
    assertEquals(Map.of(), grouping.duplicateOf());
  }

  @Test
  void leavesAnUnrelatedArticleAlone() {
    Grouping grouping =
        clusterer.group(
            List.of(article("c", CHESS), article("b", FLOOD_AGAIN), article("a", FLOOD)));
    assertEquals(List.of(List.of("a", "b"), List.of("c")), ids(grouping));
  }

  @Test
  void ordersByTimeThenPlaceWithTheUndatedLast() {
    List<Article> articles =
        List.of(
            article("undated", "U", "", "Flood", FLOOD_AGAIN + " Nobody was hurt."),
            article("late", "L", "2026-11-22T09:00:00+02:00", "Flood", FLOOD),
            article("early", "E", "2026-11-22T06:30:00Z", "Chess", CHESS));
    assertEquals(
        List.of(List.of("early"), List.of("late", "undated")), ids(clusterer.group(articles)));
  }

  @Test
  void groupsAlikeWhateverTheOrderOfArrival() {
    List<Article> articles =
        new ArrayList<>(
            List.of(
                article("a", FLOOD),
                article("b", FLOOD_AGAIN),
                article("c", CHESS),
                article("d", FLOOD + " More rain is on its way."),
                article("e", CHESS + " The runners-up sent flowers.")));
    Grouping expected = clusterer.group(articles);
    Random random = new Random(11);
    for (int round = 0; round < 20; round++) {
      Collections.shuffle(articles, random);
      assertEquals(expected, clusterer.group(articles));
    }
  }

  @Test
  void keepsACopyInItsStoryAndCountsItOnce() {
    Article agency = article("a", "Wire", "2026-11-22T05:00:00Z", "River floods town", FLOOD);
    Article reprint = article("b", "Herald", "2026-11-22T07:00:00Z", "Night of the boats", FLOOD);
    Article own = article("c", "Sentinel", "2026-11-22T08:00:00Z", "Under water", FLOOD_AGAIN);
    Grouping grouping = clusterer.group(List.of(own, reprint, agency));
    assertEquals(List.of(List.of("a", "b", "c")), ids(grouping));
    assertEquals(Map.of("b", "a"), grouping.duplicateOf());
    assertEquals(2, clusterer.publishers(grouping.stories().get(0), grouping.duplicateOf()));
  }

  @Test
  void keepsArticlesInOtherLanguagesApart() {
    Article english = article("a", FLOOD);
    Article other =
        new Article(
            "b",
            "b.txt",
            english.url(),
            english.title(),
            english.titleSpan(),
            "b",
            english.author(),
            english.published(),
            "de",
            FLOOD_AGAIN,
            article("b", FLOOD_AGAIN).sentences());
    assertEquals(
        List.of(List.of("a"), List.of("b")), ids(clusterer.group(List.of(english, other))));
  }

  @Test
  void takesArticlesWithoutASentence() {
    Grouping grouping = clusterer.group(List.of(article("a", ""), article("b", "")));
    assertEquals(2, grouping.stories().stream().mapToInt(List::size).sum());
  }

  @Test
  void sortsTheSampleArticlesIntoTheirStories() {
    List<Article> samples = new ArrayList<>();
    new Intake(IntakeSettings.defaults())
        .read(
            List.of("seeds"),
            InputStream.nullInputStream(),
            reading -> reading.article().ifPresent(samples::add));
    Grouping grouping = new StoryClusterer(new MiniLmEmbedder()).group(samples);
    List<List<String>> events =
        grouping.stories().stream()
            .map(s -> s.stream().map(StoryClustererTest::event).distinct().toList())
            .sorted((a, b) -> a.get(0).compareTo(b.get(0)))
            .toList();
    assertEquals(
        List.of(
            List.of("aleppo"), List.of("brackenford"), List.of("pellmarsh"), List.of("quillport")),
        events);
  }

  /** The files of the samples are named after their event. */
  private static String event(Article article) {
    return article.path().replaceAll(".*/", "").replaceAll("-.*", "");
  }
}
