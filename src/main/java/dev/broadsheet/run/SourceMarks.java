package dev.broadsheet.run;

import dev.broadsheet.news.Claim;
import dev.broadsheet.news.Disagreement;
import dev.broadsheet.news.Disagreement.Value;
import dev.broadsheet.news.Evidence;
import dev.broadsheet.news.Headline;
import dev.broadsheet.news.KeyFact;
import dev.broadsheet.news.KeyFact.Report;
import dev.broadsheet.verify.Gate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides which sources are named beside what is printed. Every source mark after the first goes
 * through here, and every cell of "who reports what": its passage must bear out on its own what it
 * stands beside, whoever put it forward. Rather a mark too few than one that leads to a source that
 * says otherwise. Immutable.
 */
final class SourceMarks {
  private final Gate gate;

  /** Holds passages against what is printed with {@code gate}. */
  SourceMarks(Gate gate) {
    this.gate = gate;
  }

  /** The claim with the first fitting passage of each article that it doesn't name yet. */
  Claim withFurther(Claim claim, List<Evidence> further) {
    Set<Evidence> evidence = new LinkedHashSet<>(claim.evidence());
    Set<String> named = new HashSet<>();
    evidence.forEach(passage -> named.add(passage.article()));
    for (Evidence passage : further) {
      boolean isNew =
          !named.contains(passage.article()) && gate.bearOut(List.of(passage), claim.text());
      if (isNew) {
        named.add(passage.article());
        evidence.add(passage);
      }
    }
    return claim.with(List.copyOf(evidence));
  }

  /**
   * A claim that rests on several articles with those alone that each bear all of it out; if none
   * does, they do so together, and all stay.
   */
  Claim ofEach(Claim claim) {
    Map<String, List<Evidence>> byArticle =
        claim.evidence().stream()
            .collect(
                Collectors.groupingBy(Evidence::article, LinkedHashMap::new, Collectors.toList()));
    if (byArticle.size() == 1) {
      return claim;
    }
    List<Evidence> fitting =
        byArticle.values().stream()
            .filter(passages -> gate.bearOut(passages, claim.text()))
            .flatMap(List::stream)
            .toList();
    return fitting.isEmpty() ? claim : claim.with(fitting);
  }

  /** The headline without passages of further articles that don't bear it out. */
  Headline of(Headline headline) {
    Predicate<Evidence> fits = passage -> gate.bearOut(List.of(passage), headline.text());
    return new Headline(headline.text(), fitting(headline.evidence(), fits));
  }

  /** The box without further passages that don't give the value they stand beside. */
  Disagreement of(Disagreement box) {
    List<Value> values = new ArrayList<>();
    for (Value value : box.values()) {
      Predicate<Evidence> fits = passage -> gate.give(List.of(passage), value.value());
      List<Evidence> evidence = fitting(value.evidence(), fits);
      values.add(
          new Value(value.value(), value.authority(), value.scope(), value.text(), evidence));
    }
    return new Disagreement(box.about(), values);
  }

  /** Passages of the first one's article, and of others those that fit. */
  private static List<Evidence> fitting(List<Evidence> evidence, Predicate<Evidence> fits) {
    return evidence.stream()
        .filter(
            passage -> passage.article().equals(evidence.get(0).article()) || fits.test(passage))
        .toList();
  }

  /** The lines of "who reports what" with the cells that fit, while there are two or more. */
  List<KeyFact> of(List<KeyFact> facts) {
    return facts.stream().map(this::fitting).flatMap(Optional::stream).toList();
  }

  private Optional<KeyFact> fitting(KeyFact fact) {
    List<Report> reports = fact.reports().stream().filter(report -> fits(report, fact)).toList();
    return reports.size() < 2 ? Optional.empty() : Optional.of(new KeyFact(fact.about(), reports));
  }

  /** A cell without a value says that its article says what the line is about. */
  private boolean fits(Report report, KeyFact fact) {
    return report.value().isPresent()
        ? Stream.of(report.value().get().split("; ", -1))
            .allMatch(value -> gate.give(report.evidence(), value))
        : gate.bearOut(report.evidence(), fact.about());
  }
}
