package dev.broadsheet.compare;

import dev.broadsheet.model.Embedder;
import dev.broadsheet.news.Disagreement;
import dev.broadsheet.news.Disagreement.Value;
import dev.broadsheet.news.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds hours, days, months and years that articles give differently for one event: the same deed,
 * the same people or things beside it, in sentences that speak of the same.
 */
final class MomentAlignment {
  private static final double NEAR = 0.45;
  private static final double NEARER = 0.5;
  private static final double NEAREST = 0.7;
  private static final int LONGEST_ABOUT = 60;
  private static final int FEWEST_WORDS = 5;
  private static final int SHARED = 2;

  private final List<Moment> moments;
  private final Map<Passage, float[]> vectors = new HashMap<>();

  MomentAlignment(Embedder embedder, List<Moment> moments) {
    this.moments = List.copyOf(moments);
    List<Passage> passages = moments.stream().map(Moment::passage).distinct().toList();
    List<float[]> embedded = embedder.embed(passages.stream().map(Passage::text).toList());
    for (int i = 0; i < passages.size(); i++) {
      vectors.put(passages.get(i), embedded.get(i));
    }
  }

  List<Disagreement> disagreements() {
    List<Disagreement> boxes = new ArrayList<>();
    for (List<Moment> group : groups()) {
      List<Moment> clear = withoutMuddled(group);
      if (isDisputed(clear)) {
        boxes.add(new Disagreement(about(clear), values(clear)));
      }
    }
    return boxes;
  }

  private List<List<Moment>> groups() {
    List<List<Moment>> groups = new ArrayList<>();
    for (Moment moment : moments) {
      List<List<Moment>> near =
          groups.stream().filter(g -> g.stream().anyMatch(m -> isOne(m, moment))).toList();
      List<Moment> merged = new ArrayList<>();
      near.forEach(merged::addAll);
      merged.add(moment);
      groups.removeAll(near);
      groups.add(merged);
    }
    return groups;
  }

  private boolean isOne(Moment a, Moment b) {
    boolean isSame = a.deed().equals(b.deed()) && a.when().kind() == b.when().kind();
    if (!isSame) {
      return false;
    }
    Set<String> shared = new HashSet<>(a.who());
    shared.retainAll(b.who());
    Set<String> named = new HashSet<>(a.names());
    named.retainAll(b.names());
    boolean isOfPersons = EventTypes.isOfPersons(a.deed());
    boolean isNameless = a.names().isEmpty() && b.names().isEmpty();
    boolean areOthers = isOfPersons && named.isEmpty() && !isNameless;
    double cosine = Embedder.cosine(vector(a), vector(b));
    boolean isTold = shared.size() >= SHARED && cosine >= NEAR;
    boolean isAlike = (!shared.isEmpty() || EventTypes.isOfTheStory(a.deed())) && cosine >= NEARER;
    return !areOthers && (isTold || isAlike || cosine >= NEAREST);
  }

  private float[] vector(Moment moment) {
    return vectors.getOrDefault(moment.passage(), new float[] {0});
  }

  /** Without articles that give two times themselves: they tell of two events. */
  private static List<Moment> withoutMuddled(List<Moment> group) {
    Set<String> muddled = new HashSet<>();
    for (Moment a : group) {
      for (Moment b : group) {
        if (a.article().equals(b.article()) && a.when().value() != b.when().value()) {
          muddled.add(a.article());
        }
      }
    }
    return group.stream().filter(moment -> !muddled.contains(moment.article())).toList();
  }

  private boolean isDisputed(List<Moment> group) {
    return group.stream()
        .anyMatch(
            a ->
                group.stream()
                    .anyMatch(
                        b ->
                            !a.article().equals(b.article())
                                && a.when().differsFrom(b.when())
                                && isOne(a, b)));
  }

  /** The words that name who it was, with what was done to whom, in short. */
  private static String about(List<Moment> group) {
    return group.stream()
        .map(Moment::about)
        .min(
            Comparator.comparing(MomentAlignment::isBare)
                .thenComparing(about -> about.length() > LONGEST_ABOUT)
                .thenComparing(about -> about.split(" ", -1).length < FEWEST_WORDS)
                .thenComparing(String::length))
        .orElseThrow();
  }

  private static boolean isBare(String about) {
    return about.startsWith("when it ") || about.startsWith("when he or ");
  }

  private static List<Value> values(List<Moment> group) {
    Map<Integer, List<Moment>> byTime = new LinkedHashMap<>();
    group.forEach(m -> byTime.computeIfAbsent(m.when().value(), k -> new ArrayList<>()).add(m));
    return byTime.values().stream().map(MomentAlignment::value).toList();
  }

  private static Value value(List<Moment> same) {
    List<String> names = same.stream().flatMap(m -> m.voice().who().stream()).distinct().toList();
    List<Evidence> evidence = same.stream().map(m -> m.passage().evidence()).distinct().toList();
    return new Value(
        same.get(0).when().words(),
        Authorities.joined(names),
        Optional.empty(),
        same.get(0).passage().words(),
        evidence);
  }
}
