package dev.broadsheet.compare;

import dev.broadsheet.news.Disagreement;
import dev.broadsheet.news.Disagreement.Value;
import dev.broadsheet.news.Evidence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what articles tell differently of one who has but one such thing. Homes were tried and left
 * out: without a gazetteer a part of a town is taken for another town.
 */
final class TraitAlignment {
  private final List<Trait> traits;

  TraitAlignment(List<Trait> traits) {
    this.traits = List.copyOf(traits);
  }

  List<Disagreement> disagreements() {
    Map<String, List<Trait>> byKey = new LinkedHashMap<>();
    traits.forEach(trait -> byKey.computeIfAbsent(trait.key(), k -> new ArrayList<>()).add(trait));
    List<Disagreement> boxes = new ArrayList<>();
    for (List<Trait> group : byKey.values()) {
      if (isDisputed(group)) {
        boxes.add(new Disagreement(group.get(0).about(), values(group)));
      }
    }
    return boxes;
  }

  private static boolean isDisputed(List<Trait> group) {
    return group.stream()
        .anyMatch(
            a -> group.stream().anyMatch(b -> !a.article().equals(b.article()) && differ(a, b)));
  }

  private static boolean differ(Trait a, Trait b) {
    return Collections.disjoint(a.value(), b.value());
  }

  private static List<Value> values(List<Trait> group) {
    List<List<Trait>> alike = new ArrayList<>();
    for (Trait trait : group) {
      List<Trait> home =
          alike.stream().filter(same -> !differ(same.get(0), trait)).findFirst().orElse(null);
      if (home == null) {
        home = new ArrayList<>();
        alike.add(home);
      }
      home.add(trait);
    }
    return alike.stream().map(TraitAlignment::value).toList();
  }

  private static Value value(List<Trait> same) {
    List<String> names = same.stream().flatMap(t -> t.voice().who().stream()).distinct().toList();
    List<Evidence> evidence = same.stream().map(t -> t.passage().evidence()).distinct().toList();
    return new Value(
        same.get(0).words(),
        Authorities.joined(names),
        Optional.empty(),
        same.get(0).passage().words(),
        evidence);
  }
}
