package dev.broadsheet.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.model.langchain.MiniLmEmbedder;
import dev.broadsheet.model.onnx.OnnxPairReader;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Citation;
import dev.broadsheet.news.Claim;
import dev.broadsheet.news.Draft;
import dev.broadsheet.news.Dropped;
import dev.broadsheet.news.Sentence;
import dev.broadsheet.nlp.Sentences;
import dev.broadsheet.nlp.Span;
import dev.broadsheet.run.DraftVerifier.Checked;
import dev.broadsheet.run.DraftVerifier.CheckedHeadline;
import dev.broadsheet.summarize.ClaimRewriter;
import dev.broadsheet.verify.Support;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class DraftVerifierTest {
  private static final String TEXT =
      "The council of Westmere closed the harbour bridge on Monday after a crack was found in a"
          + " pier. Repairs will cost 40,000 crowns, engineer Ada Holm said. She expects buses to"
          + " cross again in June.";
  private static final Support SUPPORT =
      Support.standard(OnnxPairReader.shared(), MiniLmEmbedder.shared());

  private final Article article = article(TEXT);

  private static Article article(String text) {
    return article("a", "Harbour bridge closed", "The Westmere Post", 1, text);
  }

  private static Article article(String id, String title, String source, int day, String text) {
    List<Sentence> sentences = new ArrayList<>();
    for (Span span : Sentences.of(text, new Span(0, text.length()), "en")) {
      sentences.add(Sentence.body(sentences.size() + 1, span, 0));
    }
    return new Article(
        id,
        id + ".txt",
        Optional.empty(),
        title,
        Optional.empty(),
        source,
        Optional.empty(),
        Optional.of(OffsetDateTime.of(2026, 1, day, 6, 0, 0, 0, ZoneOffset.UTC)),
        "en",
        text,
        sentences);
  }

  private DraftVerifier draftVerifier(Optional<ClaimRewriter> rewriter) {
    return new DraftVerifier(List.of(article), SUPPORT, rewriter);
  }

  private static Draft.Line line(String text, int sentence) {
    return new Draft.Line(text, Claim.Kind.LEAD, List.of(new Citation("a", sentence)));
  }

  private static Draft draft(String headline, Draft.Line... lines) {
    return Draft.whole(headline, List.of(new Citation("a", 1)), List.of(lines));
  }

  private Checked check(Optional<ClaimRewriter> rewriter, Draft.Line... lines) {
    return draftVerifier(rewriter).check(draft("", lines), "a", false);
  }

  @Test
  void printsWhatItsSourceSays() {
    Checked checked = check(Optional.empty(), line(article.words(article.sentences().get(0)), 1));
    assertEquals(1, checked.claims().size());
    assertEquals(1.0, checked.claims().get(0).support());
    assertEquals(List.of(), checked.dropped());
  }

  @Test
  void aWrongFigureGivesWayToTheSentenceItMisreports() {
    Checked checked = check(Optional.empty(), line("Repairs will cost 90,000 crowns.", 2));
    assertEquals(
        "Repairs will cost 40,000 crowns, engineer Ada Holm said.", checked.claims().get(0).text());
  }

  @Test
  void whatWasRefusedStandsNowhereNotEvenInTheReason() {
    Checked checked =
        check(
            Optional.empty(),
            line("Repairs will cost 90,000 crowns.", 2),
            line("Repairs will cost 40,000 crowns, engineer Zaphod Quill said.", 2));

    List<String> reasons = checked.dropped().stream().map(Dropped::reason).toList();
    assertEquals(2, reasons.size(), reasons::toString);
    assertTrue(reasons.get(0).startsWith("line 1 of 2: "), reasons::toString);
    reasons.forEach(reason -> assertFalse(reason.matches("(?i).*(90|zaphod|quill).*"), reason));
    assertTrue(reasons.get(0).contains("source"), "it says why: " + reasons);
  }

  @Test
  void theSentenceThatARefusedLineWasMadeOfIsPrintedInItsPlace() {
    String chosen = article.words(article.sentences().get(0));
    Draft.Line refused =
        new Draft.Line(
            "The bridge was closed for good after it fell into the harbour.",
            Claim.Kind.LEAD,
            List.of(new Citation("a", 1), new Citation("a", 2)),
            Optional.of(line(chosen, 1)));

    Checked checked = draftVerifier(Optional.empty()).check(written(refused), "a", false);

    assertEquals(chosen, checked.claims().get(0).text());
    assertEquals(Claim.By.EXTRACT, checked.claims().get(0).by());
    assertEquals(1, checked.dropped().size(), checked::toString);
  }

  @Test
  void soIsTheOneThatALineWasMerelyCutOutOf() {
    String chosen = article.words(article.sentences().get(0));
    Draft.Line cut =
        new Draft.Line(
            "The council of Westmere closed the harbour bridge on Monday.",
            Claim.Kind.LEAD,
            List.of(new Citation("a", 1), new Citation("a", 2)),
            Optional.of(line(chosen, 1)));

    Checked checked = draftVerifier(Optional.empty()).check(written(cut), "a", false);

    assertEquals(chosen, checked.claims().get(0).text());
    assertEquals(List.of(), checked.dropped());
  }

  private static Draft written(Draft.Line... lines) {
    return Draft.written("", List.of(), List.of(lines));
  }

  @Test
  void whatAModelCopiesOrCutsOutOfItsSourceWasTaken() {
    Checked checked =
        draftVerifier(Optional.empty())
            .check(
                written(
                    line("Repairs will cost 40,000 crowns, engineer Ada Holm said", 2),
                    line("The council of Westmere closed the harbour bridge on Monday.", 1)),
                "a",
                false);

    assertEquals(
        List.of(Claim.By.EXTRACT, Claim.By.EXTRACT),
        checked.claims().stream().map(Claim::by).toList());
    assertEquals(
        "Repairs will cost 40,000 crowns, engineer Ada Holm said.", checked.claims().get(0).text());
  }

  @Test
  void sentencesInReserveFillUpWhatIsTooLittleAndSayNothingTwice() {
    String first = article.words(article.sentences().get(0));
    String second = article.words(article.sentences().get(1));
    Draft draft =
        written(line("The council of Westmere closed the harbour bridge on Monday.", 1))
            .with(List.of(line(first, 1), line(second, 2)));

    Checked checked = draftVerifier(Optional.empty()).check(draft, "a", false);

    assertEquals(
        List.of("The council of Westmere closed the harbour bridge on Monday.", second),
        checked.claims().stream().map(Claim::text).toList());
  }

  @Test
  void sentencesInReserveBringInTheArticlesThatTheLinesLack() {
    Article other =
        article(
            "b", "Ferries", "The Tarn Post", 1, "Ferries carry the buses of Westmere till June.");
    Draft draft =
        written(
                line(article.words(article.sentences().get(0)), 1),
                line(article.words(article.sentences().get(1)), 2))
            .with(
                List.of(
                    new Draft.Line(
                        "Ferries carry the buses of Westmere till June.",
                        Claim.Kind.POINT,
                        List.of(new Citation("b", 1)))));

    Checked checked =
        new DraftVerifier(List.of(article, other), SUPPORT, Optional.empty())
            .check(draft, "story", false);

    assertEquals(3, checked.claims().size());
    assertEquals("b", checked.claims().get(2).evidence().get(0).article());
  }

  @Test
  void aLineThatPointsElsewhereIsAskedForOnceMore() {
    ClaimRewriter naming =
        (line, faults, articles) ->
            Optional.of(line("Engineer Ada Holm expects buses to cross again in June.", 3));
    Checked checked =
        check(Optional.of(naming), line("She expects buses to cross again in June.", 3));

    assertEquals(
        "Engineer Ada Holm expects buses to cross again in June.", checked.claims().get(0).text());
  }

  @Test
  void aRefusedLineIsMendedAndPassesTheGateAgain() {
    ClaimRewriter right =
        (line, faults, articles) -> Optional.of(line("Repairs will cost 40,000 crowns.", 2));
    Checked checked = check(Optional.of(right), line("Repairs will cost 90,000 crowns.", 2));
    assertEquals("Repairs will cost 40,000 crowns.", checked.claims().get(0).text());
    assertEquals(List.of(), checked.dropped());
  }

  @Test
  void aRewriterThatErrsAgainIsNotPrinted() {
    ClaimRewriter wrong =
        (line, faults, articles) -> Optional.of(line("Repairs will cost 70,000 crowns.", 2));
    Checked checked = check(Optional.of(wrong), line("Repairs will cost 90,000 crowns.", 2));
    assertTrue(checked.claims().stream().noneMatch(claim -> claim.text().contains("70,000")));
    assertTrue(checked.claims().stream().noneMatch(claim -> claim.text().contains("90,000")));
  }

  @Test
  void theSameWordsAreNoMendWhateverTheyCite() {
    AtomicBoolean isMended = new AtomicBoolean();
    Support wavering = SUPPORT.asking((claim, seen) -> Optional.of(isMended.get()));
    String refused = "Repairs to the harbour bridge will cost 40,000 crowns.";
    ClaimRewriter stubborn =
        (line, faults, articles) -> {
          isMended.set(true);
          return Optional.of(line(refused.replace(".", ""), 2));
        };

    Checked checked =
        new DraftVerifier(List.of(article), wavering, Optional.of(stubborn))
            .check(draft("", line(refused, 2)), "a", false);

    assertEquals(1, checked.dropped().size(), checked::toString);
  }

  @Test
  void aSentenceThatLeansOnWhatIsNotPrintedIsLeftOut() {
    Checked checked =
        check(
            Optional.empty(),
            line(article.words(article.sentences().get(0)), 1),
            line(article.words(article.sentences().get(2)), 3));
    assertEquals(1, checked.claims().size());
    assertEquals(1, checked.dropped().size());
  }

  @Test
  void aHeadlineWithAnInventedFigureGivesWayToTheArticlesTitle() {
    CheckedHeadline checked =
        draftVerifier(Optional.empty())
            .headline(draft("Westmere bridge closed for 300 days"), "a", article.title());
    assertEquals("Harbour bridge closed", checked.headline().text());
    assertEquals(1, checked.dropped().size());
  }

  @Test
  void theTitleInItsPlaceDoesNotBearTheRefusedHeadlinesMark() {
    Draft draft =
        Draft.whole("Repairs will cost 90,000 crowns", List.of(new Citation("a", 2)), List.of());
    CheckedHeadline checked = draftVerifier(Optional.empty()).headline(draft, "a", article.title());
    assertEquals("Harbour bridge closed", checked.headline().text());
    assertTrue(
        checked.headline().evidence().stream().noneMatch(e -> e.quote().contains("Repairs")),
        () -> checked.headline().toString());
  }

  @Test
  void aHeadlineThatItsSourceBearsOutStands() {
    CheckedHeadline checked =
        draftVerifier(Optional.empty())
            .headline(
                draft("Council of Westmere closed the bridge on Monday"), "a", article.title());
    assertEquals("Council of Westmere closed the bridge on Monday", checked.headline().text());
    assertEquals(List.of(), checked.dropped());
  }

  @Test
  void aHeadlineCutOutOfASentenceIsHeldToAllOfIt() {
    Article denial = article("Not a single bus crossed the bridge on Monday, the council said.");
    CheckedHeadline checked =
        new DraftVerifier(List.of(denial), SUPPORT, Optional.empty())
            .headline(draft("Bus crossed the bridge on Monday"), "a", denial.title());
    assertEquals(denial.title(), checked.headline().text());
  }

  @Test
  void aSourcesOwnTitleNeedsNoFurtherWitness() {
    CheckedHeadline checked =
        draftVerifier(Optional.empty())
            .headline(draft("Harbour bridge closed"), "a", article.title());
    assertEquals("Harbour bridge closed", checked.headline().text());
    assertEquals(List.of(), checked.dropped());
  }

  @Test
  void whatItsPublisherLaterHasOtherwiseIsNotPrinted() {
    Checked checked = aboutJobs("The Velk Post").check(aboutJobs(), "story", false);

    assertEquals(
        List.of("Harl Foods is moving 140 jobs from Velk to Tarn."),
        checked.claims().stream().map(Claim::text).toList());
    assertTrue(checked.dropped().get(0).reason().contains("Correction"), checked::toString);
    assertEquals(
        "Correction: Harl Foods",
        aboutJobs("The Velk Post")
            .headline(aboutJobs(), "story", "Harl Foods to cut 140 jobs")
            .headline()
            .text());
  }

  @Test
  void aCorrectionOfOneSentenceIsRead() {
    Article first =
        article("a", "Jobs to go", "The Velk Post", 1, "Harl Foods is to cut 140 jobs in Velk.");
    Article second =
        article("b", "Correction", "The Velk Post", 2, "Harl Foods is not cutting any jobs.");
    Checked checked =
        new DraftVerifier(List.of(first, second), SUPPORT, Optional.empty())
            .check(draft("", line("Harl Foods is to cut 140 jobs in Velk.", 1)), "story", false);

    assertEquals(1, checked.dropped().size(), checked::toString);
  }

  @Test
  void whatAnotherPublisherHasOtherwiseStands() {
    Checked checked = aboutJobs("The Tarn Post").check(aboutJobs(), "story", false);

    assertEquals(2, checked.claims().size(), checked::toString);
  }

  private static Draft aboutJobs() {
    return Draft.whole(
        "Harl Foods to cut 140 jobs",
        List.of(new Citation("first", 1)),
        List.of(
            new Draft.Line(
                "Harl Foods is to cut 140 jobs in Velk.",
                Claim.Kind.LEAD,
                List.of(new Citation("first", 1))),
            new Draft.Line(
                "Harl Foods is moving 140 jobs from Velk to Tarn.",
                Claim.Kind.LEAD,
                List.of(new Citation("second", 1)))));
  }

  /** An article and a later one that corrects it. */
  private static DraftVerifier aboutJobs(String publisherOfSecond) {
    return new DraftVerifier(
        List.of(
            article(
                "first",
                "Harl Foods to cut 140 jobs",
                "The Velk Post",
                1,
                "Harl Foods is to cut 140 jobs in Velk. Its profit rose to 3.2m crowns."),
            article(
                "second",
                "Correction: Harl Foods",
                publisherOfSecond,
                2,
                "Harl Foods is moving 140 jobs from Velk to Tarn. It is not cutting them.")),
        SUPPORT,
        Optional.empty());
  }
}
