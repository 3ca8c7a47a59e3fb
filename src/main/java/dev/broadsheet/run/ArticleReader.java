package dev.broadsheet.run;

import dev.broadsheet.ingest.Intake;
import dev.broadsheet.ingest.ReadResult;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/** Where articles come from. Not for several threads. */
public final class ArticleReader {
  private static final int MOST_AHEAD = 500;

  private final Intake intake;
  private final InputStream standardInput;
  private Optional<Ahead> ahead = Optional.empty();

  /**
   * An inbox.
   *
   * @param intake reads the articles
   * @param standardInput what {@code -} stands for; not closed
   */
  public ArticleReader(Intake intake, InputStream standardInput) {
    this.intake = intake;
    this.standardInput = standardInput;
  }

  /** Begins to read on a thread of its own, while the caller makes other things ready. */
  public ArticleReader begin(List<String> inputs) {
    Ahead begun = new Ahead(inputs);
    Thread thread = new Thread(begun::read, "reading");
    thread.setDaemon(true);
    thread.start();
    ahead = Optional.of(begun);
    return this;
  }

  /** Reads everything, telling {@code sink} each article and failure in order, on this thread. */
  void read(List<String> inputs, Consumer<ReadResult> sink) {
    Optional<Ahead> begun = ahead.filter(one -> one.inputs.equals(inputs));
    ahead = Optional.empty();
    if (begun.isPresent()) {
      begun.get().give(sink);
    } else {
      intake.read(inputs, standardInput, sink);
    }
  }

  /** What was read before it was asked for, in order; its end, or its failure, comes last. */
  private final class Ahead {
    private final List<String> inputs;
    private final BlockingQueue<Runnable> results = new ArrayBlockingQueue<>(MOST_AHEAD);
    private Consumer<ReadResult> sink = reading -> {};
    private boolean isOver;

    Ahead(List<String> inputs) {
      this.inputs = List.copyOf(inputs);
    }

    void read() {
      try {
        intake.read(inputs, standardInput, reading -> put(() -> sink.accept(reading)));
        put(() -> isOver = true);
      } catch (RuntimeException | Error e) {
        // Whoever waits for the articles must learn of it, whatever it is.
        put(
            () -> {
              throw e;
            });
      }
    }

    private void put(Runnable result) {
      try {
        results.put(result);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while reading", e);
      }
    }

    /** Runs on the thread that asked, as if it had read them itself. */
    void give(Consumer<ReadResult> to) {
      sink = to;
      try {
        while (!isOver) {
          results.take().run();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while reading", e);
      }
    }
  }
}
