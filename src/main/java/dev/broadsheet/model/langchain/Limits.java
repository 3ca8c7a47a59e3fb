package dev.broadsheet.model.langchain;

import java.time.Duration;

/**
 * How long to wait for a model. Replies are streamed underneath, so that a slow server, which sends
 * a token now and then, is told apart from a dead one, which sends nothing.
 *
 * @param connect for the connection
 * @param firstToken from sending the request to the first token; loading the model, waiting in the
 *     server's queue while it serves others and reading the prompt fall in this time, minutes on a
 *     slow processor
 * @param betweenTokens from one token to the next
 * @param perToken what the whole reply may take beyond the first token, for each token it may have
 */
public record Limits(
    Duration connect, Duration firstToken, Duration betweenTokens, Duration perToken) {

  /** Half a token a second: slower than any machine that a model is run on. */
  private static final Duration SLOWEST_TOKEN = Duration.ofSeconds(2);

  /** Ten minutes without a token, as a laptop without a graphics processor needs. */
  public static final Limits USUAL = within(Duration.ofMinutes(10));

  /** Rejects limits under which nothing could be answered. */
  public Limits {
    for (Duration limit : new Duration[] {connect, firstToken, betweenTokens, perToken}) {
      if (limit.isZero() || limit.isNegative()) {
        throw new IllegalArgumentException("a time limit must be positive");
      }
    }
  }

  /** Limits for a server that may be silent for so long: the option {@code --timeout}. */
  public static Limits within(Duration silence) {
    return new Limits(
        shorter(silence, Duration.ofSeconds(10)),
        silence,
        shorter(silence, Duration.ofMinutes(2)),
        SLOWEST_TOKEN);
  }

  /** The limit for a whole reply of at most so many tokens. */
  Duration whole(int tokens) {
    return firstToken.plus(perToken.multipliedBy(tokens));
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
