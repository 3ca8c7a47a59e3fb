package dev.broadsheet.config;

/**
 * How much the store keeps.
 *
 * @param replyDays for how many days replies of language models and rows of runs are kept
 * @param vectorDays for how many days embeddings are kept
 * @param maxMegabytes how large replies and embeddings together may be, about
 */
public record StoreSettings(int replyDays, int vectorDays, int maxMegabytes) {
  /** What is kept if nothing else is said. */
  public static final StoreSettings DEFAULT = new StoreSettings(180, 14, 512);
}
