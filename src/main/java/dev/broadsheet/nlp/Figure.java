package dev.broadsheet.nlp;

import java.util.Objects;

/**
 * A number as a text gives it, with what it counts and how firmly.
 *
 * <p>"at least 27 civilians" is a count from 27 upwards; "dozens" one from 24 to 200. Dates carry
 * their known parts in {@link #date()} and no range of their own.
 *
 * @param kind what sort of number it is
 * @param value the number named, in base units (days for durations, metres, grams); for "dozens"
 *     the lower end; for a range its lower end
 * @param stated the number as written, before it is brought to base units
 * @param min smallest value the words allow
 * @param max largest value the words allow, {@code +Infinity} if open
 * @param bound how the words narrow or widen the number
 * @param unit currency, measured dimension or {@code ""}
 * @param noun stem-free lower-case word it counts, {@code ""} if none follows
 * @param date the parts of a date, {@link CalendarParts#NONE} for other kinds
 * @param span place of the whole expression, modifier and unit included
 */
public record Figure(
    Kind kind,
    double value,
    double stated,
    double min,
    double max,
    Bound bound,
    String unit,
    String noun,
    CalendarParts date,
    Span span) {

  private static final double TOLERANCE = 1e-6;
  private static final double ROUNDING = 0.1;

  /** Sorts of numbers. */
  public enum Kind {
    /** How many of something; also bare numbers. */
    COUNT,
    /** An amount of money. */
    MONEY,
    /** A share: percentages and fractions, in hundredths. */
    PERCENT,
    /** A date or a part of one. */
    DATE,
    /** A rank, such as "second". */
    ORDINAL,
    /** A length of time or an age, in days. */
    DURATION,
    /** A length, weight, speed, temperature and the like. */
    MEASURE,
    /** A time of day, in minutes since midnight. */
    TIME,
    /** A result such as 4-2. */
    SCORE
  }

  /** How the words around a number narrow or widen it. */
  public enum Bound {
    /** The number itself. */
    EXACT,
    /** "at least", "or more". */
    AT_LEAST,
    /** "more than", "over". */
    MORE_THAN,
    /** "up to", "as many as". */
    AT_MOST,
    /** "fewer than", "nearly". */
    LESS_THAN,
    /** "about", "some", "an estimated". */
    ABOUT,
    /** From one number to another. */
    RANGE,
    /** "dozens", "hundreds of thousands". */
    VAGUE
  }

  /** Rejects ranges that are upside down. */
  public Figure {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(bound, "bound");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(span, "span");
    if (min > max) {
      throw new IllegalArgumentException("not a range: " + min + ".." + max);
    }
  }

  /** Whether both figures leave room for a common value: the test for "these may agree". */
  public boolean isCompatible(Figure other) {
    if (kind == Kind.DATE || other.kind == Kind.DATE) {
      return kind == other.kind && date.isCompatible(other.date);
    }
    return isSameSort(other) && min <= other.max + TOLERANCE && other.min <= max + TOLERANCE;
  }

  /**
   * Whether a source that gives {@code source} bears out this figure. Dropping "at least" is borne
   * with, turning it round is not; rounding must be marked ("about 250" for 255).
   */
  public boolean isBorneOutBy(Figure source) {
    if (kind == Kind.DATE || source.kind == Kind.DATE) {
      return kind == source.kind && date.isBorneOutBy(source.date);
    }
    if (!isSameSort(source)) {
      return false;
    }
    if (kind != source.kind) {
      return isClose(stated, source.stated, TOLERANCE)
          && (bound == Bound.EXACT || (bound == source.bound && bound != Bound.VAGUE));
    }
    boolean sameValue = isClose(value, source.value, TOLERANCE);
    return switch (bound) {
      case EXACT ->
          sameValue
              && source.bound != Bound.VAGUE
              && (source.bound != Bound.RANGE || kind == Kind.DURATION);
      case AT_LEAST -> sameValue ? !source.isFromBelow() : isWithin(value, source);
      case MORE_THAN ->
          sameValue ? source.isFromAbove() : source.value > value && value >= 0.75 * source.value;
      case AT_MOST -> sameValue ? !source.isFromAbove() : reachesTo(source);
      case LESS_THAN ->
          sameValue ? source.isFromBelow() : value > source.value && source.value >= 0.75 * value;
      case ABOUT ->
          isClose(value, source.value, ROUNDING)
              || (source.bound == Bound.RANGE && value >= source.min && value <= source.max);
      case RANGE ->
          source.bound == Bound.RANGE
              ? isClose(min, source.min, TOLERANCE) && isClose(max, source.max, TOLERANCE)
              : source.value >= min && source.value <= max;
      case VAGUE ->
          source.bound == Bound.VAGUE
              ? isClose(min, source.min, TOLERANCE)
              : source.value >= min * 0.99 && source.value <= max;
    };
  }

  private boolean isSameSort(Figure other) {
    if (kind == other.kind) {
      return unit.isEmpty() || other.unit.isEmpty() || unit.equals(other.unit);
    }
    return (kind == Kind.COUNT && isBare()) || (other.kind == Kind.COUNT && other.isBare());
  }

  private boolean isBare() {
    return unit.isEmpty() && bound != Bound.VAGUE;
  }

  private boolean isFromAbove() {
    return bound == Bound.MORE_THAN || bound == Bound.AT_LEAST;
  }

  private boolean isFromBelow() {
    return bound == Bound.LESS_THAN || bound == Bound.AT_MOST;
  }

  private static boolean isWithin(double least, Figure source) {
    return source.min >= least && least >= 0.75 * source.value;
  }

  private boolean reachesTo(Figure source) {
    return source.bound == Bound.RANGE && isClose(value, source.max, TOLERANCE);
  }

  private static boolean isClose(double a, double b, double share) {
    return Math.abs(a - b) <= share * Math.max(1e-9, Math.max(Math.abs(a), Math.abs(b)));
  }
}
