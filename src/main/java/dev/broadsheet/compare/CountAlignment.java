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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    double middle = sorted.isEmpty() ? 0 : Math.max(1, sorted.get(sorted.size() / 2));
    return quantity.stream()
        .filter(count -> isNear(count, middle))
        .filter(
            count ->
                count.voice().who().isPresent()
                    || (count.figure().value() <= WIDEST * middle
                        && count.figure().value() * WIDEST >= middle)
                    || count.figure().value() == 0)
        .toList();
  }

  /** A magnitude one step off is another quake's. */
  private static boolean isNear(Count count, double middle) {
    return !count.noun().equals(AttributeReader.MAGNITUDE)
        || Math.abs(count.figure().value() - middle) < 1;
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
    boolean isTwoVoiced = isTwoVoiced(a, b);
    boolean isWider =
        (a.scope().kind() == Scope.Kind.PERIOD) != (b.scope().kind() == Scope.Kind.PERIOD);
    boolean isLoose = !isTwoVoiced && (isWider || isLowerBound(a, b) || isLowerBound(b, a));
    if (!a.differsFrom(b) || isNarrow(a, b) || isUpdate(a, b) || isLoose) {
      return false;
    }
    double low = Math.min(a.figure().value(), b.figure().value());
    double high = Math.max(a.figure().value(), b.figure().value());
    return isTwoVoiced || high <= WIDEST * Math.max(low, 1);
  }

  /** "at least two" where nobody else's count is meant leaves room for three. */
  private static boolean isLowerBound(Count a, Count b) {
    return a.figure().bound() == Bound.AT_LEAST
        && b.figure().value() >= a.figure().value()
        && b.figure().value() <= 1.5 * a.figure().value();
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

  /** Whether nothing says what is counted. */
  static boolean isNameless(List<Count> quantity) {
    return quantity.stream().allMatch(count -> count.label().isBlank());
  }

  static String about(List<Count> quantity) {
    Count best =
        quantity.stream()
            .filter(count -> !count.label().isBlank())
            .max(Comparator.comparingInt(count -> count.event().isEmpty() ? 0 : 1))
            .orElse(quantity.get(0));
    String label = best.label().isBlank() ? best.figure().kind().name() : best.label();
    boolean isSaid =
        best.event().isEmpty()
            || best.event().equals("in all")
            || Events.of(label.replaceFirst("^.* ", "").toLowerCase(Locale.ROOT))
                .equals(best.event());
    if (best.event().isEmpty() && best.noun().equals("people")) {
      return inContext(best);
    }
    boolean isPeople = best.noun().equals("people") && !best.event().isEmpty();
    String about = (isPeople ? "people" : label) + (isSaid ? "" : " " + best.event());
    return about.replaceAll("\\s+", " ").strip();
  }

  /** "people" alone says too little: the words around it. */
  private static String inContext(Count count) {
    Passage passage = count.passage();
    int start = passage.tokenAt(count.figure().span().start());
    int noun = passage.tokenAt(count.figure().span().end() - 1) + 1;
    while (noun < passage.tokens().size() && !count.label().endsWith(passage.form(noun))) {
      noun++;
    }
    int end = noun + 1;
    while (end < passage.tokens().size()
        && end < noun + 6
        && passage.tokens().get(end).isWord()
        && !passage.isInFigure(end)) {
      end++;
    }
    boolean hasMore = end > noun + 1 && noun < passage.tokens().size();
    String before = start >= 2 ? passage.slice(start - 2, start) + " … " : "";
    return hasMore ? passage.slice(noun, end) : before + count.label();
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
