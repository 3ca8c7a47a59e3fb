package dev.broadsheet.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Sentence;
import dev.broadsheet.news.Sentence.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlainTextTest {
  private static final String FIRST =
      "The harbour of Lysvik was closed on Tuesday after a crane fell into the basin.";
  private static final String SECOND = "Nobody was hurt, the port authority said.";

  private static Article read(String... lines) {
    ParsedDocument parsedDocument = PlainText.parse(String.join("\n", lines));
    return new ArticleBuilder(Optional.empty())
        .compose(parsedDocument, new Origin("a.txt", "a"))
        .article()
        .orElseThrow();
  }

  private static List<String> sentences(Article article) {
    return article.sentences().stream().map(article::words).toList();
  }

  @Test
  void cutsSectionLabelAboveTitle() {
    Article article = read("Northern EuropeNews", "", "Crane Falls in Lysvik Harbour", "", FIRST);
    assertEquals("Crane Falls in Lysvik Harbour", article.title());
    assertEquals(FIRST, article.text());
  }

  @Test
  void takesShortLineAboveTitleForLabel() {
    Article article = read("On the Water", "Crane falls in Lysvik harbour at dawn", FIRST);
    assertEquals("Crane falls in Lysvik harbour at dawn", article.title());
    assertFalse(article.text().contains("On the Water"));
  }

  @Test
  void composesTitleAtClauseBoundaryWhenThereIsNone() {
    Article article =
        read(
            "In a night that few in the small town of Lysvik will forget, the old crane of the"
                + " harbour fell into the basin, crushing two empty boats and a jetty of wood.",
            SECOND);
    assertEquals("The old crane of the harbour fell into the basin", article.title());
    assertTrue(
        article.titleSpan().orElseThrow().of(article.text()).equalsIgnoreCase(article.title()));
  }

  @Test
  void keepsParagraphThatTellsOfPictures() {
    String told = "Videos from the quay show the arm of the crane under water.";
    Article article = read("Crane falls in Lysvik harbour", "", FIRST, "", told, "", SECOND);
    assertTrue(sentences(article).contains(told), article.text());
    assertFalse(
        read("Crane falls", "", FIRST, "", "Photo from Lysvik", "", SECOND)
            .text()
            .contains("Photo"));
  }

  @Test
  void neverTakesCaptionForTitle() {
    Article article = read("Image created by AI", FIRST, SECOND);
    assertEquals(FIRST, article.title() + ".");
    assertEquals(List.of(FIRST, SECOND), sentences(article));
  }

  @Test
  void cutsLinkListsAndRowsOfBullets() {
    Article article =
        read(
            "Crane Falls in Lysvik Harbour",
            "",
            FIRST,
            "",
            "Related Sources:",
            "",
            "• Source 1 • Source 2",
            "",
            "Read more: The long history of the crane",
            "",
            "Sign up for our newsletter");
    assertEquals(FIRST, article.text());
  }

  @Test
  void keepsSpeakerOfPullQuote() {
    Article article =
        read(
            FIRST,
            "We heard a noise like thunder. Then the crane was gone.",
            "Ane Solberg, Lysvik Harbour Watch",
            SECOND);
    Sentence quote = article.sentences().get(1);
    assertEquals(Role.QUOTE, quote.role());
    assertEquals(
        "Ane Solberg, Lysvik Harbour Watch", quote.speaker().orElseThrow().of(article.text()));
    assertEquals(4, article.sentences().size());
  }

  @Test
  void keepsSpeakerBehindDashWithoutTheDash() {
    Article article =
        read(FIRST, "The bolts had been loose for years.", "– Odd Berg, crane builder", SECOND);
    assertEquals(
        "Odd Berg, crane builder",
        article.sentences().get(1).speaker().orElseThrow().of(article.text()));
  }

  @Test
  void neverGluesSubheadingToNextSentence() {
    Article article = read(FIRST, "Years of Neglect at the Quay", SECOND);
    assertEquals(List.of(FIRST, SECOND), sentences(article));
    assertTrue(article.text().contains("Years of Neglect at the Quay"));
  }

  @Test
  void joinsWrappedLines() {
    Article article =
        read(
            "The harbour of Lysvik was closed on Tuesday after a crane fell into",
            "the basin. Nobody was hurt, the port authority said, but two boats",
            "that had been moored at the quay for the winter were crushed and a",
            "wooden jetty was lost.",
            "",
            "Divers are to look at the wreck on Wednesday if the weather allows",
            "it, and the mayor wants to know why the crane had not been tested.");
    assertEquals(3, article.sentences().size());
    assertEquals(FIRST, article.words(article.sentences().get(0)));
  }

  @Test
  void startsSentenceAfterDateline() {
    Article article = read("LYSVIK, Nov 30 (AP) — " + FIRST, SECOND);
    assertEquals(FIRST, article.words(article.sentences().get(0)));
  }

  @Test
  void readsBylineAndDateLine() {
    Article article =
        read(
            "Crane Falls in Lysvik Harbour",
            "By Ane Solberg",
            "Published 30 November 2024, 10:15",
            FIRST);
    assertEquals("Ane Solberg", article.author().orElseThrow());
    assertEquals("2024-11-30T10:15Z", article.published().orElseThrow().toString());
    assertEquals(FIRST, article.text());
  }

  @Test
  void keepsSentencesThatOnlyResembleBoilerplate() {
    String[] lines = {
      FIRST,
      "Copyright law does not cover cranes, the mayor told Reuters.",
      "Share prices of the builder fell by a third within an hour.",
      "Images of the wreck were first published by Bloomberg."
    };
    assertEquals(List.of(lines), sentences(read(lines)));
  }

  @Test
  void composesTitleWithVerbAndWithoutDanglingEnd() {
    Article article =
        read(
            "It was a long night for the town.",
            "Lysvik Shipyard, which employs a fifth of the town and has done so for a century, said"
                + " on Tuesday that it would pay for a new crane in the basin before the winter.");
    assertEquals(
        "It was a long night for the town", read("It was a long night for the town.").title());
    assertTrue(article.title().startsWith("Lysvik Shipyard"), article.title());
    assertFalse(article.title().matches(".* (?:a|the|in|for|and|of)"), article.title());
    assertTrue(article.title().length() <= 90);
  }

  @Test
  void passesOverBoilerplateThatMustStayInTheText() {
    String text =
        "WorldNews\n\nCrane Falls in Lysvik Harbour\n\n" + FIRST + "\n\nRelated:\n• One • Two\n";
    Article article =
        new ArticleBuilder(Optional.empty())
            .compose(Layout.of(Details.NONE, text), new Origin("a.jsonl#1", "a"))
            .article()
            .orElseThrow();
    assertEquals(text, article.text());
    assertEquals(List.of(FIRST), sentences(article));
    assertEquals("Crane Falls in Lysvik Harbour", article.titleSpan().orElseThrow().of(text));
  }

  private static final String[] ANSWERS = {
    "Q: Will the harbour open again?",
    "A: I can't promise that. The crane lies across the basin.",
    "",
    "Q: Who pays?",
    "A: We are asking the insurers. It will take until June."
  };

  private static Article interview(String introduction) {
    List<String> lines = new ArrayList<>(List.of("After the fall", "", introduction, ""));
    lines.addAll(List.of(ANSWERS));
    return read(lines.toArray(String[]::new));
  }

  private static Sentence sentence(Article article, String words) {
    return article.sentences().stream()
        .filter(sentence -> article.words(sentence).equals(words))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void answersInTheFirstPersonAreTheWordsOfTheOneIntroduced() {
    Article article = interview("Ane Solberg has run the harbour of Lysvik since 2019.");
    Sentence answer = sentence(article, "The crane lies across the basin.");

    assertEquals(Role.QUOTE, answer.role());
    assertEquals("Ane Solberg", answer.speaker().orElseThrow().of(article.text()));
  }

  @Test
  void answersInTheFirstPersonOfNobodyKnownAreContext() {
    Article article = interview("Our reporter met the head of the harbour of Lysvik.");

    assertEquals(Role.CONTEXT, sentence(article, "The crane lies across the basin.").role());
  }

  @Test
  void answersThatNobodyInParticularGivesAreStatements() {
    Article article =
        read(
            "Questions on the crane",
            "",
            "Q: Is the harbour of Lysvik shut?",
            "A: Yes. The crane lies across the basin.",
            "",
            "Q: Until when?",
            "A: Until June, says the port authority of Lysvik.");

    assertEquals(Role.BODY, sentence(article, "The crane lies across the basin.").role());
  }
}
