package dev.broadsheet.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.broadsheet.model.langchain.MiniLmEmbedder;
import dev.broadsheet.model.onnx.OnnxPairReader;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Citation;
import dev.broadsheet.news.Claim;
import dev.broadsheet.news.Disagreement;
import dev.broadsheet.news.Disagreement.Value;
import dev.broadsheet.news.Draft;
import dev.broadsheet.news.Evidence;
import dev.broadsheet.news.KeyFact;
import dev.broadsheet.news.KeyFact.Report;
import dev.broadsheet.news.Sentence;
import dev.broadsheet.nlp.Sentences;
import dev.broadsheet.nlp.Span;
import dev.broadsheet.verify.Support;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceMarksTest {
  private static final Support SUPPORT =
      Support.standard(OnnxPairReader.shared(), MiniLmEmbedder.shared());

  private static Article article(String id, String text) {
    List<Sentence> sentences = new ArrayList<>();
    for (Span span : Sentences.of(text, new Span(0, text.length()), "en")) {
      sentences.add(Sentence.body(sentences.size() + 1, span, 0));
    }
    return new Article(
        id,
        id + ".txt",
        Optional.empty(),
        "News of the day",
        Optional.empty(),
        "Paper " + id,
        Optional.empty(),
        Optional.empty(),
        "en",
        text,
        sentences);
  }

  private static Evidence passage(Article article) {
    return Evidence.of(article, article.sentences().get(0).span());
  }

  /** The articles named beside a sentence of the first that a draft says the second has too. */
  private static List<String> named(String printed, String other) {
    List<Article> articles = List.of(article("a", printed), article("b", other));
    List<Citation> citations = List.of(new Citation("a", 1), new Citation("b", 1));
    Draft.Line line = new Draft.Line(printed, Claim.Kind.LEAD, citations);
    Draft draft = Draft.whole("", List.of(), List.of(line));
    DraftVerifier draftVerifier = new DraftVerifier(articles, SUPPORT, Optional.empty());
    Claim claim = draftVerifier.check(draft, "story", true).claims().get(0);
    return claim.evidence().stream().map(Evidence::article).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The pass was shut for half an hour on Monday.|The pass was shut for two hours on Monday.",
        "The last tram left Velk at 9.30 pm.|The last tram left Velk at 11.15 pm.",
        "Nine cows were found in the quarry.|Four cows were found in the quarry.",
        "The price of bread rose in Velk in May.|The price of bread fell in Velk in May.",
        "The choir cancelled its concert because of the heat.|The choir cancelled its concert"
            + " because of the strike.",
        "The pilot did not see the mast.|The pilot saw the mast."
      })
  void aSourceThatSaysOtherwiseIsNotNamed(String printed, String other) {
    assertEquals(List.of("a"), named(printed, other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The pass was shut for two hours on Monday.|The pass was shut for two hours on Monday, and"
            + " lorries had to wait.",
        "Nine cows were found in the quarry near Velk.|On Tuesday nine cows were found in the quarry"
            + " near Velk, the police said.",
        "The school was emptied as a precaution.|Three fire engines came from Velk, and the school"
            + " was emptied as a precaution."
      })
  void aSourceThatSaysTheSameIsNamed(String printed, String other) {
    assertEquals(List.of("a", "b"), named(printed, other));
  }

  @Test
  void aLineInItsOwnWordsNamesOnlyWhoSaysAllOfIt() {
    Article one = article("a", "The pass near Velk was closed for two hours after a landslide.");
    Article two = article("b", "A landslide near Velk closed the pass for half an hour.");
    Draft.Line line =
        new Draft.Line(
            "A landslide shut the pass near Velk for two hours.",
            Claim.Kind.LEAD,
            List.of(new Citation("a", 1), new Citation("b", 1)));
    DraftVerifier draftVerifier = new DraftVerifier(List.of(one, two), SUPPORT, Optional.empty());
    Claim claim =
        draftVerifier
            .check(Draft.whole("", List.of(), List.of(line)), "story", true)
            .claims()
            .get(0);
    assertEquals(List.of(passage(one)), claim.evidence());
  }

  @Test
  void aCellShowsOnlyWhatItsPassageSays() {
    List<Article> articles =
        List.of(
            article("a", "At least 40 sheep were lost in the snow near Velk."),
            article("b", "At least 40 sheep were lost near Velk, shepherds said."),
            article("c", "At most 40 sheep were lost near Velk, the county said."));
    SourceMarks marks = new DraftVerifier(articles, SUPPORT, Optional.empty()).marks();
    List<Report> cells =
        articles.stream()
            .map(a -> new Report(Optional.of("at least 40"), List.of(passage(a))))
            .toList();
    KeyFact kept = marks.of(List.of(new KeyFact("sheep lost", cells))).get(0);
    assertEquals(List.of("a", "b"), kept.reports().stream().map(Report::article).toList());
  }

  @Test
  void aLineThatOneArticleIsLeftOfIsNone() {
    List<Article> articles =
        List.of(
            article("a", "The pass was shut for half an hour."),
            article("b", "The pass was shut for two hours."));
    SourceMarks marks = new DraftVerifier(articles, SUPPORT, Optional.empty()).marks();
    List<Report> cells =
        articles.stream().map(a -> new Report(Optional.empty(), List.of(passage(a)))).toList();
    KeyFact fact = new KeyFact("The pass was shut for half an hour", cells);
    assertEquals(List.of(), marks.of(List.of(fact)));
  }

  @Test
  void aBoxNamesForAValueOnlyWhoGivesIt() {
    List<Article> articles =
        List.of(
            article("a", "At least 40 sheep were lost near Velk."),
            article("b", "At most 40 sheep were lost near Velk."),
            article("c", "In all 75 sheep were lost near Velk."));
    SourceMarks marks = new DraftVerifier(articles, SUPPORT, Optional.empty()).marks();
    List<Evidence> evidence = articles.stream().map(SourceMarksTest::passage).toList();
    Disagreement box =
        new Disagreement(
            "sheep lost",
            List.of(
                value("at least 40", evidence.subList(0, 2)), value("75", evidence.subList(2, 3))));
    assertEquals(evidence.subList(0, 1), marks.of(box).values().get(0).evidence());
  }

  private static Value value(String value, List<Evidence> evidence) {
    return new Value(value, Optional.empty(), Optional.empty(), evidence.get(0).quote(), evidence);
  }
}
