package dev.broadsheet.ingest;

import dev.broadsheet.nlp.Sha256;
import java.util.HashSet;
import java.util.Set;

/**
 * Gives each article of a run an id: the stated one, else 16 hex digits of a SHA-256 over its web
 * address or, without one, its words. A second article with an id already taken gets {@code -2}
 * behind it, and so on. One object serves one run on one thread.
 */
final class Ids {
  private static final int DIGITS = 16;

  private final Set<String> taken = new HashSet<>();

  /** What the id of an article is made from: the same for each article that states the same. */
  static String name(Details details, String content) {
    return details
        .id()
        .orElseGet(() -> Sha256.hex(details.url().orElse(content)).substring(0, DIGITS));
  }

  /** The id of the next article with this name. */
  String next(String name) {
    String id = name;
    for (int n = 2; !taken.add(id); n++) {
      id = name + "-" + n;
    }
    return id;
  }
}
