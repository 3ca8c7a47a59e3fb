package dev.broadsheet.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.model.langchain.MiniLmEmbedder;
import dev.broadsheet.model.onnx.OnnxPairReader;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Citation;
import dev.broadsheet.news.Claim;
import dev.broadsheet.news.Draft;
import dev.broadsheet.news.Sentence;
import dev.broadsheet.nlp.Sentences;
import dev.broadsheet.nlp.Span;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GateTest {
  private static final String TEXT =
      "Heavy rain flooded the port of Varna on Tuesday, killing at least 12 sailors. "
          + "Mayor Elena Dimova said the storm was the worst since 2016. "
          + "She promised 300 families new homes. "
          + "\"We will rebuild every house,\" said Dimova. "
          + "The navy rescued 45 people from the harbour.";

  private final Gate gate =
      new Gate(
          List.of(article("a", TEXT)),
          Support.standard(OnnxPairReader.shared(), MiniLmEmbedder.shared()));

  static Article article(String id, String text) {
    return article(id, text, "2024-11-28T08:00:00Z");
  }

  private static Article article(String id, String text, String published) {
    List<Sentence> sentences = new ArrayList<>();
    for (Span span : Sentences.of(text, new Span(0, text.length()), "en")) {
      sentences.add(Sentence.body(sentences.size() + 1, span, 0));
    }
    return new Article(
        id,
        id + ".txt",
        Optional.empty(),
        "Flood in Varna",
        Optional.empty(),
        "Coast Courier",
        Optional.empty(),
        Optional.of(OffsetDateTime.parse(published)),
        "en",
        text,
        sentences);
  }

  private static Draft.Line line(String text, Integer... cited) {
    List<Citation> citations = Arrays.stream(cited).map(n -> new Citation("a", n)).toList();
    return new Draft.Line(text, Claim.Kind.LEAD, citations);
  }

  private GateDecision rule(String text, Integer... cited) {
    return gate.check(line(text, cited), Optional.empty());
  }

  @Test
  void letsACopiedSentencePassWithFullSupport() {
    GateDecision decision = rule("The navy rescued 45 people from the harbour.", 5);

    assertTrue(decision.isGrounded());
    assertEquals(1, decision.claim().orElseThrow().support());
  }

  @Test
  void citesAnewWhenTheGivenSentenceDoesNotBearTheClaim() {
    GateDecision decision = rule("45 people were rescued from the harbour by the navy.", 2);

    assertTrue(decision.isGrounded(), () -> decision.toString());
    assertEquals(
        "The navy rescued 45 people from the harbour.",
        decision.claim().orElseThrow().evidence().get(0).quote());
  }

  @Test
  void refusesAChangedNumber() {
    GateDecision decision =
        rule("Heavy rain flooded the port of Varna, killing at least 14 sailors.", 1);

    assertEquals(List.of("number at least 14 is not in the source"), decision.reasons());
  }

  @Test
  void refusesAnInventedName() {
    GateDecision decision = rule("Heavy rain flooded the port of Burgas on Tuesday.", 1);

    assertEquals(List.of("name Burgas is not in the source"), decision.reasons());
  }

  @Test
  void refusesWhatIsPutTogetherFromWordsOfTheSource() {
    GateDecision decision =
        rule("The storm has promised the port of Varna 300 new sailors.", 1, 2, 3);

    assertEquals(GateDecision.Outcome.REFUSED, decision.outcome(), decision::toString);
  }

  @Test
  void refusesWordsNobodySaid() {
    GateDecision decision = rule("Dimova said: \"We will rebuild every road.\"", 4);

    assertEquals(
        List.of("quote \"We will rebuild every road.\" is not in the source"), decision.reasons());
  }

  @Test
  void reckonsEachArticlesYearsFromItsOwnDay() {
    String old = "The dam of Brod broke four years ago, said the engineer Ivo Lukic.";
    Gate both =
        new Gate(
            List.of(article("a", TEXT), article("b", old, "2020-05-04T08:00:00Z")),
            Support.standard(OnnxPairReader.shared(), MiniLmEmbedder.shared()));
    // Neither article bears all of it out alone.
    String told = "Heavy rain flooded the port of Varna, and the dam of Brod broke in ";

    GateDecision right = both.check(ofBoth(told + "2016."), Optional.empty());
    GateDecision wrong = both.check(ofBoth(told + "2020."), Optional.empty());

    assertTrue(namesNothingUnknown(right), right::toString);
    assertEquals(List.of("date 2020 is not in the source"), wrong.reasons());
  }

  /** Whether no figure and no name of the line is strange to its sources. */
  private static boolean namesNothingUnknown(GateDecision decision) {
    return decision.reasons().stream().noneMatch(reason -> reason.endsWith("is not in the source"));
  }

  private static Draft.Line ofBoth(String text) {
    return new Draft.Line(
        text, Claim.Kind.LEAD, List.of(new Citation("a", 1), new Citation("b", 1)));
  }

  @Test
  void staysWithThePassageThatIsCitedWhereTheSecondOpinionIsSilent() {
    List<Article> articles =
        List.of(
            article("a", "Altogether 45 people were saved by the navy in the port of Varna."),
            article("b", "The navy rescued 45 people from the port of Varna on that day."));
    Draft.Line line = line("The navy rescued 45 people from the port of Varna.", 1);
    Calibration lenient = new Calibration(1, 3, 0, 0.6, 0.2, 0.6, 0.6, 0, 0.6, 0.8);
    Support support =
        new Support(Lexicon.load(), lenient, OnnxPairReader.shared(), MiniLmEmbedder.shared());

    GateDecision alone = new Gate(articles, support).check(line, Optional.empty());
    GateDecision asking =
        new Gate(articles, support.asking((claim, evidence) -> Optional.empty()))
            .check(line, Optional.empty());

    assertEquals("a", alone.claim().orElseThrow().evidence().get(0).article());
    assertEquals(alone, asking);
  }

  @Test
  void reckonsYearsFromTheDayOfPublication() {
    GateDecision decision =
        rule("Mayor Elena Dimova said the storm was the worst since eight years ago.", 2);

    assertTrue(namesNothingUnknown(decision), decision::toString);
  }

  @Test
  void reportsASentenceThatPointsAtAnother() {
    GateDecision decision = rule("She promised 300 families new homes.", 3);

    assertEquals(GateDecision.Outcome.DANGLING, decision.outcome());
    assertEquals(List.of("it does not say who \"She\" is"), decision.reasons());
  }

  @Test
  void letsAPronounFollowTheSentenceThatExplainsIt() {
    GateDecision first = rule("Mayor Elena Dimova said the storm was the worst since 2016.", 2);

    GateDecision second =
        gate.check(line("She promised 300 families new homes.", 3), first.claim());

    assertTrue(second.isGrounded());
  }

  @Test
  void mayNameTheOutlet() {
    GateDecision decision =
        rule("The navy rescued 45 people from the harbour, the Coast Courier reports.", 5);

    assertTrue(namesNothingUnknown(decision), decision::toString);
  }

  @Test
  void offersTheSentenceThatSaysMostOfARefusedLine() {
    Draft.Line refused = line("The navy rescued 60 people from the harbour.", 5);

    assertEquals(
        "The navy rescued 45 people from the harbour.",
        gate.bestEvidence(refused).orElseThrow().quote());
  }
}
