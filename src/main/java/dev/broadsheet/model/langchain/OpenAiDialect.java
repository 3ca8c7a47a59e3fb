package dev.broadsheet.model.langchain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.broadsheet.model.ModelException;
import dev.broadsheet.model.ModelException.Kind;

/**
 * OpenAI's {@code /v1/chat/completions}: server-sent events, one chunk a {@code data:} line, {@code
 * [DONE]} at the end, the counts in a chunk of their own just before it where the server sends
 * them.
 */
final class OpenAiDialect implements Dialect {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String server;
  private final OpenAiFormat format;

  OpenAiDialect(String server, OpenAiFormat format) {
    this.server = server;
    this.format = format;
  }

  private static ObjectNode request(String body) {
    try {
      return (ObjectNode) JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("LangChain4j wrote a request that is no JSON", e);
    }
  }

  @Override
  public int mostTokens(String body) {
    JsonNode request = request(body);
    int most = request.path("max_tokens").asInt(request.path("max_completion_tokens").asInt(0));
    return Math.max(0, most);
  }

  @Override
  public String complete(String body) {
    ObjectNode request = request(body);
    request.put("stream", true);
    request.putObject("stream_options").put("include_usage", true);
    format.apply(request);
    return request.toString();
  }

  @Override
  public Assembly begin() {
    return new Reply();
  }

  private final class Reply implements Assembly {
    private final StringBuilder content = new StringBuilder();
    private final StringBuilder unframed = new StringBuilder();
    private String finish = "";
    private JsonNode usage = JSON.missingNode();
    private String model = "";
    private boolean isFramed;

    @Override
    public boolean accept(String line) {
      if (line.startsWith("data:")) {
        isFramed = true;
        String data = line.substring("data:".length()).strip();
        return data.equals("[DONE]") || chunk(read(data));
      }
      if (!isFramed && !line.startsWith(":") && !line.startsWith("event:")) {
        unframed.append(line); // a server that doesn't stream answers in one piece
      }
      return false;
    }

    private boolean chunk(JsonNode node) {
      if (node.hasNonNull("error")) {
        throw Failures.midway(server, node.toString());
      }
      model = node.path("model").asText(model);
      JsonNode choice = node.path("choices").path(0);
      content.append(choice.path("delta").path("content").asText(""));
      finish = choice.path("finish_reason").asText(finish);
      if (node.path("usage").isObject()) {
        usage = node.get("usage");
      }
      return false;
    }

    private JsonNode read(String data) {
      try {
        return JSON.readTree(data);
      } catch (JsonProcessingException e) {
        throw new ModelException(
            Kind.TRANSIENT, server + " sent what is no reply: " + Failures.message(data), e);
      }
    }

    @Override
    public String body() {
      if (!isFramed) {
        return whole(read(unframed.toString()));
      }
      ObjectNode whole = JSON.createObjectNode();
      whole.put("model", model);
      ObjectNode choice = whole.putArray("choices").addObject();
      choice.put("index", 0);
      choice.putObject("message").put("role", "assistant").put("content", content.toString());
      if (!finish.isEmpty() && !finish.equals("null")) {
        choice.put("finish_reason", finish);
      }
      if (usage.isObject()) {
        whole.set("usage", usage);
      }
      return whole.toString();
    }

    private String whole(JsonNode node) {
      if (node.hasNonNull("error")) {
        throw Failures.midway(server, node.toString());
      }
      if (!node.path("choices").path(0).path("message").isObject()) {
        throw new ModelException(
            Kind.TRANSIENT,
            server + " sent what is no reply: " + Failures.message(node.toString()));
      }
      return node.toString();
    }
  }
}
