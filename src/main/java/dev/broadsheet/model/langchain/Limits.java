package dev.broadsheet.model.langchain;

import java.time.Duration;

/**
 * How long to wait for a model. Replies are streamed underneath, so that a slow server, which sends
 * a token now and then, is told apart from a dead one, which sends nothing.
 *
 * @param connect for the connection
 * @param firstToken from sending the request to the first token; loading the model, waiting in the
 *     server's queue and reading the prompt fall in this time, minutes on a slow processor
 * @param betweenTokens from one token to the next
 * @param total for the whole reply
 */
public record Limits(
    Duration connect, Duration firstToken, Duration betweenTokens, Duration total) {

  /** Ten minutes in all, as a laptop without a graphics processor needs. */
  public static final Limits USUAL = within(Duration.ofMinutes(10));

  /** Rejects limits under which nothing could be answered. */
  public Limits {
    for (Duration limit : new Duration[] {connect, firstToken, betweenTokens, total}) {
      if (limit.isZero() || limit.isNegative()) {
        throw new IllegalArgumentException("a time limit must be positive");
      }
    }
  }

  /** Limits for a reply that may take {@code total}: the option {@code --timeout}. */
  public static Limits within(Duration total) {
    return new Limits(
        shorter(total, Duration.ofSeconds(10)),
        total,
        shorter(total, Duration.ofMinutes(2)),
        total);
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
