package dev.broadsheet.compare;

import dev.broadsheet.news.Disagreement;
import dev.broadsheet.nlp.Figure.Bound;
import dev.broadsheet.nlp.Figure.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
        if (group[i] != group[j] && isOne(counts.get(i), counts.get(j))) {
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

  private boolean isOne(Count a, Count b) {
    return same.test(a, b) || isTold(a, b);
  }

  /** Whether two are one quantity told in unlike sentences: same words, a figure in common. */
  private boolean isTold(Count a, Count b) {
    return a.figure().kind() == b.figure().kind()
        && !a.event().isEmpty()
        && a.event().equals(b.event())
        && a.noun().equals(b.noun())
        && !a.noun().isEmpty()
        && a.qualifiers().equals(b.qualifiers())
        && a.figure().value() == b.figure().value()
        && a.scope().isComparableTo(b.scope());
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
      List<Count> clear = withoutOutliers(withoutOtherDays(withoutMuddled(quantity)));
      if (Conflict.isDisputed(clear)) {
        boxes.add(new Disagreement(CountWording.about(clear), CountWording.values(clear)));
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
        boolean isOneVoice = !Conflict.isTwoVoiced(a, b);
        if (a.article().equals(b.article())
            && a.differsFrom(b)
            && isOneVoice
            && !Conflict.isNarrow(a, b)) {
          muddled.add(a.article());
        }
      }
    }
    return quantity.stream()
        .filter(count -> count.figure().bound() != Bound.VAGUE)
        .filter(count -> !muddled.contains(count.article()))
        .toList();
  }

  /** Of figures for different days, those for the day that most have, and those for none. */
  private static List<Count> withoutOtherDays(List<Count> quantity) {
    Map<String, Long> days =
        quantity.stream()
            .filter(count -> count.scope().kind() == Scope.Kind.DAY)
            .collect(
                Collectors.groupingBy(
                    count -> count.scope().day(), TreeMap::new, Collectors.counting()));
    if (days.size() < 2) {
      return quantity;
    }
    String most =
        days.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("");
    return quantity.stream()
        .filter(count -> count.scope().kind() != Scope.Kind.DAY || count.scope().day().equals(most))
        .toList();
  }

  /** Without figures that nobody is named for and that are far from the middle one. */
  private static List<Count> withoutOutliers(List<Count> quantity) {
    List<Double> sorted = quantity.stream().map(c -> c.figure().value()).sorted().toList();
    boolean isCounted = quantity.stream().allMatch(c -> c.figure().kind() == Kind.COUNT);
    double least = isCounted ? 1 : 0;
    double middle = sorted.isEmpty() ? 0 : Math.max(least, sorted.get(sorted.size() / 2));
    return quantity.stream()
        .filter(
            count ->
                count.voice().who().isPresent()
                    || (count.figure().value() <= WIDEST * middle
                        && count.figure().value() * WIDEST >= middle)
                    || count.figure().value() == 0)
        .toList();
  }
}
