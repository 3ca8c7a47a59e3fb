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
  /** How much is kept shapes no edition. */
  @Override
  public String toString() {
    return "StoreSettings";
  }

  /** What is kept between runs. */
  public static StoreSettings of(Settings settings) {
    return new StoreSettings(
        settings.get(OptionTable.REPLY_DAYS),
        settings.get(OptionTable.VECTOR_DAYS),
        settings.get(OptionTable.MAX_MEGABYTES),
        settings.number(OptionTable.KEEP_EDITIONS),
        settings.find(OptionTable.SHARED_STORE));
  }
}
