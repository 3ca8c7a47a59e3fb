package dev.broadsheet.summarize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.model.CallLog;
import dev.broadsheet.model.InMemoryReplies;
import dev.broadsheet.model.ModelCard;
import dev.broadsheet.model.ModelException;
import dev.broadsheet.model.ModelException.Kind;
import dev.broadsheet.model.ModelRequest;
import dev.broadsheet.model.langchain.Limits;
import dev.broadsheet.model.langchain.ModelServers;
import dev.broadsheet.model.langchain.ModelServers.Protocol;
import dev.broadsheet.model.langchain.OllamaHost;
import dev.broadsheet.model.langchain.OllamaLanguageModel;
import dev.broadsheet.model.langchain.OllamaServer;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Draft;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The same way against a real Ollama, where {@code OLLAMA_HOST} names one: with its first model, or
 * the one that {@code BROADSHEET_MODEL} names. What the model writes is not judged.
 */
class RealOllamaTest {
  private final URI address =
      OllamaHost.parse(Optional.ofNullable(System.getenv("OLLAMA_HOST")).orElse(""));
  private final OllamaServer server = new OllamaServer(address, Limits.USUAL);

  @BeforeAll
  static void needsAServer() {
    if (System.getenv("OLLAMA_HOST") == null) {
      String reason = "skipped: no OLLAMA_HOST; set it to try a real Ollama server";
      System.out.println("RealOllamaTest " + reason);
      Assumptions.abort(reason);
    }
  }

  private String model() {
    String named = System.getenv("BROADSHEET_MODEL");
    return named == null ? server.models().get(0) : named;
  }

  @Test
  void tellsVersionAndFacts() {
    assertFalse(server.version().isBlank());
    assertTrue(server.facts(model()).orElseThrow().contextTokens() > 0);
  }

  @Test
  void refusesPromptThatDoesNotFitInsteadOfCuttingIt() {
    ModelCard card = new ModelCard("ollama", model(), "", 512);
    OllamaLanguageModel model =
        new OllamaLanguageModel(
            address, card, Limits.USUAL, Duration.ofMinutes(5), OptionalInt.empty());
    ModelRequest request =
        new ModelRequest(
            "map", "Summarise.", "many words ".repeat(2000), Optional.empty(), 8, 0, 1);

    ModelException e = assertThrows(ModelException.class, () -> model.generate(request));

    assertEquals(Kind.CONTEXT_EXCEEDED, e.kind(), e::getMessage);
  }

  @Test
  void writesDraftWhoseCitationsExist() throws Exception {
    CallLog callLog = new CallLog();
    ModelServers.Served served =
        ModelServers.open(
            ModelServers.Settings.usual(Protocol.OLLAMA, List.of(address), model()),
            new InMemoryReplies(),
            callLog,
            note -> {});
    MapReduceSummarizer summarizer =
        new MapReduceSummarizer(
            served.model(),
            served.rate(),
            Prompts.read(Optional.empty()),
            new Chunker(text -> served.rate().get().tokens(text))::chunks,
            new FirstSentences(),
            Runnable::run,
            callLog,
            MapReduceSummarizer.Settings.USUAL);
    Article article = Texts.ofWords("real", 400, 1);

    Draft draft = summarizer.article(article, OptionalInt.of(3));

    assertFalse(draft.lines().isEmpty());
    draft.lines().stream()
        .flatMap(line -> line.citations().stream())
        .forEach(cited -> assertTrue(article.sentence(cited.sentence()).isPresent()));
  }
}
