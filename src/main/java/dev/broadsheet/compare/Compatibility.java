package dev.broadsheet.compare;

import dev.broadsheet.nlp.Figure;
import dev.broadsheet.nlp.Figure.Bound;
import dev.broadsheet.nlp.Figure.Kind;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells by rules that are certain when two figures that look different don't exclude each other:
 * bounds and rounding leave room for both, they are for different times, or the later is an update.
 */
final class Compatibility {
  private static final double ROUNDED = 0.03;
  private static final double MEASURED = 0.1;
  private static final double MINUTES_APART = 10;
  private static final double HEDGED_MINUTES_APART = 20;
  private static final double HALF_DAY = 720;

  private static final Pattern NEGATION =
      Pattern.compile("(?i)\\b(?:not?|never|none|nobody|nothing|without|neither)\\b|n['’]t\\b");

  private static final Pattern HEDGE =
      Pattern.compile(
          "(?i)\\b(?:about|around|shortly|just|nearly|almost|some|roughly|soon|towards?|before|after)\\W+$");
  private static final Pattern GROWING =
      Pattern.compile(
          "(?i)\\b(?:ros|ris|climb|grow|grew|increas)\\p{L}*|\\b(?:so far|by now|by then|now|still"
              + "|already|overnight|feared|expected|missing)\\b");

  private Compatibility() {}

  /** Whether two figures are of one sort, so that they can be different values of one thing. */
  static boolean areComparable(Figure a, Figure b) {
    boolean isOfUnits = !a.unit().isEmpty() && !b.unit().isEmpty();
    return a.kind() == b.kind()
        && a.kind() != Kind.ORDINAL
        && (!isOfUnits || a.unit().equals(b.unit()))
        && a.bound() != Bound.VAGUE
        && b.bound() != Bound.VAGUE;
  }

  /** Whether two figures of one sort can't both be given of one thing without differing. */
  static boolean exclude(Passage first, Figure a, Passage second, Figure b) {
    return isOfOneNoun(first, a, second, b)
        && !leaveRoom(first, a, second, b)
        && !isUpdate(first, a, second, b)
        && (a.kind() == Kind.DATE || !areOfOtherTimes(first, second));
  }

  /** Whether two counts are told to be of the same thing; other figures say so by their unit. */
  private static boolean isOfOneNoun(Passage first, Figure a, Passage second, Figure b) {
    Set<String> left = new HashSet<>(Wording.nounStems(Given.of(first, a)));
    left.retainAll(Wording.nounStems(Given.of(second, b)));
    return a.kind() != Kind.COUNT || !left.isEmpty();
  }

  /** Whether one sentence says that something is not so, and the other nothing of the kind. */
  static boolean areOpposed(Passage first, Passage second) {
    return NEGATION.matcher(first.text()).find() != NEGATION.matcher(second.text()).find();
  }

  /** Whether both may be true of the same thing as far as the figures go. */
  private static boolean leaveRoom(Passage first, Figure a, Passage second, Figure b) {
    if (a.kind() == Kind.DATE) {
      return a.isCompatible(b) || !namesOnePart(a, b);
    }
    if (a.kind() == Kind.TIME) {
      boolean isHedged = isHedged(first, a) || isHedged(second, b);
      double apart = Math.abs(a.value() - b.value()) % HALF_DAY;
      double least = Math.min(apart, HALF_DAY - apart);
      return least <= (isHedged ? HEDGED_MINUTES_APART : MINUTES_APART);
    }
    boolean isBound = a.bound() == Bound.AT_LEAST && b.bound() == Bound.AT_LEAST;
    return isBound ? isOneVoice(first, a, second, b) : a.isCompatible(b) || isRounded(a, b);
  }

  /** "At least 24" and "at least 27" are two reports only if two bodies are named for them. */
  private static boolean isOneVoice(Passage first, Figure a, Passage second, Figure b) {
    Optional<String> left = Speakers.of(first, a.span().start());
    Optional<String> right = Speakers.of(second, b.span().start());
    return a.value() == b.value() || !Speakers.areTwo(left, right);
  }

  /** A weekday and a year can't be told apart. */
  private static boolean namesOnePart(Figure a, Figure b) {
    return (a.date().year() > 0 && b.date().year() > 0)
        || (a.date().month() > 0 && b.date().month() > 0)
        || (a.date().weekday() > 0 && b.date().weekday() > 0);
  }

  private static boolean isHedged(Passage passage, Figure figure) {
    return figure.bound() != Bound.EXACT
        || HEDGE.matcher(passage.text().substring(0, figure.span().start())).find();
  }

  private static boolean isRounded(Figure a, Figure b) {
    double low = Math.min(a.value(), b.value());
    double high = Math.max(a.value(), b.value());
    double apart = (high - low) / Math.max(high, 1e-9);
    boolean isRound = isRound(a.value()) || isRound(b.value());
    return (low > 100 && apart < ROUNDED && isRound)
        || (a.kind() == Kind.MEASURE && apart < MEASURED);
  }

  private static boolean isRound(double value) {
    double unit = Math.pow(10, Math.floor(Math.log10(Math.max(1, value))) - 1);
    return Math.abs(value / unit - Math.rint(value / unit)) < 1e-9;
  }

  /** Whether the article of a later day gives a higher count of what is said to grow. */
  private static boolean isUpdate(Passage first, Figure a, Passage second, Figure b) {
    Optional<LocalDate> left = day(first);
    Optional<LocalDate> right = day(second);
    if (left.isEmpty() || right.isEmpty() || left.equals(right) || a.kind() != Kind.COUNT) {
      return false;
    }
    boolean isFirstLater = left.get().isAfter(right.get());
    double rise = isFirstLater ? a.value() - b.value() : b.value() - a.value();
    return rise > 0 && GROWING.matcher(first.text() + " " + second.text()).find();
  }

  /** The day on which a sentence was published. */
  static Optional<LocalDate> day(Passage passage) {
    return passage.article().published().map(time -> time.toLocalDate());
  }

  /** Whether the sentences speak of different times, or of a part and a whole. */
  private static boolean areOfOtherTimes(Passage first, Passage second) {
    return Scope.of(first.text()).isOtherThan(Scope.of(second.text()));
  }
}
