package dev.broadsheet.model;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing asked of a model.
 *
 * @param step which step of the work asks, for the log of calls: {@code map}, {@code reduce}, ..
 * @param system the instruction
 * @param user the data it is about, apart from the instruction
 * @param schema JSON schema that the reply is to obey; some servers ignore it, so replies are read
 *     with care all the same
 * @param maxTokens most tokens the reply may have, at least 1 (0 makes Ollama hang)
 * @param temperature 0 for the likeliest words
 * @param seed for the dice of the server; a hint, servers keep it loosely
 */
public record ModelRequest(
    String step,
    String system,
    String user,
    Optional<String> schema,
    int maxTokens,
    double temperature,
    int seed) {

  /** Rejects requests that make a server hang or fail. */
  public ModelRequest {
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(system, "system");
    Objects.requireNonNull(schema, "schema");
    if (user.isBlank() || maxTokens < 1 || !(temperature >= 0)) {
      throw new IllegalArgumentException("not a request: " + step + ", " + maxTokens + " tokens");
    }
  }
}
