package dev.broadsheet.ground;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What speaks against a claim whatever its wording has in common with the evidence, by sort, in
 * words for the reader. Immutable.
 */
final class Faults {
  private final Map<Check.Sort, List<String>> bySort;

  private Faults(Map<Check.Sort, List<String>> bySort) {
    this.bySort = bySort;
  }

  /** Looks for all faults of a claim of one sentence. */
  static Faults of(Passage claim, List<Exhibit> exhibits, Lexicon lexicon) {
    return of(claim, exhibits, lexicon, List.of(Check.values()));
  }

  /** Looks for what some of the checks find. */
  static Faults of(Passage claim, List<Exhibit> exhibits, Lexicon lexicon, List<Check> checks) {
    List<Passage> evidence =
        exhibits.stream().flatMap(exhibit -> exhibit.passages().stream()).toList();
    Map<Check.Sort, List<String>> bySort = new EnumMap<>(Check.Sort.class);
    for (Check check : checks) {
      List<String> found = bySort.computeIfAbsent(check.sort(), sort -> new ArrayList<>());
      for (String fault : check.faults(claim, exhibits, lexicon)) {
        found.add(check.sort().isContradiction() ? Spelling.of(fault, claim, evidence) : fault);
      }
    }
    return new Faults(bySort);
  }

  /** Those of one sort. */
  List<String> of(Check.Sort sort) {
    return List.copyOf(bySort.getOrDefault(sort, List.of()));
  }

  /** Whether the evidence has it otherwise, rather than not at all. */
  boolean contradict() {
    return Stream.of(Check.Sort.values())
        .anyMatch(sort -> sort.isContradiction() && !of(sort).isEmpty());
  }

  /** All of them, save twists where something is made up: they would only say it again. */
  List<String> all() {
    boolean isInvented =
        Stream.of(Check.Sort.FIGURE, Check.Sort.NAME, Check.Sort.QUOTE)
            .anyMatch(sort -> !of(sort).isEmpty());
    return Stream.of(Check.Sort.values())
        .filter(sort -> !(isInvented && sort == Check.Sort.TWIST))
        .flatMap(sort -> of(sort).stream())
        .distinct()
        .toList();
  }
}
