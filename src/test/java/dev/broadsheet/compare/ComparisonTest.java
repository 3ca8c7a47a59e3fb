package dev.broadsheet.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.model.Embedder;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Disagreement;
import dev.broadsheet.news.Disagreement.Value;
import dev.broadsheet.news.KeyFact;
import dev.broadsheet.news.Sentence;
import dev.broadsheet.text.Sentences;
import dev.broadsheet.text.Span;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rules alone: to this embedder all sentences are alike. */
class ComparisonTest {
  private final Comparison comparison = new Comparison(new AllAlike());
  private int number;

  @Test
  void lowerBoundsOfDifferentAuthoritiesDiffer() {
    List<Value> values =
        only(
                article("The Red Cross said at least 12 miners were killed in the collapse."),
                article("At least 15 miners were killed, according to the mining union."))
            .values();

    assertEquals(List.of("at least 12", "At least 15"), values.stream().map(Value::value).toList());
    assertEquals(Optional.of("Red Cross"), values.get(0).authority());
    assertEquals(Optional.of("mining union"), values.get(1).authority());
  }

  @Test
  void overFiftyAndMoreThanFiftyAndDozensAgree() {
    none(
        article("Over 50 villages were captured, the army said."),
        article("The rebels captured more than 50 villages."),
        article("Dozens of villages were captured."));
  }

  @Test
  void theDeadAndTheInjuredAreNotOneQuantity() {
    none(
        article("The blast killed 12 people, police said."),
        article("The blast injured 30 people, the hospital said."));
  }

  @Test
  void figuresOfAnEarlierYearAreOfSomethingElse() {
    none(
        article("The flood killed 12 people, police said."),
        article("A flood in 1987 killed 40 people, the museum said."));
  }

  @Test
  void laterFigureOfTheSameAuthorityIsAnUpdate() {
    none(
        article("2025-03-01T08:00:00Z", "The fire service said 4 people were killed."),
        article("2025-03-02T08:00:00Z", "The fire service said 7 people were killed."));
    only(
        article("2025-03-01T08:00:00Z", "The fire service said 4 people were killed."),
        article("2025-03-01T09:00:00Z", "The county hospital said 7 people were killed."));
  }

  @Test
  void figureOfOneDayIsNarrowerThanOneSinceAnother() {
    none(
        article("The army said 40 soldiers have been killed since Monday."),
        article("The ministry said 9 soldiers were killed on Thursday."));
    List<Value> values =
        only(
                article("The army said 40 soldiers have been killed since Monday."),
                article("The rebels said 60 soldiers have been killed since Monday."),
                article("The ministry said 9 soldiers were killed by rockets on Thursday."))
            .values();

    assertEquals(Optional.of("rockets on Thursday"), values.get(2).scope());
  }

  @Test
  void articleThatGivesBothFiguresWithoutNamesCountsTwoThings() {
    none(
        article("The storm destroyed 30 homes. It was said that 45 homes were destroyed."),
        article("The storm destroyed 45 homes."));
  }

  @Test
  void copySpeaksWithItsOriginal() {
    Article first = article("Police said 12 people were arrested.");
    Article copy = article("The union said 20 people were arrested.");

    assertEquals(1, comparison.of(List.of(first, copy), Map.of()).size());
    assertTrue(comparison.of(List.of(first, copy), Map.of(copy.id(), first.id())).isEmpty());
  }

  @Test
  void closedAndOpenOfOneBridgeExcludeEachOther() {
    Disagreement box =
        only(
            article("The Tarn bridge was closed at 6.30 pm, the mayor said."),
            article("The bridge remained open until midnight, according to police."));

    assertEquals("closed at 6.30 pm", box.values().get(0).value());
    assertEquals("open until midnight", box.values().get(1).value());
  }

  @Test
  void takenAndEncircledTownDifferUnderAnySpelling() {
    Disagreement box =
        only(
            article("Fighters have captured Qasrabad, the ministry said."),
            article("The rebels claimed to have encircled Kasrabad."));

    assertEquals("taken", box.values().get(0).value());
    assertEquals("encircled, as claimed", box.values().get(1).value());
  }

  @Test
  void denialOfAnAdvanceIsShownBesideIt() {
    Disagreement box =
        only(
            article("Rebels entered central Marrow in the morning."),
            article("An army spokesman denied that rebels had entered Marrow."));

    assertEquals("denied: entered Marrow", box.values().get(1).value());
    assertEquals(Optional.of("army spokesman"), box.values().get(1).authority());
  }

  @Test
  void yearsAgoStayOpenWithoutADate() {
    String past = "It was the first strike in Ostrand since the port was sold ten years ago.";
    String since = "It was the first strike in Ostrand since 2009.";

    Disagreement open = only(article(past), article(since));
    assertTrue(open.values().get(0).scope().orElse("").contains("no date"));
    none(article("2019-05-01T08:00:00Z", past), article(since));
    assertEquals(
        "ten years ago (2015)",
        only(article("2025-05-01T08:00:00Z", past), article(since)).values().get(0).value());
  }

  @Test
  void sentenceIsBorneOutOnlyByTheSameFigures() {
    Article first = article("Some 340 sailors work for Blue Line.");
    Article second = article("Blue Line employs some 340 sailors.");
    Article third = article("Blue Line employs some 520 sailors.");

    assertEquals(2, comparison.agreements(List.of(first, second, third), Map.of()).size());
  }

  @Test
  void tableListsWhatThreeSourcesReport() {
    List<KeyFact> facts =
        comparison.reports(
            List.of(
                article("Police said 12 people were arrested."),
                article("The union said 20 people were arrested."),
                article("Police said 12 people had been arrested.")),
            Map.of());

    assertEquals(1, facts.size());
    assertEquals("people arrested", facts.get(0).about());
    assertEquals(
        List.of("12", "20", "12"),
        facts.get(0).reports().stream().map(report -> report.value().orElse("")).toList());
  }

  private Disagreement only(Article... articles) {
    List<Disagreement> boxes = comparison.of(List.of(articles), Map.of());
    assertEquals(1, boxes.size(), boxes.toString());
    return boxes.get(0);
  }

  private void none(Article... articles) {
    List<Disagreement> boxes = comparison.of(List.of(articles), Map.of());
    assertEquals(List.of(), boxes);
  }

  private Article article(String text) {
    return article(Optional.empty(), text);
  }

  private Article article(String published, String text) {
    return article(Optional.of(OffsetDateTime.parse(published)), text);
  }

  private Article article(Optional<OffsetDateTime> published, String text) {
    String id = "article-" + ++number;
    List<Sentence> sentences = new ArrayList<>();
    for (Span span : Sentences.of(text, new Span(0, text.length()), "en")) {
      sentences.add(Sentence.body(sentences.size() + 1, span, 0));
    }
    return new Article(
        id,
        id,
        Optional.empty(),
        "Title",
        Optional.empty(),
        id,
        Optional.empty(),
        published,
        "en",
        text,
        sentences);
  }

  /** Gives every text the same vector. */
  private static final class AllAlike implements Embedder {
    @Override
    public String name() {
      return "all-alike";
    }

    @Override
    public List<float[]> embed(List<String> texts) {
      return texts.stream().map(text -> new float[] {1}).toList();
    }
  }
}
