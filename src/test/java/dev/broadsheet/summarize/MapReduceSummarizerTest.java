package dev.broadsheet.summarize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.broadsheet.model.CachingModel;
import dev.broadsheet.model.CallLog;
import dev.broadsheet.model.InMemoryReplies;
import dev.broadsheet.model.LanguageModel;
import dev.broadsheet.model.ModelException;
import dev.broadsheet.model.ModelException.Kind;
import dev.broadsheet.model.ModelReply;
import dev.broadsheet.model.ModelReply.Finish;
import dev.broadsheet.model.ModelRequest;
import dev.broadsheet.model.ScriptedModel;
import dev.broadsheet.model.TokenRate;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Citation;
import dev.broadsheet.news.Claim;
import dev.broadsheet.news.Draft;
import dev.broadsheet.news.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class MapReduceSummarizerTest {
  private static final Article SHORT =
      Texts.article(
          "short",
          "The bridge at Westmere opened on Tuesday.",
          "Repairs cost 3.8 million pounds, the council said.",
          "Lorries must wait until the new year.");
  private static final String SOUND =
      "{\"claims\":[{\"text\":\"Repairs cost 3.8 million pounds.\",\"sentences\":[2]}],"
          + "\"headline\":\"Westmere bridge opens\",\"headline_sentences\":[1]}";

  private final ScriptedModel model = new ScriptedModel(4096);
  private final CallLog callLog = new CallLog();

  private MapReduceSummarizer summarizer() {
    return summarizer(model);
  }

  private MapReduceSummarizer summarizer(ScriptedModel scripted) {
    return summarizer(scripted, () -> TokenRate.USUAL);
  }

  private MapReduceSummarizer summarizer(LanguageModel scripted, Supplier<TokenRate> rate) {
    try {
      return new MapReduceSummarizer(
          scripted,
          rate,
          Prompts.read(Optional.empty()),
          new Chunker(TokenRate.USUAL::tokens)::chunks,
          new FirstSentences(),
          Runnable::run,
          callLog,
          MapReduceSummarizer.Settings.USUAL);
    } catch (Prompts.Unusable e) {
      throw new AssertionError(e);
    }
  }

  private static Citation cite(Article article, int number) {
    return new Citation(article.id(), number);
  }

  private static Draft.Line lead(String text, Citation... citations) {
    return new Draft.Line(text, Claim.Kind.LEAD, List.of(citations));
  }

  @Test
  void givesClaimsWithTheNumbersOfTheirSentences() {
    model.says(SOUND);

    Draft draft = summarizer().article(SHORT, OptionalInt.of(2));

    assertEquals(List.of(lead("Repairs cost 3.8 million pounds.", cite(SHORT, 2))), draft.lines());
    assertEquals("Westmere bridge opens", draft.headline());
    assertEquals(List.of(cite(SHORT, 1)), draft.headlineCitations());
    assertTrue(draft.fallback().isEmpty());
  }

  @Test
  void doesNotWaitToLearnHowTheModelCountsWhereAnArticleFitsInAnyCase() {
    ScriptedModel wide = new ScriptedModel(8192).says(SOUND);

    Draft draft =
        summarizer(wide, () -> fail("asked for the rate")).article(SHORT, OptionalInt.of(2));

    assertTrue(draft.fallback().isEmpty());
  }

  @Test
  void sendsNumberedSentencesApartFromTheInstruction() {
    model.says(SOUND);

    summarizer().article(SHORT, OptionalInt.of(2));

    ModelRequest request = model.history().get(0);
    assertTrue(request.user().contains("[2] Repairs cost 3.8 million pounds, the council said.\n"));
    assertTrue(request.user().contains("\nTITLE Title of short\nDATA "), request::user);
    assertFalse(request.system().contains("Westmere"));
    assertTrue(request.user().contains("English"), request::user);
    assertTrue(request.schema().orElseThrow().contains("\"maximum\":3"));
  }

  @Test
  void printsAllSentencesInOrderWithoutACallWhereNoFewerAreWanted() {
    Draft draft = summarizer().article(SHORT, OptionalInt.of(3));

    assertEquals(3, draft.lines().size());
    assertEquals(
        lead("Lorries must wait until the new year.", cite(SHORT, 3)), draft.lines().get(2));
    assertTrue(model.history().isEmpty());
  }

  @Test
  void asksAgainOnceWithTheReason() {
    model.says("Sorry, what?").says(SOUND);

    Draft draft = summarizer().article(SHORT, OptionalInt.of(2));

    assertTrue(draft.fallback().isEmpty());
    assertTrue(model.history().get(1).user().contains("it was not JSON"));
    assertEquals(1, callLog.total().repairs());
  }

  @Test
  void fallsBackToTheEmbeddedEngineAfterTwoRepliesOfNoUse() {
    model.says("Sorry, what?").says("{\"claims\": []}").says(SOUND);

    Draft draft = summarizer().article(SHORT, OptionalInt.of(2));

    assertEquals(
        lead("The bridge at Westmere opened on Tuesday.", cite(SHORT, 1)), draft.lines().get(0));
    assertTrue(draft.fallback().orElseThrow().contains("it held no claims"), draft::toString);
    assertEquals(2, model.history().size());
    assertEquals(1, callLog.total().fallbacks());
  }

  @Test
  void fallsBackWhenTheServerFails() {
    model.fails(Kind.DOWN);

    assertTrue(summarizer().article(SHORT, OptionalInt.of(2)).fallback().isPresent());
  }

  @Test
  void doesNotFallBackWhenTheRunIsBeingStopped() {
    model.fails(Kind.INTERRUPTED);

    ModelException e =
        assertThrows(ModelException.class, () -> summarizer().article(SHORT, OptionalInt.of(2)));

    assertEquals(Kind.INTERRUPTED, e.kind());
  }

  @Test
  void savesWholeClaimsWhenBothRepliesAreCut() {
    String cut = SOUND.substring(0, SOUND.indexOf("],\"headline\""));
    ModelReply reply = new ModelReply(cut, 0, 0, Finish.LENGTH, 0);
    model.replies(reply).replies(reply);

    Draft draft = summarizer().article(SHORT, OptionalInt.of(2));

    assertEquals(List.of(lead("Repairs cost 3.8 million pounds.", cite(SHORT, 2))), draft.lines());
    assertTrue(draft.fallback().isEmpty());
  }

  @Test
  void readsArticleInPartsWhenServerCountsMoreTokensThanEstimated() {
    Article article = Texts.ofWords("a", 1200, 3);
    ScriptedModel counting = new ScriptedModel(4096);
    counting.fails(Kind.CONTEXT_EXCEEDED);
    counting.fails(Kind.CONTEXT_EXCEEDED);
    for (int i = 0; i < 8; i++) {
      counting.does(request -> new ModelReply(firstLine(request), 0, 0, Finish.STOP, 0));
    }

    Draft draft = summarizer(counting).article(article, OptionalInt.of(2));

    assertTrue(draft.fallback().isEmpty(), draft::toString);
    assertEquals("map", counting.history().get(1).step());
    assertEquals("map", counting.history().get(2).step());
    assertTrue(
        counting.history().get(2).user().length() < counting.history().get(1).user().length());
  }

  /** A sound reply that repeats the first line of the request. */
  private static String firstLine(ModelRequest request) {
    String line = request.user().lines().filter(l -> l.startsWith("[")).findFirst().orElseThrow();
    String number = line.substring(1, line.indexOf(']'));
    return "{\"claims\":[{\"text\":\""
        + line.substring(line.indexOf(']') + 2)
        + "\",\"sentences\":["
        + number
        + "]}]}";
  }

  @Test
  void onlyThePieceTheModelCannotReadFallsBack() {
    Article article = Texts.ofWords("a", 6000, 3);
    ScriptedModel moody = new ScriptedModel(4096);
    moody.fails(Kind.ENDLESS);
    for (int i = 0; i < 12; i++) {
      moody.does(request -> new ModelReply(firstLine(request), 0, 0, Finish.STOP, 0));
    }

    Draft draft = summarizer(moody).article(article, OptionalInt.of(2));

    assertTrue(draft.fallback().orElseThrow().startsWith("sentences 1 to "), draft::toString);
    assertEquals(1, callLog.total().fallbacks());
    assertEquals(article.words(article.sentences().get(0)), draft.lines().get(0).text());
    assertEquals(List.of(cite(article, 1)), draft.lines().get(0).citations());
  }

  @Test
  void citesOriginalSentencesAfterNotesWereMergedTwice() {
    Article article = Texts.ofWords("a", 20_000, 3);
    ScriptedModel merging = new ScriptedModel(2048);
    for (int i = 0; i < 400; i++) {
      merging.does(request -> new ModelReply(lastLine(request), 0, 0, Finish.STOP, 0));
    }

    Draft draft = summarizer(merging).article(article, OptionalInt.of(3));

    assertTrue(draft.fallback().isEmpty(), draft::toString);
    Draft.Line line = draft.lines().get(0);
    Sentence sentence = article.sentence(line.citations().get(0).sentence()).orElseThrow();
    assertEquals(article.words(sentence), line.text());
    long reduces = merging.history().stream().filter(r -> r.step().equals("reduce")).count();
    assertTrue(reduces > 2, "merged in groups first: " + reduces);
  }

  private static String lastLine(ModelRequest request) {
    List<String> lines = request.user().lines().filter(line -> line.startsWith("[")).toList();
    String line = lines.get(lines.size() - 1);
    return firstLine(new ModelRequest("", "", "\n" + line, Optional.empty(), 1, 0, 0));
  }

  @Test
  void tellsStoryInOneCallFromTheNumberedSentencesOfItsArticles() {
    Article other = Texts.article("other", "It rained.", "The old bridge opened at last.");
    model.says(
        "{\"claims\":[{\"text\":\"The bridge at Westmere opened on Tuesday.\",\"sentences\":[1,5]}],"
            + "\"points\":[{\"text\":\"Lorries must wait until the new year.\",\"sentences\":[3]}],"
            + "\"headline\":\"Westmere bridge opens\",\"headline_sentences\":[5]}");

    Draft draft = summarizer().story(List.of(SHORT, other));

    assertEquals(
        lead("The bridge at Westmere opened on Tuesday.", cite(SHORT, 1), cite(other, 2)),
        draft.lines().get(0));
    assertEquals(Claim.Kind.POINT, draft.lines().get(1).kind());
    assertEquals(List.of(cite(SHORT, 3)), draft.lines().get(1).citations());
    assertEquals(List.of(cite(other, 2)), draft.headlineCitations());
    assertEquals(1, model.history().size());
  }

  @Test
  void namesSourcesOfStoryInHeadingsAndNotBeforeSentences() {
    Article other = Texts.article("other", "It rained.", "The old bridge opened at last.");
    model.says(SOUND);

    summarizer().story(List.of(SHORT, other));

    List<String> lines = model.history().get(0).user().lines().toList();
    assertEquals("SOURCE The short Gazette", lines.get(1));
    assertEquals("[1] The bridge at Westmere opened on Tuesday.", lines.get(2));
    assertEquals("SOURCE The other Gazette", lines.get(5));
    assertEquals("[4] It rained.", lines.get(6));
  }

  @Test
  void mapsEachArticleOfLongStoryAloneAndFindsItsNotesWhenALateArticleJoins() {
    Article one = Texts.ofWords("one", 2000, 3);
    Article two = Texts.ofWords("two", 2000, 4);
    Article late = Texts.ofWords("late", 2000, 5);
    for (int i = 0; i < 40; i++) {
      model.does(request -> new ModelReply(firstLine(request), 0, 0, Finish.STOP, 0));
    }
    MapReduceSummarizer caching =
        summarizer(new CachingModel(model, new InMemoryReplies(), callLog), () -> TokenRate.USUAL);

    Draft draft = caching.story(List.of(one, two));
    int before = model.history().size();
    caching.story(List.of(one, two, late));

    assertTrue(draft.fallback().isEmpty(), draft::toString);
    assertEquals(List.of(cite(one, 1)), draft.lines().get(0).citations());
    assertTrue(model.history().stream().filter(r -> r.step().equals("map")).count() > 3);
    for (ModelRequest request : model.history()) {
      boolean isOfSeveral =
          request.user().contains("TITLE Title of one")
              && request.user().contains("TITLE Title of two");
      assertFalse(request.step().equals("map") && isOfSeveral, request::user);
    }
    List<ModelRequest> later = model.history().subList(before, model.history().size());
    later.stream()
        .filter(request -> request.step().equals("map"))
        .forEach(request -> assertTrue(request.user().contains("TITLE Title of late")));
  }

  @Test
  void storyFallsBackAsAWhole() {
    model.fails(Kind.REFUSED);

    Draft draft = summarizer().story(List.of(SHORT, Texts.article("other", "It rained.")));

    assertTrue(draft.fallback().isPresent());
    assertEquals(2, draft.lines().size());
  }

  @Test
  void printsNoLabelOfAPromptInAnyStep() {
    String labelled = "{\"claims\":[{\"text\":\"%s\",\"sentences\":[1]}],\"headline\":\"%s\",";
    String headline = "\"headline_sentences\":[1]}";
    Article other = Texts.article("other", "It rained.", "The old bridge opened at last.");
    Map<String, Article> articles = Map.of(SHORT.id(), SHORT);
    String opened = "The bridge at Westmere opened on Tuesday.";
    model
        .says(String.format(labelled, "[1] " + opened, "TITLE Westmere bridge opens") + headline)
        .says(
            String.format(
                    labelled, "[The short Gazette] " + opened, "(The other Gazette) A bridge opens")
                + headline)
        .says(String.format(labelled, "CLAIM " + opened + " [1, 2]", "x") + headline);

    Draft article = summarizer().article(SHORT, OptionalInt.of(2));
    Draft story = summarizer().story(List.of(SHORT, other));
    Optional<Draft.Line> mended =
        summarizer().mend(lead("x", cite(SHORT, 1)), List.of("wrong"), articles);

    assertEquals(opened, article.lines().get(0).text());
    assertEquals("Westmere bridge opens", article.headline());
    assertEquals(opened, story.lines().get(0).text());
    assertEquals("A bridge opens", story.headline());
    assertEquals(opened, mended.orElseThrow().text());
  }

  @Test
  void mendsRefusedLineFromItsOwnEvidence() {
    model.says("{\"claims\":[{\"text\":\"Repairs cost 3.8 million pounds.\",\"sentences\":[1]}]}");
    Draft.Line refused = lead("Repairs cost 38 million pounds.", cite(SHORT, 2));

    Optional<Draft.Line> mended =
        summarizer()
            .mend(refused, List.of("number 38 is not in the source"), Map.of(SHORT.id(), SHORT));

    assertEquals(Optional.of(lead("Repairs cost 3.8 million pounds.", cite(SHORT, 2))), mended);
    String user = model.history().get(0).user();
    assertTrue(user.contains("[1] Repairs cost 3.8 million pounds, the council said."), user);
    assertTrue(user.contains("CLAIM Repairs cost 38 million pounds."), user);
    assertTrue(user.contains("FAULT number 38 is not in the source"), user);
  }

  @Test
  void mendsNothingWithoutEvidenceOrModel() {
    model.fails(Kind.DOWN);
    Map<String, Article> articles = Map.of(SHORT.id(), SHORT);

    assertTrue(summarizer().mend(lead("x", cite(SHORT, 99)), List.of(), articles).isEmpty());
    assertTrue(summarizer().mend(lead("x", cite(SHORT, 1)), List.of(), articles).isEmpty());
  }

  @Test
  void refusesWindowTooSmallToWorkWith() {
    ScriptedModel tiny = new ScriptedModel(600);

    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> summarizer(tiny));

    assertTrue(e.getMessage().contains("--num-ctx"), e::getMessage);
  }
}
