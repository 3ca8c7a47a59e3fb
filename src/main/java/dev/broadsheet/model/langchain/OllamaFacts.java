package dev.broadsheet.model.langchain;

import dev.broadsheet.model.ModelCard;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What an Ollama server knows of one of its models.
 *
 * @param name as the server lists it, with its tag
 * @param digest hash of the weights
 * @param sizeBytes size of the weights
 * @param contextTokens the model's own longest window; 0 if the server doesn't tell
 * @param bytesPerToken memory one token of the window takes; 0 if it can't be told
 * @param capabilities {@code completion}, {@code thinking}, {@code embedding}, ..
 * @param parameters how many weights it has; 0 if the server doesn't tell
 * @param losesRoles whether its chat template passes on nothing but the last prompt
 */
public record OllamaFacts(
    String name,
    String digest,
    long sizeBytes,
    int contextTokens,
    long bytesPerToken,
    List<String> capabilities,
    long parameters,
    boolean losesRoles) {
  /** What is told of a model that does. */
  static final String LOSES_ROLES =
      "its chat template is a bare {{ .Prompt }}: the model can't tell instructions, articles and"
          + " its own reply apart, and rambles";

  /** Enough for an article of 4,000 words, prompt and answer; half a gigabyte for small models. */
  private static final int USUAL_WINDOW = 8192;

  private static final int SMALLEST_WINDOW = 2048;

  /** Copies the capabilities in, sorted. */
  public OllamaFacts {
    capabilities = capabilities.stream().sorted(Comparator.naturalOrder()).toList();
  }

  /**
   * The window to ask for on every request of a run.
   *
   * @param asked {@code --num-ctx}, cut to the model's own length as the server would do silently
   * @param memoryBytes memory of the server's machine, if it is this one: half of what the weights
   *     leave may go into the window
   */
  public int window(OptionalInt asked, OptionalLong memoryBytes) {
    int longest = contextTokens > 0 ? contextTokens : Integer.MAX_VALUE;
    if (asked.isPresent()) {
      return Math.min(asked.getAsInt(), longest);
    }
    int window = Math.min(USUAL_WINDOW, longest);
    if (memoryBytes.isPresent() && bytesPerToken > 0) {
      long room = Math.max(0, memoryBytes.getAsLong() - sizeBytes) / 2 / bytesPerToken;
      window = (int) Math.min(window, Math.max(SMALLEST_WINDOW, room / 256 * 256));
    }
    return Math.min(window, longest);
  }

  /** The card of the model with this window. */
  public ModelCard card(int window) {
    return new ModelCard("ollama", name, digest, window, parameters);
  }
}
