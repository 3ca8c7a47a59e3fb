package dev.broadsheet.store;

import dev.broadsheet.model.Replies;
import dev.broadsheet.model.Vectors;

/**
 * What outlives a run: replies and vectors, so that no work is done twice; editions, so that
 * nothing is printed twice; deliveries, so that nothing is mailed twice; feeds; runs.
 *
 * <p>Every method of the archive and its shelves is a transaction of its own: when it returns, its
 * effect is kept even if the process is killed the next moment; when it throws, it had none. All of
 * them throw {@link ArchiveException}. Safe for use by several threads, which take turns; a second
 * process may read meanwhile, and waits some seconds for its turn to write.
 */
public interface Archive extends AutoCloseable {

  /** Replies of language models, by the hash of everything that shaped them. */
  Replies replies();

  /** Embeddings, by text and model. */
  Vectors vectors();

  /** Editions and what they printed. */
  Editions editions();

  /** What was mailed to whom. */
  Deliveries deliveries();

  /** Feeds as they were when last fetched. */
  Feeds feeds();

  /** Runs, finished or not. */
  Runs runs();

  /**
   * Forgets what is old, then what is oldest until the rest is small enough. Only what can be had
   * again is forgotten, and runs; never what an edition printed or who was sent it.
   */
  Pruned prune(Retention retention);

  /** How many bytes the archive takes on the disk, about. */
  long bytes();

  /** Lets go of the archive. A second call does nothing. */
  @Override
  void close();

  /**
   * What was forgotten.
   *
   * @param replies count of replies
   * @param vectors count of vectors
   * @param runs count of runs
   */
  record Pruned(int replies, int vectors, int runs) {}
}
