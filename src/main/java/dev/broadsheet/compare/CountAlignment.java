package dev.broadsheet.compare;

import dev.broadsheet.news.Disagreement;
import dev.broadsheet.news.Disagreement.Value;
import dev.broadsheet.news.Evidence;
import dev.broadsheet.text.Figure.Bound;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts the figures of a story that count one thing together and keeps those that differ. */
final class CountAlignment {
  private static final double WIDEST = 10;

  private final List<Count> counts;
  private final SameQuantity same;

  CountAlignment(List<Count> counts, SameQuantity same) {
    this.counts = counts;
    this.same = same;
  }

  /** The quantities that are given by more than one article, each with all its figures. */
  List<List<Count>> quantities() {
    int[] group = new int[counts.size()];
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
    }
    for (int i = 0; i < group.length; i++) {
      for (int j = 0; j < i; j++) {
        if (group[i] != group[j] && same.test(counts.get(i), counts.get(j))) {
          merge(group, group[i], group[j]);
        }
      }
    }
    List<List<Count>> quantities = new ArrayList<>();
    for (int i = 0; i < group.length; i++) {
      List<Count> members = new ArrayList<>();
      for (int j = 0; j < group.length; j++) {
        if (group[j] == i) {
          members.add(counts.get(j));
        }
      }
      if (members.stream().map(Count::article).distinct().count() > 1) {
        quantities.add(members);
      }
    }
    return quantities;
  }

  private static void merge(int[] group, int a, int b) {
    int low = Math.min(a, b);
    int high = Math.max(a, b);
    for (int i = 0; i < group.length; i++) {
      group[i] = group[i] == high ? low : group[i];
    }
  }

  List<Disagreement> disagreements() {
    List<Disagreement> boxes = new ArrayList<>();
    for (List<Count> quantity : quantities()) {
      List<Count> clear = withoutMuddled(quantity);
      if (isDisputed(clear)) {
        boxes.add(new Disagreement(about(clear), values(clear)));
      }
    }
    return boxes;
  }

  /**
   * Leaves out articles that give several values without saying for whom or for when: what they
   * count is not one thing. Words such as "dozens" dispute nothing and are left out too.
   */
  private static List<Count> withoutMuddled(List<Count> quantity) {
    Set<String> muddled = new HashSet<>();
    for (Count a : quantity) {
      for (Count b : quantity) {
        boolean isOneVoice = !isTwoVoiced(a, b);
        if (a.article().equals(b.article()) && a.differsFrom(b) && isOneVoice && !isNarrow(a, b)) {
          muddled.add(a.article());
        }
      }
    }
    return quantity.stream()
        .filter(count -> count.figure().bound() != Bound.VAGUE)
        .filter(count -> !muddled.contains(count.article()))
        .toList();
  }

  private static boolean isTwoVoiced(Count a, Count b) {
    return a.voice().who().isPresent()
        && b.voice().who().isPresent()
        && !Authorities.isSame(a.voice().who(), b.voice().who());
  }

  private static boolean isNarrow(Count a, Count b) {
    return a.scope().isNarrowerThan(b.scope()) || b.scope().isNarrowerThan(a.scope());
  }

  private static boolean isDisputed(List<Count> quantity) {
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
    if (!a.differsFrom(b) || isNarrow(a, b) || isUpdate(a, b)) {
      return false;
    }
    double low = Math.min(a.figure().value(), b.figure().value());
    double high = Math.max(a.figure().value(), b.figure().value());
    return isTwoVoiced(a, b) || high <= WIDEST * Math.max(low, 1);
  }

  /** A later figure by the same authority, or by none that is named. */
  private static boolean isUpdate(Count a, Count b) {
    Optional<LocalDate> first = date(a);
    Optional<LocalDate> second = date(b);
    boolean isLater = first.isPresent() && second.isPresent() && !first.equals(second);
    return isLater && !isTwoVoiced(a, b);
  }

  private static Optional<LocalDate> date(Count count) {
    return count.passage().article().published().map(time -> time.toLocalDate());
  }

  private static String about(List<Count> quantity) {
    Count best =
        quantity.stream()
            .filter(count -> !count.label().isBlank())
            .max(Comparator.comparingInt(count -> count.event().isEmpty() ? 0 : 1))
            .orElse(quantity.get(0));
    String label = best.label().isBlank() ? best.figure().kind().name() : best.label();
    String about = label + (best.event().isEmpty() ? "" : " " + best.event());
    return about.replaceAll("\\s+", " ").strip();
  }

  private static List<Value> values(List<Count> quantity) {
    List<Count> sorted = new ArrayList<>(quantity);
    boolean hasPeriod =
        quantity.stream().anyMatch(count -> count.scope().kind() == Scope.Kind.PERIOD);
    List<List<Count>> groups = new ArrayList<>();
    for (Count count : sorted) {
      boolean isNarrow = hasPeriod && count.scope().kind() == Scope.Kind.DAY;
      List<Count> home =
          groups.stream()
              .filter(group -> isSameReport(group.get(0), count, hasPeriod, isNarrow))
              .findFirst()
              .orElse(null);
      if (home == null) {
        home = new ArrayList<>();
        groups.add(home);
      }
      home.add(count);
    }
    return groups.stream().map(group -> value(group, hasPeriod)).toList();
  }

  private static boolean isSameReport(
      Count first, Count count, boolean hasPeriod, boolean isNarrow) {
    boolean isFirstNarrow = hasPeriod && first.scope().kind() == Scope.Kind.DAY;
    return first.figure().value() == count.figure().value() && isFirstNarrow == isNarrow;
  }

  private static Value value(List<Count> group, boolean hasPeriod) {
    Count first = group.get(0);
    List<String> names =
        group.stream().flatMap(count -> count.voice().who().stream()).distinct().toList();
    List<Evidence> evidence =
        group.stream().map(count -> count.passage().evidence()).distinct().toList();
    return new Value(
        first.value(),
        Authorities.joined(names),
        scope(group, hasPeriod),
        first.passage().words(),
        evidence);
  }

  private static Optional<String> scope(List<Count> group, boolean hasPeriod) {
    for (Count count : group) {
      Scope scope = count.scope();
      if (!count.cause().isBlank() && scope.kind() == Scope.Kind.DAY && hasPeriod) {
        boolean hasDay = count.cause().toLowerCase(java.util.Locale.ROOT).contains(scope.day());
        return Optional.of(hasDay ? count.cause() : count.cause() + " " + scope.phrase());
      }
      if (!scope.phrase().isBlank() && scope.kind() != Scope.Kind.PAST) {
        return Optional.of(scope.phrase());
      }
    }
    return group.stream()
        .map(count -> Exclusion.of(count.passage(), count.clause()))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
