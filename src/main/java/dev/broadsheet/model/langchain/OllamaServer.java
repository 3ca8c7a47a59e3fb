package dev.broadsheet.model.langchain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.broadsheet.model.ModelException;
import dev.broadsheet.model.ModelException.Kind;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What an Ollama server tells of itself, and how a model gets there. Spoken to directly:
 * LangChain4j has no version, no pull, and drops capabilities and durations. Nothing is retried;
 * failures are {@link ModelException}s. Safe for use by several threads.
 */
public final class OllamaServer {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern BARE_TEMPLATE =
      Pattern.compile("\\s*\\{\\{-?\\s*\\.Prompt\\s*-?}}\\s*");
  private static final Pattern RENDERER = Pattern.compile("(?m)^RENDERER\\s+\\S");
  private static final int KEY_AND_VALUE_BYTES = 2;

  private final URI address;
  private final ServerHttp http;

  /** The server at {@code address}, as {@link OllamaHost} reads it. */
  public OllamaServer(URI address, Limits limits) {
    this.address = address;
    this.http = new ServerHttp(address.toString(), limits);
  }

  /** Where it is. */
  public URI address() {
    return address;
  }

  /** Its version, such as {@code 0.12.6}; also the cheapest way to see whether it is there. */
  public String version() {
    return http.json(http.get("/api/version")).path("version").asText("unknown");
  }

  /** Names of the models it has, with their tags. */
  public List<String> models() {
    List<String> names = new ArrayList<>();
    http.json(http.get("/api/tags"))
        .path("models")
        .forEach(model -> names.add(model.path("name").asText()));
    return names;
  }

  /**
   * What it knows of a model; empty if it doesn't have it.
   *
   * @param model its name; without a tag {@code :latest} is meant
   */
  public Optional<OllamaFacts> facts(String model) {
    for (JsonNode listed : http.json(http.get("/api/tags")).path("models")) {
      String name = listed.path("name").asText();
      if (name.equalsIgnoreCase(model) || name.equalsIgnoreCase(model + ":latest")) {
        ObjectNode request = JSON.createObjectNode().put("model", name);
        JsonNode shown = http.json(http.post("/api/show", request.toString()));
        return Optional.of(facts(name, listed, shown));
      }
    }
    return Optional.empty();
  }

  private static OllamaFacts facts(String name, JsonNode listed, JsonNode shown) {
    JsonNode about = shown.path("model_info");
    String architecture = about.path("general.architecture").asText("");
    List<String> capabilities = new ArrayList<>();
    shown.path("capabilities").forEach(capability -> capabilities.add(capability.asText()));
    return new OllamaFacts(
        name,
        listed.path("digest").asText(""),
        Math.max(0, listed.path("size").asLong(0)),
        Math.max(0, about.path(architecture + ".context_length").asInt(0)),
        bytesPerToken(about, architecture),
        capabilities,
        Math.max(0, about.path("general.parameter_count").asLong(0)),
        losesRoles(shown));
  }

  /** Newer models are rendered by the server's own code, and their template is bare as well. */
  private static boolean losesRoles(JsonNode shown) {
    boolean isRendered =
        !shown.path("renderer").asText("").isBlank()
            || RENDERER.matcher(shown.path("modelfile").asText("")).find();
    return !isRendered && BARE_TEMPLATE.matcher(shown.path("template").asText("")).matches();
  }

  /** Layers × heads × (key + value) × 2 bytes: the cache of keys and values at 16 bits. */
  private static long bytesPerToken(JsonNode about, String architecture) {
    long layers = about.path(architecture + ".block_count").asLong(0);
    long heads = about.path(architecture + ".attention.head_count").asLong(0);
    long kept = about.path(architecture + ".attention.head_count_kv").asLong(heads);
    long width = heads == 0 ? 0 : about.path(architecture + ".embedding_length").asLong(0) / heads;
    long key = about.path(architecture + ".attention.key_length").asLong(width);
    long value = about.path(architecture + ".attention.value_length").asLong(width);
    return Math.max(0, layers * kept * (key + value) * KEY_AND_VALUE_BYTES);
  }

  /** The window a model is loaded with at this moment; empty if it isn't loaded. */
  public OptionalInt loadedWindow(String model) {
    for (JsonNode loaded : http.json(http.get("/api/ps")).path("models")) {
      if (loaded.path("name").asText().equals(model) && loaded.path("context_length").isInt()) {
        return OptionalInt.of(loaded.path("context_length").asInt());
      }
    }
    return OptionalInt.empty();
  }

  /**
   * How far a pull is.
   *
   * @param status in the server's words: {@code pulling manifest}, {@code pulling 5f3c…}, ..
   * @param completedBytes of the part that is being pulled
   * @param totalBytes of that part; 0 where the server tells no size
   */
  public record PullProgress(String status, long completedBytes, long totalBytes) {}

  /**
   * Pulls a model; blocks until it is there. A failure comes as a line under status 200.
   *
   * @param progress called on this thread for every line the server sends
   */
  public void pull(String model, Consumer<PullProgress> progress) {
    boolean[] isDone = {false};
    ObjectNode request = JSON.createObjectNode().put("model", model).put("stream", true);
    http.send(
        http.post("/api/pull", request.toString()).build(),
        line -> {
          if (line.isBlank()) {
            return false;
          }
          JsonNode node = pullLine(line);
          String status = node.path("status").asText("");
          progress.accept(
              new PullProgress(
                  status, node.path("completed").asLong(0), node.path("total").asLong(0)));
          isDone[0] = status.equals("success");
          return isDone[0];
        });
    if (!isDone[0]) {
      throw new ModelException(Kind.TRANSIENT, address + " broke off while pulling " + model);
    }
  }

  private JsonNode pullLine(String line) {
    try {
      JsonNode node = JSON.readTree(line);
      if (node.hasNonNull("error")) {
        throw new ModelException(
            Kind.REFUSED, address + " can't pull it: " + Failures.message(line));
      }
      return node;
    } catch (JsonProcessingException e) {
      throw new ModelException(
          Kind.REFUSED, address + " does not speak the protocol: " + Failures.message(line), e);
    }
  }

  /**
   * Has a model write a few words, loading it first if need be.
   *
   * @param window the window the run will use, so that the model needn't be loaded again
   * @param numThread the threads it will use, for the same reason
   * @param text what it is to read
   * @param mostTokens longest reply
   */
  public Trial trial(String model, int window, OptionalInt numThread, String text, int mostTokens) {
    ObjectNode request = JSON.createObjectNode().put("model", model).put("think", false);
    request.putArray("messages").addObject().put("role", "user").put("content", text);
    request
        .putObject("options")
        .put("num_ctx", window)
        .put("num_predict", mostTokens)
        .put("temperature", 0.0);
    OllamaDialect dialect = new OllamaDialect(address.toString(), numThread);
    Dialect.Assembly assembly = dialect.begin();
    String body = dialect.complete(request.toString());
    http.send(http.post("/api/chat", body).build(), assembly::accept);
    try {
      JsonNode last = JSON.readTree(assembly.body());
      return new Trial(
          last.path("prompt_eval_count").asInt(0),
          last.path("prompt_eval_duration").asLong(0) / 1e9,
          last.path("eval_count").asInt(0),
          last.path("eval_duration").asLong(0) / 1e9);
    } catch (JsonProcessingException e) {
      throw new ModelException(Kind.TRANSIENT, address + " sent what is no reply", e);
    }
  }
}
