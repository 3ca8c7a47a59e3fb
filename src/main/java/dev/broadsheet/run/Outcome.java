package dev.broadsheet.run;

import java.util.Optional;

/**
 * What became of one item: a value, or the reason why there is none.
 *
 * @param value the value, if it succeeded
 * @param failure the reason, if it did not
 */
public record Outcome<T>(Optional<T> value, Optional<String> failure) {

  /** Exactly one of the two is there. */
  public Outcome {
    if (value.isPresent() == failure.isPresent()) {
      throw new IllegalArgumentException("an outcome is a value or a failure");
    }
  }

  static <T> Outcome<T> of(T value) {
    return new Outcome<>(Optional.of(value), Optional.empty());
  }

  static <T> Outcome<T> failed(String reason) {
    return new Outcome<>(Optional.empty(), Optional.of(reason));
  }
}
