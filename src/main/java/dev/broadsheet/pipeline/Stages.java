package dev.broadsheet.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/** Takes the time of each stage of a run. Not for several threads. */
final class Stages {
  private final Clock clock;
  private final Map<String, Duration> durations;

  Stages(Clock clock, Map<String, Duration> durations) {
    this.clock = clock;
    this.durations = durations;
  }

  <T> T time(String stage, Supplier<T> work) {
    Instant began = clock.instant();
    try {
      return work.get();
    } finally {
      Duration time = Duration.between(began, clock.instant());
      // A clock that is set back in between would have it end before it began.
      durations.merge(stage, time.isNegative() ? Duration.ZERO : time, Duration::plus);
    }
  }
}
