package dev.broadsheet.compare;

import dev.broadsheet.nlp.Figure.Bound;
import dev.broadsheet.nlp.Figure.Kind;
import java.util.List;

/** Tells whether figures of one quantity contradict each other as reports. */
final class Conflict {
  private static final double WIDEST = 10;

  private Conflict() {}

  static boolean isTwoVoiced(Count a, Count b) {
    return a.voice().who().isPresent()
        && b.voice().who().isPresent()
        && !Authorities.isSame(a.voice().who(), b.voice().who());
  }

  static boolean isNarrow(Count a, Count b) {
    return a.scope().isNarrowerThan(b.scope()) || b.scope().isNarrowerThan(a.scope());
  }

  static boolean isDisputed(List<Count> quantity) {
    for (Count a : quantity) {
      for (Count b : quantity) {
        if (!a.article().equals(b.article()) && isConflict(a, b)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isConflict(Count a, Count b) {
    boolean isTwoVoiced = isTwoVoiced(a, b);
    boolean isWider =
        (a.scope().kind() == Scope.Kind.PERIOD) != (b.scope().kind() == Scope.Kind.PERIOD);
    boolean isLoose = !isTwoVoiced && (isWider || isLowerBound(a, b) || isLowerBound(b, a));
    if (!a.differsFrom(b) || isNarrow(a, b) || isUpdate(a, b) || isLoose) {
      return false;
    }
    double low = Math.min(a.figure().value(), b.figure().value());
    double high = Math.max(a.figure().value(), b.figure().value());
    double least = a.figure().kind() == Kind.COUNT ? 1 : 0;
    return isTwoVoiced || high <= WIDEST * Math.max(low, least);
  }

  /** "at least two" where nobody else's count is meant leaves room for three. */
  private static boolean isLowerBound(Count a, Count b) {
    return a.figure().bound() == Bound.AT_LEAST
        && b.figure().value() >= a.figure().value()
        && b.figure().value() <= 1.5 * a.figure().value();
  }

  /**
   * A later figure by the same authority, or by none that is named; and a toll that has risen
   * since.
   */
  private static boolean isUpdate(Count a, Count b) {
    if (!Days.differ(a.passage().article(), b.passage().article())) {
      return false;
    }
    boolean isFirst = Days.of(a).orElseThrow().isBefore(Days.of(b).orElseThrow());
    Count earlier = isFirst ? a : b;
    Count later = isFirst ? b : a;
    boolean hasRisen =
        EventWords.isOfPeople(a.event()) && later.figure().value() > earlier.figure().value();
    return !isTwoVoiced(a, b) || hasRisen;
  }
}
