package dev.broadsheet.run;

import dev.broadsheet.store.ArchiveException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Does the same to every item, several items at a time. Items are begun in their order, and results
 * come in it. One item's failure never stops the others.
 */
public final class Scheduler {
  private static final int IDLE_SECONDS = 10;

  private final int threads;
  private final Progress progress;

  /**
   * A scheduler for work that keeps a processor busy.
   *
   * @param threads how many items at a time, at least 1
   * @param progress hears of every item done
   */
  public Scheduler(int threads, Progress progress) {
    if (threads < 1) {
      throw new IllegalArgumentException("a scheduler needs a thread");
    }
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * A scheduler for work that mostly waits for a server. More items are in hand than the server
   * takes requests, so that one is ready when another is answered, whatever is left to be done here
   * with the answers.
   *
   * @param requests how many requests the server works on at a time
   */
  public static Scheduler waiting(int requests, Progress progress) {
    return new Scheduler(requests + Runtime.getRuntime().availableProcessors(), progress);
  }

  /** Threads that end when there is nothing to do; they are started by the first work given. */
  public static Executor background(int threads) {
    ThreadPoolExecutor workers =
        new ThreadPoolExecutor(
            threads,
            threads,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Scheduler::worker);
    workers.allowCoreThreadTimeOut(true);
    return workers;
  }

  Progress progress() {
    return progress;
  }

  /**
   * Applies {@code work} to every item; an exception becomes that item's failure.
   *
   * @param stage told to the progress with every item done; its begin and end are the caller's to
   *     tell
   * @throws ArchiveException at once if the store fails: the next item would fail as well
   */
  public <T, R> List<Outcome<R>> run(String stage, List<T> items, Function<T, R> work) {
    ExecutorService workers = Executors.newFixedThreadPool(threads, Scheduler::worker);
    try {
      List<Future<Outcome<R>>> pending = new ArrayList<>(items.size());
      for (T item : items) {
        pending.add(workers.submit(() -> attempt(stage, item, work)));
      }
      List<Outcome<R>> outcomes = new ArrayList<>(items.size());
      for (Future<Outcome<R>> outcome : pending) {
        outcomes.add(await(stage, outcome));
      }
      return outcomes;
    } finally {
      workers.shutdownNow();
    }
  }

  /** One that doesn't keep the process alive. */
  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "worker");
    thread.setDaemon(true);
    return thread;
  }

  private <T, R> Outcome<R> attempt(String stage, T item, Function<T, R> work) {
    try {
      return Outcome.of(work.apply(item));
    } catch (ArchiveException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      return Outcome.failed(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    } finally {
      progress.advance(stage);
    }
  }

  private static <R> R await(String stage, Future<R> result) {
    try {
      return result.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + stage, e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ArchiveException fatal) {
        throw fatal;
      }
      throw new IllegalStateException(stage + " failed: " + e.getCause(), e.getCause());
    }
  }
}
