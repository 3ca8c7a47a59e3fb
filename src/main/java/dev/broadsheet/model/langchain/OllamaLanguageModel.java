package dev.broadsheet.model.langchain;

import dev.broadsheet.model.LanguageModel;
import dev.broadsheet.model.ModelCard;
import dev.broadsheet.model.ModelReply;
import dev.broadsheet.model.ModelRequest;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.ollama.OllamaChatRequestParameters;
import java.net.URI;
import java.time.Duration;
import java.util.OptionalInt;

/**
 * A model served by Ollama, through LangChain4j. Every request carries the same {@code num_ctx} (a
 * change reloads the model), {@code think:false} (left out, a model that can think does), {@code
 * truncate:false}, and a bound on the reply ({@code num_predict}; without one a reply may be ten
 * windows long). Safe for use by several threads.
 */
public final class OllamaLanguageModel implements LanguageModel {
  private final ModelCard card;
  private final ChatModel chat;
  private final Duration keepAlive;

  /**
   * A model at one server.
   *
   * @param server its address, as {@link OllamaHost} reads it
   * @param card name, digest and the window to ask for on every request
   * @param limits how long to wait
   * @param keepAlive how long the server is to keep the model in memory after a request; whole
   *     seconds count
   * @param numThread processor threads it is to use, if not as many as it chooses; the same on
   *     every request, since a change reloads the model
   */
  public OllamaLanguageModel(
      URI server, ModelCard card, Limits limits, Duration keepAlive, OptionalInt numThread) {
    this.card = card;
    this.keepAlive = keepAlive;
    OllamaDialect dialect = new OllamaDialect(server.toString(), numThread);
    HttpClientBuilder http = new StreamedHttp(server.toString(), limits, dialect, false).builder();
    this.chat =
        OllamaChatModel.builder()
            .httpClientBuilder(http)
            .baseUrl(server.toString())
            .modelName(card.name())
            .timeout(limits.firstToken())
            .maxRetries(0)
            .build();
  }

  @Override
  public ModelCard card() {
    return card;
  }

  @Override
  public ModelReply generate(ModelRequest request) {
    OllamaChatRequestParameters parameters =
        OllamaChatRequestParameters.builder()
            .modelName(card.name())
            .temperature(request.temperature())
            .maxOutputTokens(request.maxTokens())
            .responseFormat(Chats.format(request))
            .numCtx(card.contextTokens())
            .seed(request.seed())
            .think(false)
            .keepAlive((int) keepAlive.toSeconds())
            .build();
    return Chats.ask(chat, request, parameters);
  }
}
