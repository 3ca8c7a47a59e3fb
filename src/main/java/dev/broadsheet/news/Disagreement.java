package dev.broadsheet.news;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The same fact given differently by different sources.
 *
 * @param about what the values are of, such as "civilians killed"
 * @param values at least two, in the order of their source marks
 */
public record Disagreement(String about, List<Value> values) {

  /**
   * What one or more sources report.
   *
   * @param value the value as reported, such as "at least 27"
   * @param authority whom the source names for it, such as "UN"
   * @param scope what narrows it (a day, a place), if anything does
   * @param text the sentence it stands in
   * @param evidence where it stands, at least one passage
   */
  public record Value(
      String value,
      Optional<String> authority,
      Optional<String> scope,
      String text,
      List<Evidence> evidence) {

    /** Copies the evidence in. */
    public Value {
      Objects.requireNonNull(authority, "authority");
      Objects.requireNonNull(scope, "scope");
      evidence = List.copyOf(evidence);
      if (value.isBlank() || evidence.isEmpty()) {
        throw new IllegalArgumentException("not a reported value: " + text);
      }
    }
  }

  /** Copies the values in; one value is no disagreement. */
  public Disagreement {
    values = List.copyOf(values);
    if (about.isBlank() || values.size() < 2) {
      throw new IllegalArgumentException("not a disagreement: " + about);
    }
  }
}
