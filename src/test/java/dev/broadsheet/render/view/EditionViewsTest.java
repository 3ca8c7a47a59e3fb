package dev.broadsheet.render.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Claim;
import dev.broadsheet.news.Digest;
import dev.broadsheet.news.Editions;
import dev.broadsheet.news.Headline;
import dev.broadsheet.news.KeyFact;
import dev.broadsheet.news.Story;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionViewsTest {
  private static Digest titled(String title) {
    return new Digest(
        Editions.DAY, title, Editions.ENGINE, List.of(), List.of(), Map.of(), List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Broadsheet | Broadsheet",
        "Broadsheet, 22 November 2026 | Broadsheet",
        "Broadsheet 2026-11-22 | Broadsheet",
        "The Tarnby Digest — Sunday, 22 November 2026 | The Tarnby Digest",
        "Broadsheet, 21 November 2026 | Broadsheet, 21 November 2026",
        "22 November 2026 | 22 November 2026"
      })
  void mastheadLeavesTheDateToItsOwnLine(String title, String name) {
    assertEquals(name, EditionViews.of(titled(title)).name());
  }

  @ParameterizedTest
  @CsvSource({"1,20,1", "2,20,1", "3,40,1", "4,10,1", "4,30,2", "5,30,2", "6,30,3", "6,90,3"})
  void splitsLongSummariesIntoParagraphs(int sentences, int words, int paragraphs) {
    String sentence = "word ".repeat(words - 1) + "word.";
    Article article =
        Editions.article(
            "a",
            "Outlet",
            "Title",
            "",
            "",
            Collections.nCopies(sentences, sentence).toArray(String[]::new));
    Claim[] leads =
        IntStream.rangeClosed(1, sentences)
            .mapToObj(number -> Editions.lead(article, number))
            .toArray(Claim[]::new);
    StoryView story = EditionViews.of(Editions.of(article, "Headline", leads)).stories().get(0);
    assertEquals(paragraphs, story.paragraphs().size());
    assertEquals(sentences, story.paragraphs().stream().mapToInt(List::size).sum());
  }

  @Test
  void linesThatRestOnTheSameSentencesShareAPassage() {
    StoryView story = EditionViews.of(Editions.rich()).stories().get(0);
    PassageView first = story.sources().get(0).passages().get(0);
    assertEquals(
        List.of("headline", "sentence 1"),
        first.backs().stream().map(PassageView.BackView::label).toList());
  }

  @Test
  void showsWhoReportsWhatBySourceAndByValue() {
    ReportsView reports = EditionViews.of(Editions.rich()).stories().get(0).reports();
    assertEquals(
        List.of(1, 2, 4, 5),
        reports.reporters().stream().map(ReportsView.ReporterView::number).toList());
    ReportsView.FactView homes = reports.facts().get(0);
    assertEquals(
        List.of("at least 340", "", "about 500", ""),
        homes.cells().stream().map(ReportsView.ReportView::value).toList());
    ReportsView.FactView sluice = reports.facts().get(1);
    assertEquals(1, sluice.given().size(), "two who say no more than the fact");
    assertEquals(
        List.of(2, 5), sluice.given().get(0).marks().stream().map(MarkView::number).toList());
  }

  @Test
  void aSourceThatGivesTwoValuesStandsWithEither() {
    Article one = Editions.article("one", "A", "Title", "", "", "Six, they say.");
    Article both = Editions.article("two", "B", "Title", "", "", "Six or 12.");
    KeyFact fact =
        new KeyFact(
            "sailings",
            List.of(
                new KeyFact.Report(Optional.of("Six"), List.of(Editions.quote(one, 1))),
                new KeyFact.Report(Optional.of("six; 12"), List.of(Editions.quote(both, 1)))));
    ReportsView.FactView sailings = reports(fact, one, both).facts().get(0);
    assertEquals(
        List.of("six", "six; 12"),
        sailings.cells().stream().map(ReportsView.ReportView::value).toList());
    assertEquals(
        List.of("six 2", "12 1"),
        sailings.given().stream().map(each -> each.value() + " " + each.marks().size()).toList());
  }

  private static ReportsView reports(KeyFact fact, Article... articles) {
    Story story = story(List.of(fact), articles);
    return EditionViews.of(edition(story)).stories().get(0).reports();
  }

  @Test
  void quotesEachSentenceOnceInTheOrderOfTheSource() {
    SourceView courier = EditionViews.of(Editions.rich()).stories().get(0).sources().get(1);
    assertEquals(4, courier.quotes().size(), courier.quotes().toString());
    assertEquals(
        courier.quotes().stream().sorted().toList(),
        courier.quotes().stream().sorted().distinct().toList());
    assertEquals(
        List.of("Water", "The", "The", "The"),
        courier.quotes().stream().map(quote -> quote.split(" ", 2)[0]).toList());
  }

  @Test
  void filesWithoutPublishersAreNotCountedAsPublishers() {
    Article one = Editions.article("one", "one", "Title", "", "", "One.");
    Article named = Editions.article("two", "The Holm Gazette", "Title", "", "", "Two.");
    Article unnamed = Editions.article("7", "7", "Title", "", "", "Three.");
    assertEquals("1 publisher", publishers(one));
    assertEquals("1 publisher and others", publishers(named, unnamed));
    assertEquals("", publishers(unnamed));
  }

  @Test
  void articlesOfOneFileAreNotOnePublisher() {
    Article one = ofAFile("https://post.example/1", 1);
    Article two = ofAFile("https://courier.example/2", 2);
    StoryView story = EditionViews.of(edition(story(List.of(), one, two))).stories().get(0);
    assertEquals("post.example", story.sources().get(0).outlet());
    assertEquals("", story.publisherCount());
  }

  private static Article ofAFile(String url, int number) {
    Article a = Editions.article("a" + number, "wire", "Title", "", url, "One.");
    return new Article(
        a.id(),
        "wire.jsonl#" + number,
        a.url(),
        a.title(),
        a.titleSpan(),
        a.source(),
        a.author(),
        a.published(),
        a.language(),
        a.text(),
        a.sentences());
  }

  private static String publishers(Article... articles) {
    return EditionViews.of(edition(story(List.of(), articles))).publisherCount();
  }

  private static Story story(List<KeyFact> reports, Article... articles) {
    return new Story(
        "s",
        new Headline("Headline", List.of()),
        List.of(articles),
        1,
        1,
        List.of(Editions.lead(articles[0], 1)),
        List.of(),
        reports,
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  private static Digest edition(Story story) {
    return new Digest(
        Editions.DAY,
        "Broadsheet",
        Editions.ENGINE,
        List.of(story),
        story.articles(),
        Map.of(),
        List.of());
  }

  @Test
  void partsThatStandApartAreJoinedVisibly() {
    StoryView story = EditionViews.of(Editions.rich()).stories().get(0);
    String text = story.sources().get(1).passages().get(2).text();
    assertEquals(1, text.split("\\[…\\]", -1).length - 1, text);
  }

  @Test
  void refusesCitationsOfArticlesThatTheStoryDoesNotHave() {
    Article told = Editions.article("told", "Outlet", "Title", "", "", "One.");
    Article other = Editions.article("other", "Outlet", "Title", "", "", "Two.");
    Story story =
        new Story(
            "s",
            new Headline("Headline", List.of()),
            List.of(told),
            1,
            1,
            List.of(Editions.lead(other, 1)),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty());
    Digest digest =
        new Digest(
            Editions.DAY,
            "Broadsheet",
            Editions.ENGINE,
            List.of(story),
            List.of(told, other),
            Map.of(),
            List.of());
    assertThrows(IllegalArgumentException.class, () -> EditionViews.of(digest));
  }
}
