package dev.broadsheet.summarize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.model.CallLog;
import dev.broadsheet.model.Embedder;
import dev.broadsheet.model.ModelException;
import dev.broadsheet.model.ModelRequest;
import dev.broadsheet.model.ScriptedModel;
import dev.broadsheet.model.TokenRate;
import dev.broadsheet.model.langchain.MiniLmEmbedder;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Citation;
import dev.broadsheet.news.Claim;
import dev.broadsheet.news.Draft;
import dev.broadsheet.news.Engine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class GuidedSummarizerTest {
  private static final Embedder EMBEDDER = MiniLmEmbedder.shared();
  private static final Article BRIDGE =
      Articles.of(
          "a",
          List.of(
              "The harbour bridge of Westmere opens again on Tuesday, the council said.",
              "It had been closed since March for repairs to two piers.",
              "Buses will use it from the first day.",
              "“I have missed it,” said the mayor."));

  private final ScriptedModel model = new ScriptedModel(4096);
  private final CallLog callLog = new CallLog();

  /** A fake of the embedded engine that chooses one sentence. */
  private record Choosing(int number) implements Summarizer {
    @Override
    public Engine engine() {
      return new Engine("extractive", "one");
    }

    @Override
    public Draft article(Article article, OptionalInt sentences) {
      String text = article.words(article.sentence(number).orElseThrow());
      List<Citation> itself = List.of(new Citation(article.id(), number));
      return Draft.whole("", List.of(), List.of(new Draft.Line(text, Claim.Kind.LEAD, itself)));
    }

    @Override
    public Draft story(List<Article> articles) {
      return article(articles.get(0), OptionalInt.empty());
    }
  }

  private GuidedSummarizer guided(int chosen) throws Exception {
    return new GuidedSummarizer(
        model,
        () -> TokenRate.USUAL,
        Prompts.read(Optional.empty()),
        new Choosing(chosen),
        EMBEDDER,
        callLog);
  }

  private static String reply(String sentence) {
    return "{\"sentence\": \"" + sentence + "\"}";
  }

  @Test
  void makesOneSentenceOfTheChosenOneAndTheNextAndCitesBoth() throws Exception {
    model.says(reply("Closed since March, Westmere's bridge opens again on Tuesday."));

    Draft draft = guided(1).article(BRIDGE, OptionalInt.empty());

    Draft.Line line = draft.lines().get(0);
    assertEquals("Closed since March, Westmere's bridge opens again on Tuesday.", line.text());
    assertEquals(List.of(new Citation("a", 1), new Citation("a", 2)), line.citations());
    assertTrue(line.source().orElseThrow().text().startsWith("The harbour bridge"));
    assertEquals(Claim.By.MODEL, draft.by());
    assertEquals(Optional.empty(), draft.fallback());
  }

  @Test
  void givesTheModelOneSentenceALineWithItsNumberAndHowLongToWrite() throws Exception {
    model.says(reply("Closed since March, Westmere's bridge opens again on Tuesday."));

    guided(1).article(BRIDGE, OptionalInt.empty());

    ModelRequest request = model.history().get(0);
    assertTrue(request.user().contains("[1] The harbour bridge of Westmere"), request::user);
    assertTrue(request.user().contains("[2] It had been closed since March"), request::user);
    assertTrue(request.user().contains("at most 16 words"), request::user);
    assertFalse(request.user().contains("Buses"), request::user);
  }

  @Test
  void joinsWhatTwoPapersSayOfOneThing() throws Exception {
    Article other =
        Articles.of(
            "b",
            List.of(
                "The town has 40,000 people.",
                "Westmere's harbour bridge opens again on Tuesday after eight months of repairs."));
    model.says(reply("Westmere's bridge opens again on Tuesday after months of repairs."));

    Draft draft = guided(1).story(List.of(BRIDGE, other));

    assertEquals(
        List.of(new Citation("a", 1), new Citation("b", 2)), draft.lines().get(0).citations());
  }

  @Test
  void leavesASentenceWithAQuotationAsItIs() throws Exception {
    Draft draft = guided(4).article(BRIDGE, OptionalInt.empty());

    assertTrue(model.history().isEmpty());
    assertTrue(draft.lines().get(0).text().contains("I have missed it"));
  }

  @Test
  void takesTheChosenSentenceAndSaysWhyIfTheModelFails() throws Exception {
    model.fails(ModelException.Kind.ENDLESS);

    Draft draft = guided(1).article(BRIDGE, OptionalInt.empty());

    assertTrue(draft.lines().get(0).text().startsWith("The harbour bridge of Westmere opens"));
    assertEquals(Optional.of("scripted ENDLESS"), draft.fallback());
    assertEquals(1, callLog.entries().get(0).fallbacks());
  }

  @Test
  void aServerThatHasFailedIsNotAskedAboutTheRestOfTheStory() throws Exception {
    model.fails(ModelException.Kind.STALLED);
    GuidedSummarizer guided =
        new GuidedSummarizer(
            model,
            () -> TokenRate.USUAL,
            Prompts.read(Optional.empty()),
            new FirstSentences(),
            EMBEDDER,
            callLog);
    Article other =
        Articles.of(
            "b",
            List.of(
                "Nine cows were found in the quarry near Velk on Monday.",
                "They had been missing since Sunday."));

    Draft draft = guided.story(List.of(BRIDGE, other));

    assertEquals(2, draft.lines().size());
    assertEquals(1, model.history().size());
  }

  @Test
  void takesTheChosenSentenceIfTheModelOnlyPutsACommaBetweenTheTwo() throws Exception {
    model.says(
        reply(
            "The harbour bridge of Westmere opens again on Tuesday, the council said, and it had"
                + " been closed since March for repairs to two piers."));

    Draft draft = guided(1).article(BRIDGE, OptionalInt.empty());

    assertTrue(draft.lines().get(0).source().isEmpty());
    assertTrue(draft.fallback().orElseThrow().contains("no shorter"), draft::toString);
  }

  @Test
  void anInterruptedRunEnds() throws Exception {
    model.fails(ModelException.Kind.INTERRUPTED);
    GuidedSummarizer guided = guided(1);

    assertThrows(ModelException.class, () -> guided.article(BRIDGE, OptionalInt.empty()));
  }

  @Test
  void aMendIsMadeOfTheSameGroupInOtherWords() throws Exception {
    model
        .says(reply("The bridge of Westmere opens in March, the council said."))
        .says(reply("Buses" + " cross the bridge of Westmere from Tuesday."));
    GuidedSummarizer guided = guided(1);
    Draft.Line line = guided.article(BRIDGE, OptionalInt.empty()).lines().get(0);

    Optional<Draft.Line> mended = guided.mend(line, List.of("wrong"), Map.of("a", BRIDGE));

    assertEquals(line.citations(), mended.orElseThrow().citations());
    assertEquals(line.source(), mended.orElseThrow().source());
    assertTrue(model.history().get(1).temperature() > 0);
    assertEquals(model.history().get(0).user(), model.history().get(1).user());
  }

  @Test
  void aSentenceThatWasTakenIsNotWrittenAnew() throws Exception {
    Draft.Line taken = new Draft.Line("Buses.", Claim.Kind.LEAD, List.of(new Citation("a", 3)));

    assertEquals(Optional.empty(), guided(1).mend(taken, List.of("wrong"), Map.of("a", BRIDGE)));
    assertTrue(model.history().isEmpty());
  }
}
