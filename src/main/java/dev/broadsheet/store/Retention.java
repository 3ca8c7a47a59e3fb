package dev.broadsheet.store;

import java.time.Duration;
import java.util.Objects;

/**
 * How much is kept.
 *
 * @param replies for how long replies of language models are kept, and runs
 * @param vectors for how long embeddings are kept; they are many and cheap to compute
 * @param maxBytes how large replies and vectors together may be, about
 */
public record Retention(Duration replies, Duration vectors, long maxBytes) {
  /** Half a year of replies, two weeks of vectors, half a gigabyte. */
  public static final Retention DEFAULT =
      new Retention(Duration.ofDays(180), Duration.ofDays(14), 512L << 20);

  /** Rejects negative figures. */
  public Retention {
    Objects.requireNonNull(replies, "replies");
    Objects.requireNonNull(vectors, "vectors");
    if (replies.isNegative() || vectors.isNegative() || maxBytes < 0) {
      throw new IllegalArgumentException("nothing can be kept for less than no time");
    }
  }
}
