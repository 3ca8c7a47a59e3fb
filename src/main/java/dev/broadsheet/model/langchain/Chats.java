package dev.broadsheet.model.langchain;

import dev.broadsheet.model.ModelException;
import dev.broadsheet.model.ModelException.Kind;
import dev.broadsheet.model.ModelReply;
import dev.broadsheet.model.ModelReply.Finish;
import dev.broadsheet.model.ModelRequest;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.ArrayList;
import java.util.List;

/** Between the port's requests and replies and LangChain4j's. */
final class Chats {
  private Chats() {}

  /** The schema as LangChain4j wants it; null, as its builders take it, where there is none. */
  static ResponseFormat format(ModelRequest request) {
    return request
        .schema()
        .map(
            schema ->
                ResponseFormat.builder()
                    .type(ResponseFormatType.JSON)
                    .jsonSchema(
                        JsonSchema.builder()
                            .name("reply")
                            .rootElement(JsonRawSchema.from(schema))
                            .build())
                    .build())
        .orElse(null);
  }

  /** Asks once, and translates what comes. */
  static ModelReply ask(ChatModel chat, ModelRequest request, ChatRequestParameters parameters) {
    List<ChatMessage> messages = new ArrayList<>();
    if (!request.system().isBlank()) {
      messages.add(SystemMessage.from(request.system()));
    }
    messages.add(UserMessage.from(request.user()));
    long start = System.nanoTime();
    try {
      ChatResponse response =
          chat.chat(ChatRequest.builder().messages(messages).parameters(parameters).build());
      return reply(response, (System.nanoTime() - start) / 1e9);
    } catch (ModelException e) {
      throw e;
    } catch (RuntimeException e) {
      if (e.getCause() instanceof ModelException cause) {
        throw cause;
      }
      // What LangChain4j can't make sense of, it throws at us: a reply without its parts, mostly.
      throw new ModelException(Kind.TRANSIENT, "an unreadable reply: " + e.getMessage(), e);
    }
  }

  private static ModelReply reply(ChatResponse response, double seconds) {
    String text = response.aiMessage() == null ? null : response.aiMessage().text();
    TokenUsage usage = response.tokenUsage();
    return new ModelReply(
        text == null ? "" : text,
        usage == null ? 0 : count(usage.inputTokenCount()),
        usage == null ? 0 : count(usage.outputTokenCount()),
        finish(response.finishReason()),
        seconds);
  }

  private static int count(Integer tokens) {
    return tokens == null ? 0 : Math.max(0, tokens);
  }

  private static Finish finish(FinishReason reason) {
    if (reason == FinishReason.STOP) {
      return Finish.STOP;
    }
    return reason == FinishReason.LENGTH ? Finish.LENGTH : Finish.ABORTED;
  }
}
