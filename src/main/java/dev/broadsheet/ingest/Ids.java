package dev.broadsheet.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/**
 * Gives each article of a run an id: the stated one, else 16 hex digits of a SHA-256 over its web
 * address or, without one, its words. A second article with an id already taken gets {@code -2}
 * behind it, and so on. One object serves one run on one thread.
 */
final class Ids {
  private static final int BYTES = 8;

  private final Set<String> taken = new HashSet<>();

  /** The id of the next article. */
  String next(Details details, String content) {
    String base = details.id().orElseGet(() -> hash(details.url().orElse(content)));
    String id = base;
    for (int n = 2; !taken.add(id); n++) {
      id = base + "-" + n;
    }
    return id;
  }

  private static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
