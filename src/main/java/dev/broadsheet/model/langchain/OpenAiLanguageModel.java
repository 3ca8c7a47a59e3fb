package dev.broadsheet.model.langchain;

import dev.broadsheet.model.LanguageModel;
import dev.broadsheet.model.ModelCard;
import dev.broadsheet.model.ModelReply;
import dev.broadsheet.model.ModelRequest;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import java.net.URI;
import java.util.Optional;

/**
 * A model behind OpenAI's protocol, as vLLM, llama.cpp's server and LM Studio speak it, through
 * LangChain4j. Safe for use by several threads.
 */
final class OpenAiLanguageModel implements LanguageModel {
  private final ModelCard card;
  private final ChatModel chat;

  /**
   * A model at one server.
   *
   * @param server its address up to and including the version, {@code http://host:8000/v1}
   * @param card name and window; the protocol has no way to ask for another window
   * @param limits how long to wait
   * @param key the API key, if the server wants one
   * @param format the form in which schemas are sent
   */
  OpenAiLanguageModel(
      URI server, ModelCard card, Limits limits, Optional<String> key, OpenAiFormat format) {
    this.card = card;
    String address = server.toString();
    this.chat =
        OpenAiChatModel.builder()
            .httpClientBuilder(
                new StreamedHttp(
                        address, limits, new OpenAiDialect(address, format), key.isPresent())
                    .builder())
            .baseUrl(address)
            .apiKey(key.orElse("none"))
            .modelName(card.name())
            .timeout(limits.firstToken())
            .strictJsonSchema(true)
            .maxRetries(0)
            .build();
  }

  @Override
  public ModelCard card() {
    return card;
  }

  @Override
  public ModelReply generate(ModelRequest request) {
    OpenAiChatRequestParameters parameters =
        OpenAiChatRequestParameters.builder()
            .modelName(card.name())
            .temperature(request.temperature())
            .maxOutputTokens(request.maxTokens())
            .responseFormat(Chats.format(request))
            .seed(request.seed())
            .build();
    return Chats.ask(chat, request, parameters);
  }
}
