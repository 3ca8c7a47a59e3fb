package dev.broadsheet.run;

import dev.broadsheet.ingest.Intake;
import dev.broadsheet.ingest.Listing;
import dev.broadsheet.ingest.ReadResult;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/** Where articles come from. To be read once; not for several threads. */
public final class ArticleReader {
  private static final int MOST_AHEAD = 500;

  private final Intake intake;
  private final Listing listing;
  private final InputStream standardInput;
  private Optional<Ahead> ahead = Optional.empty();

  /**
   * A reader.
   *
   * @param intake reads the articles
   * @param listing what is to be read
   * @param standardInput what {@code -} stands for; not closed
   */
  public ArticleReader(Intake intake, Listing listing, InputStream standardInput) {
    this.intake = intake;
    this.listing = listing;
    this.standardInput = standardInput;
  }

  /** Begins to read on a thread of its own, while the caller makes other things ready. */
  public void begin() {
    Ahead begun = new Ahead();
    Thread thread = new Thread(begun::read, "reading");
    thread.setDaemon(true);
    thread.start();
    ahead = Optional.of(begun);
  }

  /** Reads everything, telling {@code sink} each article and failure in order, on this thread. */
  void read(Consumer<ReadResult> sink) {
    if (ahead.isPresent()) {
      ahead.get().give(sink);
    } else {
      intake.read(listing, standardInput, sink);
    }
  }

  /** What was read before it was asked for, in order; its end, or its failure, comes last. */
  private final class Ahead {
    private final BlockingQueue<Runnable> results = new ArrayBlockingQueue<>(MOST_AHEAD);
    private Consumer<ReadResult> sink = reading -> {};
    private boolean isOver;

    void read() {
      try {
        intake.read(listing, standardInput, reading -> put(() -> sink.accept(reading)));
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
