package dev.broadsheet.model.langchain;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The body of an HTTP response, read line by line under a time limit; an input stream would block
 * for as long as the server is silent. The HTTP client's thread puts bytes in, one other thread
 * takes lines out. Reads no faster than lines are taken, and no more than {@code mostBytes}.
 */
final class ByteFlow implements Flow.Subscriber<List<ByteBuffer>> {

  /** Something that came: bytes, the end (neither), or a failure. */
  private record Event(Optional<ByteBuffer> bytes, Optional<Throwable> failure) {}

  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final Deque<String> lines = new ArrayDeque<>();
  private final ByteArrayOutputStream partial = new ByteArrayOutputStream();
  private final long mostBytes;
  private long bytesRead;
  private boolean isEnded;
  private volatile Flow.Subscription subscription;
  private volatile boolean isCancelled;

  ByteFlow(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    if (isCancelled) {
      given.cancel();
    } else {
      given.request(1);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (ByteBuffer buffer : buffers) {
      byte[] copy = new byte[buffer.remaining()];
      buffer.get(copy);
      bytes.writeBytes(copy);
    }
    events.add(new Event(Optional.of(ByteBuffer.wrap(bytes.toByteArray())), Optional.empty()));
  }

  @Override
  public void onError(Throwable failure) {
    events.add(new Event(Optional.empty(), Optional.of(failure)));
  }

  @Override
  public void onComplete() {
    events.add(new Event(Optional.empty(), Optional.empty()));
  }

  /**
   * The next line without its end; empty at the end of the body.
   *
   * @throws TimeoutException if no line is complete in time
   * @throws BrokenOff if the connection broke, or the body is too long
   */
  Optional<String> line(Duration limit) throws InterruptedException, TimeoutException, BrokenOff {
    long deadline = System.nanoTime() + limit.toNanos();
    while (lines.isEmpty() && !isEnded) {
      Event event = events.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (event == null) {
        throw new TimeoutException();
      }
      take(event);
    }
    return Optional.ofNullable(lines.poll());
  }

  /** Reads on to the end of the body, if it comes in time. */
  void drain(Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    try {
      while (line(Duration.ofNanos(deadline - System.nanoTime())).isPresent()) {
        lines.clear();
      }
    } catch (TimeoutException | BrokenOff e) {
      // What was wanted has come; the connection is closed instead of used again.
      isEnded = true;
    }
  }

  private void take(Event event) throws BrokenOff {
    if (event.failure().isPresent()) {
      throw new BrokenOff(event.failure().get());
    }
    if (event.bytes().isEmpty()) {
      isEnded = true;
      if (partial.size() > 0) {
        endLine();
      }
      return;
    }
    ByteBuffer bytes = event.bytes().get();
    bytesRead += bytes.remaining();
    if (bytesRead > mostBytes) {
      throw new BrokenOff(new IllegalStateException("more than " + mostBytes + " bytes"));
    }
    while (bytes.hasRemaining()) {
      byte b = bytes.get();
      if (b == '\n') {
        endLine();
      } else {
        partial.write(b);
      }
    }
    subscription.request(1);
  }

  private void endLine() {
    lines.add(partial.toString(StandardCharsets.UTF_8).stripTrailing());
    partial.reset();
  }

  /** Closes the connection; the server stops writing. */
  void cancel() {
    isCancelled = true;
    Flow.Subscription given = subscription;
    if (given != null) {
      given.cancel();
    }
  }

  /** The body ended before it was whole. */
  static final class BrokenOff extends Exception {
    private static final long serialVersionUID = 1L;

    BrokenOff(Throwable cause) {
      super(cause);
    }
  }
}
