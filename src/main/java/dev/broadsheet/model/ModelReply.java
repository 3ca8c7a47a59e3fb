package dev.broadsheet.model;

import java.util.Objects;

/**
 * What a model wrote.
 *
 * @param text its words, unchecked
 * @param tokensIn tokens of the request that the server says it read; 0 if it doesn't say
 * @param tokensOut tokens of the reply; 0 if the server doesn't say
 * @param finish how the reply ended
 * @param seconds from sending the request to the last token
 */
public record ModelReply(String text, int tokensIn, int tokensOut, Finish finish, double seconds) {

  /** How a reply ended. */
  public enum Finish {
    /** The model had said what it had to say. */
    STOP,
    /** It was cut because it reached the most tokens it might have. */
    LENGTH,
    /** The server broke it off without a reason; Ollama does so when a token repeats 30 times. */
    ABORTED
  }

  /** Rejects negative figures. */
  public ModelReply {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(finish, "finish");
    if (tokensIn < 0 || tokensOut < 0 || !(seconds >= 0)) {
      throw new IllegalArgumentException("a reply with negative figures");
    }
  }
}
