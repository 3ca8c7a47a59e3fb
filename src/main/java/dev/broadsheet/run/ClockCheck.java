package dev.broadsheet.run;

import dev.broadsheet.store.Run;
import dev.broadsheet.store.Runs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Notices a clock that was set back by days, as one without a battery is when the machine starts.
 * It would have the edition of a day long past made out of today's articles, and tomorrow's would
 * bring them again. Moments are compared, so time zones and daylight saving don't matter.
 */
public final class ClockCheck {
  /** Less is a clock put right, which at midnight may change the day as well. */
  private static final Duration DAY = Duration.ofDays(1);

  private static final int LOOKED_AT = 50;
  private static final int LAST_PUBLISHING_EXIT = 4;

  private final Runs runs;
  private final Clock clock;

  /** Compares the clock with the beginnings of past runs. */
  public ClockCheck(Runs runs, Clock clock) {
    this.runs = runs;
    this.clock = clock;
  }

  /**
   * Why no edition can be made for the day that the clock tells; nothing if the clock is to be
   * believed. A run that names its day is believed in any case, and its moment is what later ones
   * are compared with: so a clock that had run ahead is forgiven once.
   */
  public Optional<RunReport> report() {
    Optional<Instant> last =
        runs.latest(LOOKED_AT).stream().filter(ClockCheck::hasWorked).map(Run::started).findFirst();
    return last.filter(moment -> Duration.between(clock.instant(), moment).compareTo(DAY) >= 0)
        .map(
            moment ->
                RunReport.refused(
                    "the clock says "
                        + time(clock.instant())
                        + ", but the last run began at "
                        + time(moment)
                        + "; nothing was published. Correct the clock or, if it is right, give the"
                        + " date once with --date"));
  }

  private static boolean hasWorked(Run run) {
    return run.end()
        .map(end -> end.exit() != 1 && end.exit() <= LAST_PUBLISHING_EXIT)
        .orElse(false);
  }

  private String time(Instant moment) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(clock.getZone()).format(moment);
  }
}
