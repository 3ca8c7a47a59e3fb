package dev.broadsheet.compare;

import dev.broadsheet.compare.Attribution.Voice;
import dev.broadsheet.nlp.Figure;
import dev.broadsheet.nlp.Figure.Bound;
import java.util.Set;

/**
 * A figure of a passage with what it counts.
 *
 * @param passage where it stands
 * @param figure the figure
 * @param noun kind of thing counted, see {@link Nouns}; {@code ""} if it is left out
 * @param label the noun as written
 * @param qualifiers capitalised words and numbers that narrow the noun, lower case
 * @param event what happened to it, see {@link EventWords}, {@code ""} if nothing known
 * @param cause the words for what brought it about, {@code ""} if not said
 * @param scope its time
 * @param voice who says so
 * @param value the figure as written
 * @param clause number of its clause
 */
record Count(
    Passage passage,
    Figure figure,
    String noun,
    String label,
    Set<String> qualifiers,
    String event,
    String cause,
    Scope scope,
    Voice voice,
    String value,
    int clause) {

  Count {
    qualifiers = Set.copyOf(qualifiers);
  }

  String article() {
    return passage.article().id();
  }

  /** Whether the two can't both be told of the same thing without differing as reports. */
  boolean differsFrom(Count other) {
    return differ(figure, other.figure) && differ(other.figure, figure);
  }

  private static boolean differ(Figure a, Figure b) {
    double low = Math.min(a.value(), b.value());
    double high = Math.max(a.value(), b.value());
    if (low == high) {
      return false;
    }
    boolean isClose = low > 100 && (high - low) / high < 0.03;
    boolean isMeasured = a.unit().equals("length") || a.unit().equals("weight");
    if (isMeasured && (high - low) / high < 0.1) {
      return false;
    }
    return switch (a.bound()) {
      case VAGUE, RANGE, ABOUT -> !overlap(a, b);
      case MORE_THAN -> !(b.value() >= a.value() && b.value() <= 2 * a.value());
      case LESS_THAN -> !(b.value() <= a.value() && b.value() >= 0.8 * a.value());
      case AT_MOST -> !(b.value() <= a.value());
      case AT_LEAST -> b.bound() != Bound.VAGUE;
      case EXACT -> !(isClose && (isRound(a.value()) || isRound(b.value())));
    };
  }

  private static boolean overlap(Figure a, Figure b) {
    return a.min() <= b.max() && b.min() <= a.max();
  }

  private static boolean isRound(double value) {
    double unit = Math.pow(10, Math.floor(Math.log10(Math.max(1, value))) - 1);
    return Math.abs(value / unit - Math.rint(value / unit)) < 1e-9;
  }
}
