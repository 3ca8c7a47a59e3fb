package dev.broadsheet.model;

/**
 * What is known of a model before it is asked anything.
 *
 * @param engine {@code ollama} or {@code openai}
 * @param name the name it is asked for by
 * @param digest hash of its weights as the server tells it; blank if the server doesn't
 * @param contextTokens length of the window that prompt and reply share, in tokens
 */
public record ModelCard(String engine, String name, String digest, int contextTokens) {

  /** Rejects models without a name or a window. */
  public ModelCard {
    if (engine.isBlank() || name.isBlank() || digest == null || contextTokens < 1) {
      throw new IllegalArgumentException("not a model: " + engine + " " + name);
    }
  }
}
