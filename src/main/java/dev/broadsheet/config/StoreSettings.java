package dev.broadsheet.config;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How much is kept, and where.
 *
 * @param replyDays for how many days replies of language models and rows of runs are kept
 * @param vectorDays for how many days embeddings are kept
 * @param maxMegabytes how large replies and embeddings together may be, about
 * @param editions how many editions stay in their folder; all if it is empty
 * @param shared a folder where replies and embeddings are kept for several output folders
 */
public record StoreSettings(
    int replyDays, int vectorDays, int maxMegabytes, OptionalInt editions, Optional<Path> shared) {
  /** What is kept if nothing else is said. */
  public static final StoreSettings DEFAULT =
      new StoreSettings(180, 14, 512, OptionalInt.empty(), Optional.empty());

  /** How much is kept shapes no edition. */
  @Override
  public String toString() {
    return "StoreSettings";
  }
}
