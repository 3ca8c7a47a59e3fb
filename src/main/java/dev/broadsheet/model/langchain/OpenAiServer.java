package dev.broadsheet.model.langchain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.broadsheet.model.ModelCard;
import dev.broadsheet.model.ModelException;
import dev.broadsheet.model.ModelException.Kind;
import dev.broadsheet.model.TokenRate;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What a server that speaks OpenAI's protocol tells of its models: their names, and with vLLM
 * ({@code max_model_len}) and llama.cpp ({@code meta.n_ctx}) their window. Nothing is retried.
 */
public final class OpenAiServer {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A piece of a streamed reply that has words; the first one names the role alone. */
  private static final Pattern TEXT = Pattern.compile("\"content\"\\s*:\\s*\"[^\"]");

  private final URI address;
  private final ServerHttp http;
  private final Optional<String> key;

  /**
   * The server at {@code address}.
   *
   * @param address up to and including the version, {@code http://host:8000/v1}
   * @param key the API key, if the server wants one
   */
  public OpenAiServer(URI address, Limits limits, Optional<String> key) {
    this.address = address;
    this.http = new ServerHttp(address.toString(), limits);
    this.key = key;
  }

  /** Where it is. */
  URI address() {
    return address;
  }

  /**
   * The card of a model; empty if the server doesn't list it.
   *
   * @param model its name; blank for the first one listed
   * @param asked {@code --num-ctx}, which goes before what the server tells
   * @throws IllegalArgumentException if neither tells the window
   */
  public Optional<ModelCard> card(String model, OptionalInt asked) {
    for (JsonNode listed : http.json(authorized(http.get("/models"))).path("data")) {
      String name = listed.path("id").asText("");
      if (!name.isEmpty() && isMeant(name, model)) {
        int told = told(listed);
        int window =
            asked.isEmpty() ? told : told > 0 ? Math.min(asked.getAsInt(), told) : asked.getAsInt();
        if (window < 1) {
          throw new IllegalArgumentException(
              address + " doesn't tell the window of " + name + ": give it with --num-ctx");
        }
        return Optional.of(new ModelCard("openai", name, "", window, parameters(listed)));
      }
    }
    return Optional.empty();
  }

  /**
   * Has a model write a few words. Reading is over with the first of them, as far as can be told
   * from here; counts that the server doesn't give are estimated. A reply that is empty or broken
   * off counts no tokens.
   *
   * @param text what it is to read
   * @param mostTokens longest reply
   */
  Trial trial(String model, String text, int mostTokens) {
    ObjectNode request = JSON.createObjectNode().put("model", model).put("temperature", 0.0);
    request.putArray("messages").addObject().put("role", "user").put("content", text);
    request.put("max_tokens", mostTokens);
    OpenAiDialect dialect = new OpenAiDialect(address.toString(), OpenAiFormat.PROMPT_ALONE);
    Dialect.Assembly assembly = dialect.begin();
    long start = System.nanoTime();
    long[] first = {start};
    ServerHttp.LineReader reader =
        line -> {
          if (first[0] == start && TEXT.matcher(line).find()) {
            first[0] = System.nanoTime();
          }
          return assembly.accept(line);
        };
    String body = dialect.complete(request.toString());
    http.send(authorized(http.post("/chat/completions", body)).build(), mostTokens, reader);
    double secondsIn = (first[0] - start) / 1e9;
    return trial(text, assembly.body(), secondsIn, (System.nanoTime() - first[0]) / 1e9);
  }

  private Trial trial(String text, String body, double secondsIn, double secondsOut) {
    try {
      JsonNode whole = JSON.readTree(body);
      JsonNode choice = whole.path("choices").path(0);
      String reply = choice.path("message").path("content").asText("");
      if (reply.isBlank() || !choice.hasNonNull("finish_reason")) {
        return new Trial(0, 0, 0, 0);
      }
      JsonNode usage = whole.path("usage");
      int tokensIn = usage.path("prompt_tokens").asInt(TokenRate.USUAL.tokens(text));
      int tokensOut = usage.path("completion_tokens").asInt(TokenRate.USUAL.tokens(reply));
      // The first token is written before the clock of the others starts.
      double perToken = secondsIn > 0 ? secondsOut / Math.max(1, tokensOut - 1) : 0;
      return new Trial(
          tokensIn, secondsIn, tokensOut, secondsIn > 0 ? perToken * tokensOut : secondsOut);
    } catch (JsonProcessingException e) {
      throw new ModelException(Kind.TRANSIENT, address + " sent what is no reply", e);
    }
  }

  private HttpRequest.Builder authorized(HttpRequest.Builder request) {
    key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    return request;
  }

  /** llama.cpp's server tells it. */
  private static long parameters(JsonNode listed) {
    return Math.max(0, listed.path("meta").path("n_params").asLong(0));
  }

  private static int told(JsonNode listed) {
    int length = listed.path("max_model_len").asInt(0);
    if (length <= 0) {
      length = listed.path("meta").path("n_ctx").asInt(0);
    }
    return length > 0 ? length : Math.max(0, listed.path("context_length").asInt(0));
  }

  /** Ollama lists a model under its tag even here. */
  private static boolean isMeant(String name, String model) {
    return model.isBlank() || name.equals(model) || name.equals(model + ":latest");
  }
}
