package dev.broadsheet.model;

/**
 * What is known of a model before it is asked anything.
 *
 * @param engine {@code ollama} or {@code openai}
 * @param name the name it is asked for by
 * @param digest hash of its weights as the server tells it; blank if the server doesn't
 * @param contextTokens length of the window that prompt and reply share, in tokens
 * @param parameters how many weights it has; 0 if the server doesn't tell
 */
public record ModelCard(
    String engine, String name, String digest, int contextTokens, long parameters) {

  /** A model whose size is not known. */
  public ModelCard(String engine, String name, String digest, int contextTokens) {
    this(engine, name, digest, contextTokens, 0);
  }

  /** Rejects models without a name or a window. */
  public ModelCard {
    if (engine.isBlank()
        || name.isBlank()
        || digest == null
        || contextTokens < 1
        || parameters < 0) {
      throw new IllegalArgumentException("not a model: " + engine + " " + name);
    }
  }
}
