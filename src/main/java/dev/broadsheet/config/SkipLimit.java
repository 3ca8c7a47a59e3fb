package dev.broadsheet.config;

/**
 * How many of the given items may fail before nothing is published.
 *
 * @param limit a count, or a percentage where {@code isPercentage}
 * @param isPercentage whether {@code limit} is a share of the items given, 0..100
 */
public record SkipLimit(int limit, boolean isPercentage) {

  /** Rejects negative limits and shares above 100 %. */
  public SkipLimit {
    if (limit < 0 || (isPercentage && limit > 100)) {
      throw new IllegalArgumentException("not a limit: " + limit);
    }
  }

  /** Reads {@code 5} or {@code 20%}. */
  public static SkipLimit parse(String text) {
    boolean isPercentage = text.endsWith("%");
    String number = isPercentage ? text.substring(0, text.length() - 1) : text;
    return new SkipLimit(Integer.parseInt(number.strip()), isPercentage);
  }

  /** Whether {@code skipped} of {@code given} items are more than may fail. */
  public boolean isExceededBy(int skipped, int given) {
    return isPercentage ? skipped * 100L > (long) limit * given : skipped > limit;
  }

  @Override
  public String toString() {
    return limit + (isPercentage ? "%" : "");
  }
}
