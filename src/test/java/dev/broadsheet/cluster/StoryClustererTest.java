package dev.broadsheet.cluster;

import static dev.broadsheet.cluster.Texts.CHESS;
import static dev.broadsheet.cluster.Texts.FLOOD;
import static dev.broadsheet.cluster.Texts.FLOOD_AGAIN;
import static dev.broadsheet.cluster.Texts.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.ingest.Intake;
import dev.broadsheet.ingest.IntakeSettings;
import dev.broadsheet.model.langchain.MiniLmEmbedder;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.EventPair;
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
    assertEquals(
        new Grouping(List.of(), Map.of(), List.of(), List.of()), clusterer.group(List.of()));
  }

  @Test
  void joinsTwoAccountsOfOneEventThoughTheyAreAlone() {
    Grouping grouping = clusterer.group(List.of(article("a", FLOOD), article("b", FLOOD_AGAIN)));
    assertEquals(List.of(List.of("a", "b")), ids(grouping));
    assertEquals(Map.of(), grouping.duplicateOf());
  }

  @Test
  void saysWhatJoinedAStoryAndWhatWasRefused() {
    Grouping grouping =
        clusterer.group(
            List.of(
                article("a", FLOOD),
                article("b", FLOOD_AGAIN),
                article("c", "The county of Pellmarsh wants a wall along the Sarrow by spring.")));
    assertEquals(1, grouping.joined().size());
    EventPair joined = grouping.joined().get(0);
    assertEquals(List.of("a", "b"), List.of(joined.article(), joined.other()));
    assertTrue(joined.probability() > 0.5 && !joined.reasons().isEmpty(), joined::toString);
    assertEquals(List.of(joined), grouping.joined(grouping.stories().get(0)));
    for (EventPair refused : grouping.refused()) {
      assertTrue(
          (refused.article() + refused.other()).contains("c") && !refused.reasons().isEmpty(),
          refused::toString);
    }
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
    Article other = inGerman(article("b", FLOOD_AGAIN));
    assertEquals(
        List.of(List.of("a"), List.of("b")), ids(clusterer.group(List.of(english, other))));
  }

  @Test
  void keepsShortReportsOfTheSameKindFromTwoTownsApart() {
    Grouping grouping =
        clusterer.group(
            List.of(
                titled("a", "Swimmers queue as Tarnfold pool opens", pool("Tarnfold", "Ivo Kell")),
                titled("b", "Swimmers queue as Ebbing pool opens", pool("Ebbing", "Marit Lode"))));
    assertEquals(List.of(List.of("a"), List.of("b")), ids(grouping));
    assertEquals(Map.of(), grouping.duplicateOf());
  }

  @Test
  void keepsTheReportsOfOneThingOnTwoDaysApart() {
    Grouping grouping =
        clusterer.group(
            List.of(
                titled("a", "Level of the Sarrow on Monday", level("Monday", "4.1", "falling")),
                titled("b", "Level of the Sarrow on Tuesday", level("Tuesday", "3.6", "steady"))));
    assertEquals(List.of(List.of("a"), List.of("b")), ids(grouping));
    assertEquals(Map.of(), grouping.duplicateOf());
  }

  @Test
  void readsWeekdaysInTheLanguageOfTheArticle() {
    String report = "Der Pegel der Sarrow lag am %s bei %s Metern. Die Brücke bleibt gesperrt.";
    Article monday = article("a", "a", "", "Pegel der Sarrow", report.formatted("Montag", "4,1"));
    Article friday = article("b", "b", "", "Pegel der Sarrow", report.formatted("Freitag", "3,6"));
    assertEquals(
        List.of(List.of("a"), List.of("b")),
        ids(clusterer.group(List.of(inGerman(monday), inGerman(friday)))));
  }

  @Test
  void keepsTwoEventsApartThatOneRoundUpTellsOf() {
    String tarnfold = pool("Tarnfold", "Ivo Kell");
    String ebbing = pool("Ebbing", "Marit Lode");
    Grouping grouping =
        clusterer.group(
            List.of(
                titled("a", "Swimmers queue as Tarnfold pool opens", tarnfold),
                titled("b", "Swimmers queue as Ebbing pool opens", ebbing),
                titled("c", "Pools open in Tarnfold and Ebbing", tarnfold + " " + ebbing)));
    assertEquals(2, grouping.stories().size());
    for (List<String> story : ids(grouping)) {
      assertFalse(story.containsAll(List.of("a", "b")), story::toString);
    }
  }

  private static Article titled(String id, String title, String text) {
    return article(id, id, "", title, text);
  }

  private static String pool(String town, String attendant) {
    return ("Several dozen swimmers queued in the rain when the open-air pool of %s opened for the"
            + " season. Attendant %s said the water was colder than last year. A new slide has been"
            + " put up beside the children's basin. Tickets cost the same as before.")
        .formatted(town, attendant);
  }

  private static String level(String day, String metres, String trend) {
    return ("The Sarrow stood at %s metres in Pellmarsh on %s, the weir keeper reports. The level is"
            + " %s. The bridge to Upper Pellmarsh remains closed to lorries.")
        .formatted(metres, day, trend);
  }

  private static Article inGerman(Article article) {
    return new Article(
        article.id(),
        article.path(),
        article.url(),
        article.title(),
        article.titleSpan(),
        article.source(),
        article.author(),
        article.published(),
        "de",
        article.text(),
        article.sentences());
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
    Grouping grouping = new StoryClusterer(MiniLmEmbedder.shared()).group(samples);
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
