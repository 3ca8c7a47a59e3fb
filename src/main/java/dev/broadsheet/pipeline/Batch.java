package dev.broadsheet.pipeline;

import dev.broadsheet.store.ArchiveException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Does the same to every item, several at a time. One item's failure never stops the others.
 * Results come in the order of the items.
 */
public final class Batch {
  private final int threads;
  private final boolean isWaiting;
  private final Progress progress;

  /**
   * A batch runner for work that keeps a processor busy.
   *
   * @param threads how many items at a time, at least 1
   * @param progress hears of every item done
   */
  public Batch(int threads, Progress progress) {
    this(threads, false, progress);
  }

  private Batch(int threads, boolean isWaiting, Progress progress) {
    if (threads < 1) {
      throw new IllegalArgumentException("a batch needs a thread");
    }
    this.threads = threads;
    this.isWaiting = isWaiting;
    this.progress = progress;
  }

  /**
   * A batch runner for work that mostly waits for somebody else, such as a server.
   *
   * @param requests how many requests that other one works on at a time; some more items are in
   *     hand, so that there is always a request ready when one is answered
   */
  public static Batch waiting(int requests, Progress progress) {
    return new Batch(requests + Runtime.getRuntime().availableProcessors(), true, progress);
  }

  /** Whether the work mostly waits, so that other work had better be done meanwhile. */
  boolean isWaiting() {
    return isWaiting;
  }

  Progress progress() {
    return progress;
  }

  /** Workers for work of several kinds. */
  Shift open() {
    return new Shift(threads);
  }

  /** Does it and tells that one more is done. */
  <R> R counted(String stage, Supplier<R> work) {
    try {
      return work.get();
    } finally {
      progress.advance(stage);
    }
  }

  /**
   * Applies {@code work} to every item; an exception becomes that item's failure, but for an {@link
   * ArchiveException}, which ends the batch.
   */
  public <T, R> List<Outcome<R>> run(String stage, List<T> items, Function<T, R> work) {
    progress.begin(stage, items.size());
    try (Shift shift = open()) {
      List<CompletableFuture<Outcome<R>>> pending = new ArrayList<>(items.size());
      for (T item : items) {
        pending.add(shift.submit("", () -> counted(stage, () -> work.apply(item))));
      }
      List<Outcome<R>> outcomes = new ArrayList<>(items.size());
      pending.forEach(outcome -> outcomes.add(Shift.await(stage, outcome)));
      return outcomes;
    } finally {
      progress.end(stage);
    }
  }
}
