package dev.broadsheet.delivery;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How a run went, as far as somebody far away needs to know it.
 *
 * @param status one word: {@code done}, {@code incomplete}, {@code failed}, {@code not-mailed}
 * @param exit its exit code
 * @param date the day of its edition
 * @param message one sentence about it
 * @param counts figures by name, such as {@code articles}
 */
public record RunOutcome(
    String status, int exit, LocalDate date, String message, Map<String, Long> counts) {

  /** Copies the figures in. */
  public RunOutcome {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(message, "message");
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
  }
}
