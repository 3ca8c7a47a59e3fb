package dev.broadsheet.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Lets one run at a time into an output folder. The lock is one of the operating system, which
 * frees it when the process ends, however it ends; nothing has to be cleaned up after a run that
 * was killed. Who holds it stands in a file beside it, since some systems let nobody read a locked
 * file.
 */
public final class OutputLock implements AutoCloseable {
  private static final String LOCK = "lock";
  private static final String HOLDER = "lock.holder";

  private final FileChannel channel;
  private final FileLock lock;
  private final Path holder;

  private OutputLock(FileChannel channel, FileLock lock, Path holder) {
    this.channel = channel;
    this.lock = lock;
    this.holder = holder;
  }

  /** Another run is at work in the folder; the message says which and since when. */
  public static final class HeldException extends Exception {
    private static final long serialVersionUID = 1L;

    HeldException(String message) {
      super(message);
    }
  }

  /** Who holds a lock. */
  private record Holder(long pid, Instant since) {

    static Optional<Holder> read(Path file) {
      try {
        List<String> lines = Files.readAllLines(file);
        return lines.size() < 2
            ? Optional.empty()
            : Optional.of(new Holder(Long.parseLong(lines.get(0)), Instant.parse(lines.get(1))));
      } catch (IOException | NumberFormatException | DateTimeException e) {
        // It is being written at this very moment; the lock counts, not this file.
        return Optional.empty();
      }
    }

    void write(Path file) throws IOException {
      try {
        Files.writeString(file, pid + "\n" + since + "\n");
      } catch (FileSystemException e) {
        throw e;
      } catch (IOException e) {
        // Such as a full disk; the system's own words don't say where.
        throw new IOException(file + ": " + e.getMessage(), e);
      }
    }
  }

  /**
   * Takes the lock or fails at once.
   *
   * @param state the folder the lock lies in, made if it is missing
   * @param pid this process
   * @param clock tells since when, and the zone to say it in
   * @throws HeldException if another process has it, or another run in this one
   */
  public static OutputLock take(Path state, long pid, Clock clock)
      throws IOException, HeldException {
    Files.createDirectories(state);
    Path holder = state.resolve(HOLDER);
    FileChannel channel =
        FileChannel.open(state.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = tryLock(channel, false);
      if (lock == null) {
        throw new HeldException(describe(state, Holder.read(holder), clock));
      }
      new Holder(pid, clock.instant().truncatedTo(ChronoUnit.SECONDS)).write(holder);
      return new OutputLock(channel, lock, holder);
    } catch (IOException | HeldException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Whether a run is at work in the folder right now. */
  public static boolean isHeld(Path state) throws IOException {
    Path file = state.resolve(LOCK);
    if (!Files.exists(file)) {
      return false;
    }
    // A shared lock can be had of a file that may only be read.
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      FileLock lock = tryLock(channel, true);
      if (lock == null) {
        return true;
      }
      lock.release();
      return false;
    }
  }

  private static FileLock tryLock(FileChannel channel, boolean isShared) throws IOException {
    try {
      return channel.tryLock(0, Long.MAX_VALUE, isShared);
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static String describe(Path state, Optional<Holder> holder, Clock clock) {
    String folder = state.toAbsolutePath().normalize().getParent().toString();
    String who =
        holder
            .map(
                h ->
                    "process "
                        + h.pid()
                        + " has held it since "
                        + DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss")
                            .withZone(clock.getZone())
                            .format(h.since()))
            .orElse("it has just started");
    return "another run is in progress in "
        + folder
        + ": "
        + who
        + "; try again when it has finished";
  }

  /** The folder the lock lies in. */
  public Path folder() {
    return holder.getParent();
  }

  /** Lets others in. */
  @Override
  public void close() throws IOException {
    try {
      Files.deleteIfExists(holder);
      lock.release();
    } finally {
      channel.close();
    }
  }
}
