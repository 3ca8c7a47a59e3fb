package dev.broadsheet.run;

import dev.broadsheet.store.ArchiveException;
import dev.broadsheet.store.Run;
import dev.broadsheet.store.Runs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The entry of one run among all runs: opened when it starts, closed when it ends. One that stays
 * open tells that its run died. Not for several threads.
 */
public final class RunRecorder {
  private final Runs runs;
  private final Clock clock;
  private final Instant started;
  private final long number;

  private RunRecorder(Runs runs, Clock clock, Instant started, long number) {
    this.runs = runs;
    this.clock = clock;
    this.started = started;
    this.number = number;
  }

  /** Writes down that a run begins. */
  public static RunRecorder open(Runs runs, Clock clock, long pid, LocalDate date) {
    Instant started = clock.instant();
    return new RunRecorder(runs, clock, started, runs.begin(started, pid, date));
  }

  /** Writes down what a run did. */
  public void close(RunReport report, int exit) {
    Map<String, Double> counts = new TreeMap<>();
    report.counts().forEach((name, count) -> counts.put(name, count.doubleValue()));
    report
        .stages()
        .forEach((stage, time) -> counts.put(stage + "Seconds", time.toMillis() / 1000.0));
    List<Run.Failure> failures =
        report.skipped().stream().map(item -> new Run.Failure(item.id(), item.reason())).toList();
    close(exit, report.message(), counts, failures);
  }

  /**
   * Writes down that a run broke off. If even that fails, {@code cause} is told, and the entry
   * stays open.
   */
  public void closeAfter(Exception cause, int exit) {
    try {
      close(exit, String.valueOf(cause.getMessage()), new TreeMap<>(), List.of());
    } catch (ArchiveException e) {
      cause.addSuppressed(e);
    }
  }

  private void close(
      int exit, String message, Map<String, Double> counts, List<Run.Failure> failures) {
    Instant finished = clock.instant();
    counts.put("seconds", Math.max(0, Duration.between(started, finished).toMillis()) / 1000.0);
    runs.finish(number, new Run.End(finished, exit, message, counts, failures));
  }
}
