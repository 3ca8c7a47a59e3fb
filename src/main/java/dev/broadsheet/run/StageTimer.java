package dev.broadsheet.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/** Announces each stage of a run and takes its time. Not for several threads. */
final class StageTimer {
  private final Clock clock;
  private final Map<String, Duration> durations;
  private final Progress progress;

  StageTimer(Clock clock, Map<String, Duration> durations, Progress progress) {
    this.clock = clock;
    this.durations = durations;
    this.progress = progress;
  }

  /** {@code total}: how many items it has, -1 if not known. */
  <T> T time(String stage, long total, Supplier<T> work) {
    Instant began = clock.instant();
    progress.begin(stage, total);
    try {
      return work.get();
    } finally {
      progress.end(stage);
      Duration time = Duration.between(began, clock.instant());
      // A clock that is set back in between would have it end before it began.
      durations.merge(stage, time.isNegative() ? Duration.ZERO : time, Duration::plus);
    }
  }
}
