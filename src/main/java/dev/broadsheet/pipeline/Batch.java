package dev.broadsheet.pipeline;

import dev.broadsheet.store.ArchiveException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Does the same to every item, several at a time; the one place where the pipeline runs threads.
 * One item's failure never stops the others. Results come in the order of the items.
 */
public final class Batch {
  private final int threads;
  private final Progress progress;

  /**
   * A batch runner.
   *
   * @param threads how many items at a time, at least 1
   * @param progress hears of every item done
   */
  public Batch(int threads, Progress progress) {
    if (threads < 1) {
      throw new IllegalArgumentException("a batch needs a thread");
    }
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * Applies {@code work} to every item; an exception becomes that item's failure, but for an {@link
   * ArchiveException}, which ends the batch.
   */
  public <T, R> List<Outcome<R>> run(String stage, List<T> items, Function<T, R> work) {
    progress.begin(stage, items.size());
    ExecutorService workers = Executors.newFixedThreadPool(Math.min(threads, 1 + items.size()));
    try {
      List<Future<Outcome<R>>> pending = new ArrayList<>(items.size());
      for (T item : items) {
        pending.add(workers.submit(() -> attempt(stage, item, work)));
      }
      List<Outcome<R>> outcomes = new ArrayList<>(items.size());
      for (Future<Outcome<R>> future : pending) {
        outcomes.add(future.get());
      }
      return outcomes;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + stage, e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ArchiveException fatal) {
        throw fatal;
      }
      throw new IllegalStateException(stage + " failed: " + e.getCause(), e.getCause());
    } finally {
      workers.shutdownNow();
      progress.end(stage);
    }
  }

  private <T, R> Outcome<R> attempt(String stage, T item, Function<T, R> work) {
    try {
      return Outcome.of(work.apply(item));
    } catch (ArchiveException e) {
      // It is not the item's fault, and the next one would fail as well.
      throw e;
    } catch (RuntimeException e) {
      String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      return Outcome.failed(reason);
    } finally {
      progress.advance(stage);
    }
  }
}
