package dev.broadsheet.store;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A feed as it was when last fetched: with its validators the server can say that nothing has
 * changed, and then the body kept here is the feed.
 *
 * @param url its address
 * @param etag the server's {@code ETag}, as it stood
 * @param lastModified the server's {@code Last-Modified}, as it stood
 * @param fetched when it was fetched
 * @param body the document
 */
public record FeedState(
    String url,
    Optional<String> etag,
    Optional<String> lastModified,
    Instant fetched,
    String body) {

  /** Rejects blank addresses. */
  public FeedState {
    Objects.requireNonNull(etag, "etag");
    Objects.requireNonNull(lastModified, "lastModified");
    Objects.requireNonNull(fetched, "fetched");
    Objects.requireNonNull(body, "body");
    if (url.isBlank()) {
      throw new IllegalArgumentException("a feed needs an address");
    }
  }
}
