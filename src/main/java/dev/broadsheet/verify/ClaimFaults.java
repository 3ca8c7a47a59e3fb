package dev.broadsheet.verify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What speaks against a claim whatever its wording has in common with the evidence, by sort, in
 * words for the reader. Immutable.
 */
final class ClaimFaults {
  private final Map<Check.Sort, List<String>> bySort;

  private ClaimFaults(Map<Check.Sort, List<String>> bySort) {
    this.bySort = bySort;
  }

  /** Looks for all faults of a claim of one sentence. */
  static ClaimFaults of(AnalyzedSentence claim, List<CitedPassages> citedSets, Lexicon lexicon) {
    return of(claim, citedSets, lexicon, List.of(Check.values()));
  }

  /** Looks for what some of the checks find. */
  static ClaimFaults of(
      AnalyzedSentence claim, List<CitedPassages> citedSets, Lexicon lexicon, List<Check> checks) {
    List<AnalyzedSentence> evidence =
        citedSets.stream().flatMap(citedPassages -> citedPassages.passages().stream()).toList();
    Map<Check.Sort, List<String>> bySort = new EnumMap<>(Check.Sort.class);
    for (Check check : checks) {
      List<String> found = bySort.computeIfAbsent(check.sort(), sort -> new ArrayList<>());
      for (String fault : check.faults(claim, citedSets, lexicon)) {
        found.add(check.sort().isContradiction() ? StemSpelling.of(fault, claim, evidence) : fault);
      }
    }
    return new ClaimFaults(bySort);
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
