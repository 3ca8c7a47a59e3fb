package dev.broadsheet.pipeline;

import dev.broadsheet.store.ArchiveException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/**
 * Workers who do one task after the other until the shift is closed. What is urgent is done before
 * what is not, and of that, what is preferred before the rest. One task's failure is its own. Safe
 * for use by several threads.
 */
final class Shift implements AutoCloseable {
  private final List<Thread> workers = new ArrayList<>();
  private final Deque<Task> urgent = new ArrayDeque<>();
  private Deque<Task> usual = new ArrayDeque<>();
  private boolean isClosed;

  /** A task by the id of what it is about. */
  private record Task(String id, Runnable work) {}

  /** Begins with so many workers, at least one. */
  Shift(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("a shift needs a worker");
    }
    for (int i = 0; i < threads; i++) {
      Thread worker = new Thread(this::work, "worker-" + (i + 1));
      worker.setDaemon(true);
      workers.add(worker);
      worker.start();
    }
  }

  /** Has something done in its turn; an exception becomes the outcome's failure. */
  <R> CompletableFuture<Outcome<R>> submit(String id, Supplier<R> work) {
    CompletableFuture<Outcome<R>> outcome = new CompletableFuture<>();
    add(new Task(id, () -> attempt(work, outcome)), false);
    return outcome;
  }

  /** Has something done next. */
  <R> CompletableFuture<Outcome<R>> submitUrgent(String id, Supplier<R> work) {
    CompletableFuture<Outcome<R>> outcome = new CompletableFuture<>();
    add(new Task(id, () -> attempt(work, outcome)), true);
    return outcome;
  }

  /** Of what waits and is not urgent, tasks with these ids are done first. */
  synchronized void prefer(Set<String> ids) {
    Deque<Task> ordered = new ArrayDeque<>();
    usual.stream().filter(task -> ids.contains(task.id())).forEach(ordered::add);
    usual.stream().filter(task -> !ids.contains(task.id())).forEach(ordered::add);
    usual = ordered;
  }

  private synchronized void add(Task task, boolean isUrgent) {
    (isUrgent ? urgent : usual).add(task);
    notifyAll();
  }

  private static <R> void attempt(Supplier<R> work, CompletableFuture<Outcome<R>> outcome) {
    try {
      outcome.complete(Outcome.of(work.get()));
    } catch (ArchiveException e) {
      // It is not the item's fault, and the next one would fail as well.
      outcome.completeExceptionally(e);
    } catch (RuntimeException | StackOverflowError e) {
      String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      outcome.complete(Outcome.failed(reason));
    } catch (Error e) {
      // Thrown where the outcome is awaited; this worker must live to tell of the others.
      outcome.completeExceptionally(e);
    }
  }

  private void work() {
    try {
      while (true) {
        next().work().run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Task next() throws InterruptedException {
    while (urgent.isEmpty() && usual.isEmpty() && !isClosed) {
      wait();
    }
    if (isClosed) {
      throw new InterruptedException("the shift is over");
    }
    return urgent.isEmpty() ? usual.poll() : urgent.poll();
  }

  /**
   * Waits for a result.
   *
   * @param doing what is being done, for messages
   * @throws ArchiveException if the store failed
   */
  static <R> R await(String doing, CompletableFuture<R> result) {
    try {
      return result.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + doing, e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ArchiveException fatal) {
        throw fatal;
      }
      throw new IllegalStateException(doing + " failed: " + e.getCause(), e.getCause());
    }
  }

  /** What waits is not done any more; what is being done is interrupted. */
  @Override
  public synchronized void close() {
    isClosed = true;
    workers.forEach(Thread::interrupt);
    notifyAll();
  }
}
