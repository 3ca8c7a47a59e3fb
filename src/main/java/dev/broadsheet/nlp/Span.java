package dev.broadsheet.nlp;

/**
 * A stretch of a text, in UTF-16 code units as {@link String#substring(int, int)} counts them.
 *
 * @param start first unit, inclusive, at least 0
 * @param end last unit, exclusive, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  /** Rejects spans that no text can have. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  /** Length in UTF-16 code units. */
  public int length() {
    return end - start;
  }

  /** Whether this span covers nothing. */
  public boolean isEmpty() {
    return start == end;
  }

  /** The covered part of {@code text}; throws if the span reaches past its end. */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** Whether every unit of {@code other} lies in this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the two spans share at least one unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The smallest span that contains both. */
  public Span union(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** The same stretch in a text to which {@code offset} units were put in front. */
  public Span shifted(int offset) {
    return new Span(start + offset, end + offset);
  }

  /**
   * This span without white space at its ends (as {@link Character#isWhitespace(char)} and no-break
   * spaces tell).
   */
  public Span trimmed(String text) {
    int from = start;
    int to = end;
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
