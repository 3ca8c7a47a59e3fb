package dev.broadsheet.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One execution of {@code digest}. One without an end is still going on, or died.
 *
 * @param number counts runs, from 1
 * @param started when it began
 * @param pid its process
 * @param date the day of its edition
 * @param end how it ended
 */
public record Run(long number, Instant started, long pid, LocalDate date, Optional<End> end) {

  /** Rejects missing parts. */
  public Run {
    Objects.requireNonNull(started, "started");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(end, "end");
  }

  /**
   * How a run ended.
   *
   * @param finished when
   * @param exit its exit code
   * @param message one sentence about it
   * @param counts figures by name, such as {@code articles}
   * @param failures what failed, an item and its reason each
   */
  public record End(
      Instant finished,
      int exit,
      String message,
      Map<String, Double> counts,
      List<Failure> failures) {

    /** Copies the collections in. */
    public End {
      Objects.requireNonNull(finished, "finished");
      Objects.requireNonNull(message, "message");
      counts = Collections.unmodifiableMap(new TreeMap<>(counts));
      failures = List.copyOf(failures);
    }
  }

  /**
   * Something that failed.
   *
   * @param item a path, an address, an id
   * @param reason why
   */
  public record Failure(String item, String reason) {}
}
