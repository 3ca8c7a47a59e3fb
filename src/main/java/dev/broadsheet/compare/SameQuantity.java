package dev.broadsheet.compare;

import dev.broadsheet.model.Embedder;
import dev.broadsheet.text.Figure.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether two figures are of one quantity: the same event befalling the same kind of thing at
 * times that don't exclude each other, in sentences that speak of the same. Without a word for an
 * event the sentences must be nearer to each other.
 */
final class SameQuantity {
  private static final double NEAR_WITH_EVENT = 0.40;
  private static final double NEAR_WITHOUT_EVENT = 0.70;
  private static final double NEAR_WITH_SAME_FIGURE = 0.50;

  private final Map<Passage, float[]> vectors = new HashMap<>();

  SameQuantity(Embedder embedder, List<Count> counts) {
    List<Passage> passages = counts.stream().map(Count::passage).distinct().toList();
    List<float[]> embedded = embedder.embed(passages.stream().map(Passage::text).toList());
    for (int i = 0; i < passages.size(); i++) {
      vectors.put(passages.get(i), embedded.get(i));
    }
  }

  boolean test(Count a, Count b) {
    if (a.figure().kind() != b.figure().kind() || !a.figure().unit().equals(b.figure().unit())) {
      return false;
    }
    return isContrast(a, b) || isSameFigure(a, b) || isSameKind(a, b);
  }

  /** One sentence, two clauses, two voices, the thing counted named at most once. */
  static boolean isContrast(Count a, Count b) {
    boolean isTwoVoiced =
        a.passage().equals(b.passage())
            && a.clause() != b.clause()
            && a.voice().who().isPresent()
            && b.voice().who().isPresent()
            && !a.voice().who().equals(b.voice().who());
    return isTwoVoiced && (a.noun().isEmpty() || b.noun().isEmpty() || a.noun().equals(b.noun()));
  }

  /** The same number, too odd to be chance, in sentences that speak of the same. */
  private boolean isSameFigure(Count a, Count b) {
    boolean isOdd = a.figure().value() > 20 && a.figure().kind() == Kind.COUNT;
    boolean nounsMeet =
        a.noun().equals(b.noun())
            || a.noun().equals("people")
            || b.noun().equals("people")
            || a.noun().isEmpty()
            || b.noun().isEmpty()
            || isWhole(a)
            || isWhole(b);
    return isOdd
        && nounsMeet
        && a.figure().value() == b.figure().value()
        && a.scope().isComparableTo(b.scope())
        && cosine(a, b) >= NEAR_WITH_SAME_FIGURE;
  }

  private static boolean isWhole(Count count) {
    return count.label().contains("member");
  }

  private boolean isSameKind(Count a, Count b) {
    boolean isNamed = !a.noun().isEmpty() && a.noun().equals(b.noun());
    if (!isNamed || !a.event().equals(b.event()) || !a.scope().isComparableTo(b.scope())) {
      return false;
    }
    if (!a.qualifiers().equals(b.qualifiers()) && !isLoose(a, b)) {
      return false;
    }
    boolean hasEvent = !a.event().isEmpty() && a.figure().kind() == Kind.COUNT;
    return cosine(a, b) >= (hasEvent ? NEAR_WITH_EVENT : NEAR_WITHOUT_EVENT);
  }

  /** Whether the qualifiers of one hold more than the other's only in words that don't narrow. */
  private static boolean isLoose(Count a, Count b) {
    Set<String> more = new HashSet<>(a.qualifiers());
    Set<String> less = new HashSet<>(b.qualifiers());
    more.removeAll(b.qualifiers());
    less.removeAll(a.qualifiers());
    more.addAll(less);
    return more.stream()
        .allMatch(word -> word.matches("individual|innocent|local|confirmed|different"));
  }

  double cosine(Count a, Count b) {
    return Optional.ofNullable(vectors.get(a.passage()))
        .map(v -> Embedder.cosine(v, vectors.get(b.passage())))
        .orElse(0.0);
  }
}
