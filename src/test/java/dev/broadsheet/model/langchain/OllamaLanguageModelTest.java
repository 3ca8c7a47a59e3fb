package dev.broadsheet.model.langchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.model.CachingModel;
import dev.broadsheet.model.CallLog;
import dev.broadsheet.model.InMemoryReplies;
import dev.broadsheet.model.LanguageModel;
import dev.broadsheet.model.ModelCard;
import dev.broadsheet.model.ModelException;
import dev.broadsheet.model.ModelException.Kind;
import dev.broadsheet.model.ModelReply;
import dev.broadsheet.model.ModelReply.Finish;
import dev.broadsheet.model.ModelRequest;
import dev.broadsheet.model.standin.Mode;
import dev.broadsheet.model.standin.StandInOllama;
import dev.broadsheet.model.standin.StandInOllama.Behaviour;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every trap that was observed on real Ollama servers, against the stand-in that sets them. */
@Tag("slow")
class OllamaLanguageModelTest {
  private static final String SCHEMA =
      "{\"type\":\"object\",\"properties\":{\"claims\":{\"type\":\"array\",\"maxItems\":2}}}";
  private static final Set<String> KNOWN =
      Set.of("num_ctx", "num_predict", "seed", "temperature", "top_k", "top_p", "repeat_penalty");
  private static final ModelRequest REQUEST = request("[1] A bridge opened.\n[2] A ship came.\n");
  private static final Limits SHORT =
      new Limits(
          Duration.ofSeconds(5),
          Duration.ofMillis(600),
          Duration.ofMillis(600),
          Duration.ofSeconds(20));
  private static final Limits SOON =
      new Limits(
          Duration.ofSeconds(5),
          Duration.ofMillis(1500),
          Duration.ofSeconds(20),
          Duration.ofMillis(1));

  private static final Duration SHORTER_THAN_SLOW =
      StandInOllama.SLOW_REPLY.multipliedBy(2).dividedBy(3);

  /** Short only where the limit is what is tried: elsewhere a busy machine could run into it. */
  private static Limits limits(Mode mode) {
    boolean isSilent = mode == Mode.SILENT || mode == Mode.STALL;
    return isSilent ? SHORT : mode == Mode.ENDLESS ? SOON : Limits.USUAL;
  }

  private final StandInOllama server = StandInOllama.start(Behaviour.GOOD);

  @AfterEach
  void closeServer() {
    server.close();
  }

  private static ModelRequest request(String user) {
    return new ModelRequest("map", "Summarise.", user, Optional.of(SCHEMA), 200, 0, 7);
  }

  private OllamaLanguageModel model(String name, int window, Limits limits) {
    ModelCard card = new ModelCard("ollama", name, "5f", window);
    return new OllamaLanguageModel(
        server.uri(), card, limits, Duration.ofMinutes(5), OptionalInt.empty());
  }

  private OllamaLanguageModel model() {
    return model("tiny:1b", 2048, Limits.within(Duration.ofSeconds(20)));
  }

  private Kind failure(OllamaLanguageModel model, ModelRequest request) {
    return assertThrows(ModelException.class, () -> model.generate(request)).kind();
  }

  private JsonNode sent() {
    return server.chats().get(0).body();
  }

  @Test
  void readsReplyWithItsCounts() {
    ModelReply reply = model().generate(REQUEST);

    assertTrue(reply.text().contains("A bridge opened."), reply.text());
    assertEquals(Finish.STOP, reply.finish());
    assertTrue(reply.tokensIn() > 0 && reply.tokensOut() > 0, reply.toString());
  }

  @Test
  void tellsServerNotToTruncate() {
    model().generate(REQUEST);

    assertFalse(sent().path("truncate").asBoolean(true));
  }

  @Test
  void sendsTheSameWindowEachTimeAndBoundsTheReply() {
    OllamaLanguageModel model = model();
    model.generate(REQUEST);
    model.generate(REQUEST);

    for (StandInOllama.Logged chat : server.chats()) {
      assertEquals(2048, chat.body().path("options").path("num_ctx").asInt());
      assertEquals(200, chat.body().path("options").path("num_predict").asInt());
    }
  }

  @Test
  void switchesThinkingOffSinceLeavingItOutMeansTrue() {
    model().generate(REQUEST);

    assertTrue(sent().has("think"));
    assertFalse(sent().path("think").asBoolean(true));
  }

  @Test
  void sendsSchemaAsItIs() {
    model().generate(REQUEST);

    assertEquals(SCHEMA, sent().path("format").toString());
  }

  @Test
  void sendsSeedTemperatureAndKeepAliveInSeconds() {
    model().generate(REQUEST);

    assertEquals(7, sent().path("options").path("seed").asInt());
    assertEquals(0.0, sent().path("options").path("temperature").asDouble(9));
    assertEquals(300, sent().path("keep_alive").asInt());
  }

  @Test
  void sendsTheSameNumberOfThreadsEachTimeAndOnlyIfItIsSet() {
    model().generate(REQUEST);
    assertFalse(sent().path("options").has("num_thread"));

    ModelCard card = new ModelCard("ollama", "tiny:1b", "5f", 2048);
    OllamaLanguageModel threaded =
        new OllamaLanguageModel(
            server.uri(), card, Limits.USUAL, Duration.ofMinutes(5), OptionalInt.of(2));
    threaded.generate(REQUEST);
    threaded.generate(REQUEST);

    for (StandInOllama.Logged chat : server.chats().subList(1, 3)) {
      assertTrue(chat.body().path("options").path("num_thread").isInt());
      assertEquals(2, chat.body().path("options").path("num_thread").asInt());
      assertEquals(200, chat.body().path("options").path("num_predict").asInt());
    }
  }

  @Test
  void sendsOnlyOptionsThatOllamaKnowsSinceOthersAreIgnoredInSilence() {
    model().generate(REQUEST);

    sent().path("options").fieldNames().forEachRemaining(name -> assertTrue(KNOWN.contains(name)));
    assertTrue(sent().path("options").size() >= 3, "and these are among them");
  }

  @Test
  void sendsWholeNumbersWhereTheServerWantsThemSinceItFailsOnOthers() {
    model().generate(REQUEST);

    for (String name : List.of("num_ctx", "num_predict", "seed")) {
      assertTrue(sent().path("options").path(name).isInt(), name);
    }
  }

  @Test
  void leavesFormatOutWhereNoSchemaIsWanted() {
    model().generate(new ModelRequest("judge", "", "Yes or no?", Optional.empty(), 8, 0, 1));

    assertFalse(sent().hasNonNull("format"), sent()::toString);
    assertEquals(1, sent().path("messages").size(), "nor is there an empty instruction");
  }

  @Test
  void boundsTheReplySinceTheServerWouldFillTenWindows() {
    server.next(Mode.TALKATIVE);

    ModelReply reply = model().generate(REQUEST);

    assertEquals(Finish.LENGTH, reply.finish());
    assertTrue(reply.tokensOut() <= 201, reply.tokensOut() + " tokens");
  }

  @Test
  void tellsReplyOfAServerThatHasOnlyLoadedTheModel() {
    server.next(Mode.LOADS);

    ModelReply reply = model().generate(REQUEST);

    assertEquals(Finish.ABORTED, reply.finish());
    assertEquals("", reply.text());
  }

  @Test
  void countsTokensOfAPromptThatTheServerHasCachedAsBefore() {
    OllamaLanguageModel model = model();

    assertEquals(model.generate(REQUEST).tokensIn(), model.generate(REQUEST).tokensIn());
  }

  @Test
  void replaysFromItsOwnStoreSinceAWarmServerGivesOtherWordsForTheSameSeed() {
    server.next(Mode.DRIFTING, Mode.DRIFTING, Mode.DRIFTING);
    OllamaLanguageModel model = model();
    LanguageModel caching = new CachingModel(model, new InMemoryReplies(), new CallLog());
    String first = caching.generate(REQUEST).text();

    assertNotEquals(first, model.generate(REQUEST).text(), "the server drifts");
    assertEquals(first, caching.generate(REQUEST).text());
    assertEquals(2, server.chats().size());
  }

  @Test
  void leavesStopWordsOfTheModelAlone() {
    model().generate(REQUEST);

    assertFalse(sent().path("options").has("stop"));
  }

  @Test
  void keepsInstructionAndArticleInMessagesOfTheirOwn() {
    model().generate(REQUEST);

    assertEquals("system", sent().path("messages").path(0).path("role").asText());
    assertEquals("user", sent().path("messages").path(1).path("role").asText());
    assertEquals(REQUEST.user(), sent().path("messages").path(1).path("content").asText());
  }

  @Test
  void failsWhenPromptDoesNotFitTheWindow() {
    assertEquals(
        Kind.CONTEXT_EXCEEDED,
        failure(model("tiny:1b", 512, SHORT), request("word ".repeat(2000))));
  }

  @Test
  void tellsReplyThatEndsWithoutDone() {
    server.next(Mode.NOT_DONE);

    ModelReply reply = model().generate(REQUEST);

    assertEquals(Finish.ABORTED, reply.finish());
    assertTrue(reply.text().endsWith(" and and"), reply.text());
  }

  @Test
  void tellsReplyCutByLength() {
    server.next(Mode.CUT);

    assertEquals(Finish.LENGTH, model().generate(REQUEST).finish());
  }

  @Test
  void readsEmptyReplyAsEmpty() {
    server.next(Mode.EMPTY);

    assertEquals("", model().generate(REQUEST).text());
  }

  @ParameterizedTest
  @CsvSource({
    "STATUS_400, REFUSED",
    "STATUS_403, REFUSED",
    "STATUS_404, MODEL_MISSING",
    "STATUS_500, TRANSIENT",
    "STATUS_503, TRANSIENT",
    "RESET, TRANSIENT",
    "ERROR_LINE, TRANSIENT",
    "GARBAGE, TRANSIENT",
    "SILENT, STALLED",
    "STALL, STALLED",
    "ENDLESS, ENDLESS"
  })
  void tellsKindOfFailure(Mode mode, Kind kind) {
    server.next(mode);

    assertEquals(kind, failure(model("tiny:1b", 2048, limits(mode)), REQUEST));
    assertEquals(1, server.chats().size(), "asked once");
  }

  @Test
  void waitsForAServerThatWritesSlowlyLongerThanForOneThatIsSilent() {
    server.next(Mode.SLOW);

    assertEquals(
        Finish.STOP,
        model("tiny:1b", 2048, Limits.within(SHORTER_THAN_SLOW)).generate(REQUEST).finish());
  }

  @Test
  void waitsForAServerThatServesSomeoneElse() {
    server.busyFor(Duration.ofMillis(700));

    assertEquals(
        Finish.STOP,
        model("tiny:1b", 2048, Limits.within(Duration.ofSeconds(20))).generate(REQUEST).finish());
  }

  @Test
  void givesAServerUpThatServesSomeoneElseForTooLong() {
    server.busyFor(Duration.ofMinutes(1));

    assertEquals(Kind.STALLED, failure(model("tiny:1b", 2048, SHORT), REQUEST));
  }

  @Test
  void stopsAServerThatWritesMoreThanItMay() {
    server.next(Mode.ENDLESS);
    ModelRequest brief = new ModelRequest("map", "", "[1] A ship came.", Optional.empty(), 8, 0, 7);

    assertEquals(Kind.ENDLESS, failure(model("tiny:1b", 2048, Limits.USUAL), brief));
  }

  @Test
  void tellsWhichModelIsMissing() {
    ModelException e =
        assertThrows(
            ModelException.class, () -> model("nope:1b", 2048, Limits.USUAL).generate(REQUEST));

    assertEquals(Kind.MODEL_MISSING, e.kind());
    assertTrue(e.getMessage().contains("model 'nope:1b' not found"), e.getMessage());
  }

  @Test
  void unpacksErrorsNestedInErrors() {
    server.next(Mode.STATUS_400);

    ModelException e = assertThrows(ModelException.class, () -> model().generate(REQUEST));

    assertTrue(e.getMessage().contains("bad schema"), e.getMessage());
  }

  @Test
  void readsPlainTextErrors() {
    ModelCard card = new ModelCard("ollama", "tiny:1b", "5f", 2048);
    URI wrong = URI.create(server.uri() + "/elsewhere");
    OllamaLanguageModel model =
        new OllamaLanguageModel(
            wrong, card, Limits.USUAL, Duration.ofMinutes(5), OptionalInt.empty());

    ModelException e = assertThrows(ModelException.class, () -> model.generate(REQUEST));

    assertEquals(Kind.REFUSED, e.kind());
    assertTrue(e.getMessage().contains("404 page not found"), e.getMessage());
  }

  @Test
  void tellsThatNobodyListens() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    ModelCard card = new ModelCard("ollama", "tiny:1b", "5f", 2048);
    OllamaLanguageModel model =
        new OllamaLanguageModel(
            URI.create("http://127.0.0.1:" + port),
            card,
            Limits.USUAL,
            Duration.ofMinutes(5),
            OptionalInt.empty());

    assertEquals(Kind.UNREACHABLE, failure(model, REQUEST));
  }

  @Test
  void recoversAfterTheRunnerDied() {
    server.next(Mode.ERROR_LINE);
    OllamaLanguageModel model = model();
    failure(model, REQUEST);

    assertEquals(Finish.STOP, model.generate(REQUEST).finish());
  }

  @Test
  void stopsWhenInterrupted() throws InterruptedException {
    server.next(Mode.SILENT);
    AtomicReference<Kind> kind = new AtomicReference<>();
    Thread caller =
        new Thread(() -> kind.set(failure(model("tiny:1b", 2048, Limits.USUAL), REQUEST)));
    caller.start();
    caller.interrupt();
    caller.join(10_000);

    assertEquals(Kind.INTERRUPTED, kind.get());
  }

  @Test
  void hangsUpOnReplyThatDoesNotEndSoThatTheServerStopsWriting() throws InterruptedException {
    server.next(Mode.ENDLESS);

    failure(model("tiny:1b", 2048, SOON), REQUEST);

    assertTrue(server.awaitHangUp(Duration.ofSeconds(20)));
  }

  @Test
  void neverSendsABoundOfZeroSinceTheServerWouldHang() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new ModelRequest("map", "", "text", Optional.empty(), 0, 0, 1));
  }
}
