package dev.broadsheet.model.langchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.model.CallLog;
import dev.broadsheet.model.LanguageModel;
import dev.broadsheet.model.ModelCard;
import dev.broadsheet.model.ModelException;
import dev.broadsheet.model.ModelException.Kind;
import dev.broadsheet.model.ModelReply;
import dev.broadsheet.model.ModelReply.Finish;
import dev.broadsheet.model.ModelRequest;
import dev.broadsheet.model.RecordingModel;
import dev.broadsheet.model.standin.Mode;
import dev.broadsheet.model.standin.StandInOllama;
import dev.broadsheet.model.standin.StandInOllama.Behaviour;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  private StandInOllama server = StandInOllama.start(Behaviour.GOOD);

  @AfterEach
  void closeServer() {
    server.close();
  }

  private URI address() {
    return URI.create(server.uri() + "/v1");
  }

  private OpenAiLanguageModel model(Limits limits) {
    ModelCard card = new ModelCard("openai", "tiny:1b", "", 2048);
    return new OpenAiLanguageModel(address(), card, limits, Optional.empty());
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
  void asksForSchemaAndForCounts() {
    model(Limits.USUAL).generate(REQUEST);

    JsonNode sent = server.chats().get(0).body();
    assertEquals(
        SCHEMA, sent.path("response_format").path("json_schema").path("schema").toString());
    assertTrue(sent.path("stream_options").path("include_usage").asBoolean());
    assertEquals(200, sent.path("max_tokens").asInt());
  }

  @Test
  void leavesSchemaOutOnceServerRefusedItAndCountsBothRequests() {
    server.close();
    server = StandInOllama.start(Behaviour.GOOD.withoutSchemas());
    CallLog callLog = new CallLog();
    LanguageModel model =
        new SchemaIfTaken(new RecordingModel(model(Limits.USUAL), callLog, System::nanoTime));

    model.generate(REQUEST);
    model.generate(REQUEST);

    assertEquals(3, server.chats().size(), "refused once, then twice without");
    assertFalse(server.chats().get(2).body().has("response_format"));
    assertEquals(3, callLog.total().calls());
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
