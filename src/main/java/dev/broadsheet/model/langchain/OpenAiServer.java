package dev.broadsheet.model.langchain;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.model.ModelCard;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a server that speaks OpenAI's protocol tells of its models: their names, and with vLLM
 * ({@code max_model_len}) and llama.cpp ({@code meta.n_ctx}) their window. Nothing is retried.
 */
public final class OpenAiServer {
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

  /**
   * The card of a model; empty if the server doesn't list it.
   *
   * @param model its name; blank for the first one listed
   * @param asked {@code --num-ctx}, which goes before what the server tells
   * @throws IllegalArgumentException if neither tells the window
   */
  public Optional<ModelCard> card(String model, OptionalInt asked) {
    HttpRequest.Builder request = http.get("/models");
    key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    for (JsonNode listed : http.json(request).path("data")) {
      String name = listed.path("id").asText("");
      if (!name.isEmpty() && isMeant(name, model)) {
        int told = told(listed);
        int window =
            asked.isEmpty() ? told : told > 0 ? Math.min(asked.getAsInt(), told) : asked.getAsInt();
        if (window < 1) {
          throw new IllegalArgumentException(
              address + " doesn't tell the window of " + name + ": give it with --num-ctx");
        }
        return Optional.of(new ModelCard("openai", name, "", window));
      }
    }
    return Optional.empty();
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
