package dev.broadsheet.model.langchain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.broadsheet.model.ModelException;
import dev.broadsheet.model.ModelException.Kind;
import java.util.OptionalInt;

/**
 * Ollama's {@code /api/chat}: a JSON object a line, the last one with {@code done:true} and the
 * counts. Completes each request with {@code truncate:false}, without which a long prompt is cut to
 * half the window and answered as if nothing had happened, and with {@code num_thread} where it is
 * set; LangChain4j 1.18 can send neither.
 */
final class OllamaDialect implements Dialect {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String server;
  private final OptionalInt numThread;

  OllamaDialect(String server, OptionalInt numThread) {
    this.server = server;
    this.numThread = numThread;
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
    return Math.max(0, request(body).path("options").path("num_predict").asInt(0));
  }

  @Override
  public String complete(String body) {
    ObjectNode request = request(body);
    request.put("stream", true);
    request.put("truncate", false);
    request.put("shift", false);
    if (request.path("options").path("stop").isEmpty() && request.has("options")) {
      // An empty list would replace the stop words that came with the model.
      ((ObjectNode) request.get("options")).remove("stop");
    }
    numThread.ifPresent(threads -> request.withObject("options").put("num_thread", threads));
    request.remove("tools");
    return request.toString();
  }

  @Override
  public Assembly begin() {
    return new Reply();
  }

  private final class Reply implements Assembly {
    private final StringBuilder content = new StringBuilder();
    private ObjectNode last = JSON.createObjectNode();

    @Override
    public boolean accept(String line) {
      if (line.isBlank()) {
        return false;
      }
      JsonNode node = read(line);
      if (node.has("error")) {
        throw Failures.midway(server, line);
      }
      content.append(node.path("message").path("content").asText(""));
      last = (ObjectNode) node;
      return node.path("done").asBoolean(false);
    }

    private JsonNode read(String line) {
      try {
        JsonNode node = JSON.readTree(line);
        if (node.isObject()) {
          return node;
        }
      } catch (JsonProcessingException e) {
        throw strange(line, e);
      }
      throw strange(line, null);
    }

    private ModelException strange(String line, Exception cause) {
      return new ModelException(
          Kind.TRANSIENT, server + " sent what is no reply: " + Failures.message(line), cause);
    }

    @Override
    public String body() {
      ObjectNode whole = last.deepCopy();
      ObjectNode message = whole.putObject("message");
      message.put("role", "assistant");
      message.put("content", content.toString());
      return whole.toString();
    }
  }
}
