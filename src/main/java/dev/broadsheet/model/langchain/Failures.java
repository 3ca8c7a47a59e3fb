package dev.broadsheet.model.langchain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.model.ModelException;
import dev.broadsheet.model.ModelException.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.regex.Pattern;

/** Translates what servers say when they fail. */
final class Failures {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_MESSAGE = 300;

  /**
   * The ways in which servers say that a prompt is too long: Ollama and llama.cpp {@code
   * exceed_context_size_error} and "exceeds the available context size", Ollama's own runner "input
   * length exceeds the context length", vLLM "maximum context length", OpenAI {@code
   * context_length_exceeded}.
   */
  private static final Pattern TOO_LONG =
      Pattern.compile(
          "exceed_context|context_length_exceeded|(exceeds?|maximum)\\b.{0,40}\\bcontext"
              + "|prompt (is )?too long",
          Pattern.CASE_INSENSITIVE);

  /**
   * The ways in which servers say under status 500 that they don't take a response format:
   * llama-cpp-python {@code 'loc': ('body', 'response_format', 'type')} and "Input should be 'text'
   * or 'json_object'", earlier llama.cpp "response_format type must be one of".
   */
  private static final Pattern NAMES_FORMAT =
      Pattern.compile("response_format|json_schema", Pattern.CASE_INSENSITIVE);

  private static final Pattern NO_SUCH_MODEL =
      Pattern.compile("model.{0,200}(not found|does not exist)", Pattern.CASE_INSENSITIVE);

  private Failures() {}

  /** What an HTTP status other than 2xx means. */
  static ModelException status(String server, int status, String body) {
    String message = message(body);
    String told = server + " answered " + status + (message.isEmpty() ? "" : ": " + message);
    if (TOO_LONG.matcher(body).find()) {
      return new ModelException(Kind.CONTEXT_EXCEEDED, told);
    }
    if (status == 404 && NO_SUCH_MODEL.matcher(message).find()) {
      return new ModelException(Kind.MODEL_MISSING, told);
    }
    boolean isOfFormat = status == 500 && NAMES_FORMAT.matcher(body).find();
    boolean passes = status == 408 || status == 425 || status == 429 || status >= 500;
    return new ModelException(passes && !isOfFormat ? Kind.TRANSIENT : Kind.REFUSED, told);
  }

  /** What it means that a request could not be sent, or no headers came. */
  static ModelException connection(String server, Throwable cause) {
    boolean isUnreachable =
        cause instanceof ConnectException
            || cause instanceof HttpConnectTimeoutException
            || cause instanceof UnknownHostException
            || cause.getCause() instanceof UnresolvedAddressException;
    if (isUnreachable) {
      return new ModelException(Kind.UNREACHABLE, "no connection to " + server, cause);
    }
    Kind kind = cause instanceof IOException ? Kind.TRANSIENT : Kind.REFUSED;
    return new ModelException(kind, server + " broke off: " + cause.getMessage(), cause);
  }

  /** What an {@code {"error"}} line in the middle of a reply means. */
  static ModelException midway(String server, String body) {
    Kind kind = TOO_LONG.matcher(body).find() ? Kind.CONTEXT_EXCEEDED : Kind.TRANSIENT;
    return new ModelException(kind, server + " broke off: " + message(body));
  }

  /**
   * The innermost message of an error body, on one line. Ollama nests another JSON in its string
   * for a bad schema; unknown paths answer plain text.
   */
  static String message(String body) {
    String text = body.strip();
    for (int depth = 0; depth < 4 && text.startsWith("{"); depth++) {
      String inner = inner(text);
      if (inner.isEmpty()) {
        break;
      }
      text = inner.strip();
    }
    String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "…";
  }

  private static String inner(String json) {
    try {
      JsonNode root = JSON.readTree(json);
      JsonNode error = root.has("error") ? root.get("error") : root.path("message");
      if (error.isObject()) {
        return error.has("message") ? error.get("message").asText() : error.toString();
      }
      return error.asText();
    } catch (JsonProcessingException e) {
      return "";
    }
  }
}
