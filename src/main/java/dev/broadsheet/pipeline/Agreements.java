package dev.broadsheet.pipeline;

import dev.broadsheet.news.Claim;
import dev.broadsheet.news.Evidence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives a claim that several independent sources make the marks of all of them. Immutable. */
final class Agreements {
  private final Map<Evidence, List<Evidence>> others;

  /** {@code others}: for a passage, those of other articles that bear it out. */
  Agreements(Map<Evidence, List<Evidence>> others) {
    this.others = Map.copyOf(others);
  }

  /** The claim with one passage more of each article that says the same and is not yet named. */
  Claim withAllMarks(Claim claim) {
    List<Evidence> evidence = new ArrayList<>(claim.evidence());
    Set<String> named = new HashSet<>();
    evidence.forEach(passage -> named.add(passage.article()));
    for (Evidence other : others.getOrDefault(claim.evidence().get(0), List.of())) {
      if (named.add(other.article())) {
        evidence.add(other);
      }
    }
    return claim.with(evidence);
  }
}
