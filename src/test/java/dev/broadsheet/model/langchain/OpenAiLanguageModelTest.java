package dev.broadsheet.model.langchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.model.Calibration;
import dev.broadsheet.model.CallLog;
import dev.broadsheet.model.LanguageModel;
import dev.broadsheet.model.ModelCard;
import dev.broadsheet.model.ModelException;
import dev.broadsheet.model.ModelException.Kind;
import dev.broadsheet.model.ModelReply;
import dev.broadsheet.model.ModelReply.Finish;
import dev.broadsheet.model.ModelRequest;
import dev.broadsheet.model.RecordingModel;
import dev.broadsheet.model.TokenRate;
import dev.broadsheet.model.WindowGuard;
import dev.broadsheet.model.standin.Mode;
import dev.broadsheet.model.standin.StandInOllama;
import dev.broadsheet.model.standin.StandInOllama.Behaviour;
import dev.broadsheet.model.standin.StandInOllama.Formats;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("slow")
class OpenAiLanguageModelTest {
  private static final String SCHEMA =
      "{\"type\":\"object\",\"properties\":{\"claims\":{\"type\":\"array\",\"maxItems\":2}}}";
  private static final ModelRequest REQUEST =
      new ModelRequest(
          "map", "Summarise.", "[1] A bridge opened.\n", Optional.of(SCHEMA), 200, 0, 7);
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

  /** Short only where the limit is what is tried: elsewhere a busy machine could run into it. */
  private static Limits limits(Mode mode) {
    boolean isSilent = mode == Mode.SILENT || mode == Mode.STALL;
    return isSilent ? SHORT : mode == Mode.ENDLESS ? SOON : Limits.USUAL;
  }

  private final CallLog callLog = new CallLog();
  private StandInOllama server = StandInOllama.start(Behaviour.GOOD);

  @AfterEach
  void closeServer() {
    server.close();
  }

  private URI address() {
    return URI.create(server.uri() + "/v1");
  }

  private OpenAiLanguageModel model(Limits limits) {
    return model(limits, OpenAiFormat.JSON_SCHEMA);
  }

  private OpenAiLanguageModel model(Limits limits, OpenAiFormat format) {
    ModelCard card = new ModelCard("openai", "tiny:1b", "", 2048);
    return new OpenAiLanguageModel(address(), card, limits, Optional.empty(), format);
  }

  /** A model on a server that takes some formats only. */
  private LanguageModel negotiating(Formats formats) {
    server.close();
    server = StandInOllama.start(Behaviour.GOOD.taking(formats));
    return new NegotiatedFormat(
        format -> new RecordingModel(model(Limits.USUAL, format), callLog, System::nanoTime));
  }

  @Test
  void waitsForAServerThatWritesSlowlyLongerThanForOneThatIsSilent() {
    server.next(Mode.SLOW);
    Limits limits = Limits.within(StandInOllama.SLOW_REPLY.multipliedBy(2).dividedBy(3));

    assertEquals(Finish.STOP, model(limits).generate(REQUEST).finish());
  }

  @Test
  void readsStreamedReplyWithItsCounts() {
    ModelReply reply = model(Limits.USUAL).generate(REQUEST);

    assertTrue(reply.text().contains("A bridge opened."), reply.text());
    assertEquals(Finish.STOP, reply.finish());
    assertTrue(reply.tokensIn() > 0 && reply.tokensOut() > 0, reply.toString());
  }

  @Test
  void estimatesCountsInTheBooksWhereServerTellsNone() {
    server.next(Mode.NO_USAGE, Mode.NO_USAGE, Mode.GOOD);
    LanguageModel model = new RecordingModel(model(Limits.USUAL), callLog, System::nanoTime);

    ModelReply reply = new WindowGuard(model, () -> Calibration.of(model)).generate(REQUEST);
    CallLog.Entry estimated = callLog.total();
    model.generate(REQUEST);

    assertEquals(0, reply.tokensIn(), "the reply says what the server said");
    assertEquals(2, estimated.calls());
    int sent = TokenRate.USUAL.tokens(REQUEST.system()) + TokenRate.USUAL.tokens(REQUEST.user());
    assertTrue(estimated.tokensIn() > sent, estimated.toString());
    assertTrue(estimated.tokensOut() > 0, estimated.toString());
    assertTrue(callLog.total().tokensIn() > estimated.tokensIn());
  }

  @Test
  void asksForSchemaAndForCounts() {
    model(Limits.USUAL).generate(REQUEST);

    JsonNode sent = server.chats().get(0).body();
    assertEquals(
        SCHEMA, sent.path("response_format").path("json_schema").path("schema").toString());
    assertTrue(sent.path("stream_options").path("include_usage").asBoolean());
    assertEquals(200, sent.path("max_tokens").asInt());
  }

  @ParameterizedTest
  @EnumSource(names = {"NONE_400", "NONE_500"})
  void leavesSchemaOutOnceServerRefusedItInEachFormAndCountsAllRequests(Formats formats) {
    LanguageModel model = negotiating(formats);

    model.generate(REQUEST);
    model.generate(REQUEST);

    assertEquals(4, server.chats().size(), "refused twice, then twice without");
    assertFalse(server.chats().get(3).body().has("response_format"));
    assertEquals(4, callLog.total().calls());
  }

  @Test
  void sendsSchemaBesideJsonObjectWhereServerTakesNoOtherForm() {
    LanguageModel model = negotiating(Formats.JSON_OBJECT);

    model.generate(REQUEST);
    ModelReply reply = model.generate(REQUEST);

    assertEquals(3, server.chats().size(), "refused once, then twice in the other form");
    JsonNode format = server.chats().get(2).body().path("response_format");
    assertEquals("json_object", format.path("type").asText());
    assertEquals(SCHEMA, format.path("schema").toString());
    assertTrue(reply.text().contains("A bridge opened."), reply.text());
  }

  @Test
  void keepsTheFormWhereAServerStumblesOverSomethingElse() {
    LanguageModel model = negotiating(Formats.ALL);
    server.next(Mode.STATUS_500);

    ModelException e = assertThrows(ModelException.class, () -> model.generate(REQUEST));
    model.generate(REQUEST);

    assertEquals(Kind.TRANSIENT, e.kind());
    assertEquals(2, server.chats().size());
    assertTrue(server.chats().get(1).body().path("response_format").has("json_schema"));
  }

  @ParameterizedTest
  @CsvSource({
    "STATUS_404, MODEL_MISSING",
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

    ModelException e =
        assertThrows(ModelException.class, () -> model(limits(mode)).generate(REQUEST));

    assertEquals(kind, e.kind(), e::getMessage);
  }

  @Test
  void tellsReplyThatEndsWithoutReason() {
    server.next(Mode.NOT_DONE);

    assertEquals(Finish.ABORTED, model(Limits.USUAL).generate(REQUEST).finish());
  }

  @Test
  void failsWhenPromptDoesNotFitTheWindow() {
    ModelRequest request =
        new ModelRequest("map", "", "word ".repeat(9000), Optional.empty(), 200, 0, 7);

    ModelException e =
        assertThrows(ModelException.class, () -> model(Limits.USUAL).generate(request));

    assertEquals(Kind.CONTEXT_EXCEEDED, e.kind(), e::getMessage);
  }

  @Test
  void takesWindowFromModelListUnlessAShorterOneIsAskedFor() {
    OpenAiServer list = new OpenAiServer(address(), Limits.USUAL, Optional.empty());

    assertEquals(8192, list.card("tiny:1b", OptionalInt.empty()).orElseThrow().contextTokens());
    assertEquals(1024, list.card("", OptionalInt.of(1024)).orElseThrow().contextTokens());
    assertTrue(list.card("other", OptionalInt.empty()).isEmpty());
  }
}
