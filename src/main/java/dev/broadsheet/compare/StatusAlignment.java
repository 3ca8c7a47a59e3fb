package dev.broadsheet.compare;

import dev.broadsheet.compare.Status.State;
import dev.broadsheet.news.Disagreement;
import dev.broadsheet.news.Disagreement.Value;
import dev.broadsheet.news.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together what the articles of a story say has become of one thing. */
final class StatusAlignment {
  private final List<Status> statuses;

  StatusAlignment(List<Status> statuses) {
    this.statuses = statuses;
  }

  List<Disagreement> disagreements() {
    List<List<Status>> groups = new ArrayList<>();
    for (Status status : statuses) {
      List<Status> home =
          groups.stream()
              .filter(group -> group.stream().anyMatch(s -> s.thing().isSame(status.thing())))
              .findFirst()
              .orElse(null);
      if (home == null) {
        home = new ArrayList<>();
        groups.add(home);
      }
      home.add(status);
    }
    List<Disagreement> boxes = new ArrayList<>();
    for (List<Status> group : groups) {
      if (isDisputed(group)) {
        boxes.add(new Disagreement(about(group), values(group)));
      }
    }
    return boxes;
  }

  private static boolean isDisputed(List<Status> group) {
    for (Status a : group) {
      for (Status b : group) {
        if (!a.article().equals(b.article()) && isConflict(a, b)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isConflict(Status a, Status b) {
    boolean isMixed = a.state().isOfControl() != b.state().isOfControl();
    boolean mayMix =
        a.thing().isTransport()
            && (a.state() == State.TAKEN || b.state() == State.TAKEN)
            && (a.state() == State.CLOSED || b.state() == State.CLOSED);
    boolean differs = a.state() != b.state() && (!isMixed || mayMix);
    return differs && !isUpdate(a, b);
  }

  /** Days apart, and nobody named on both sides: things have moved on. */
  private static boolean isUpdate(Status a, Status b) {
    boolean isLater = Days.differ(a.passage().article(), b.passage().article());
    return isLater && (a.voice().who().isEmpty() || b.voice().who().isEmpty());
  }

  private static String about(List<Status> group) {
    String label =
        group.stream()
            .map(status -> status.thing().label())
            .reduce((a, b) -> b.length() > a.length() ? b : a)
            .orElseThrow();
    boolean isOfControl = group.stream().allMatch(status -> status.state().isOfControl());
    return isOfControl ? "control of " + label : label;
  }

  private static List<Value> values(List<Status> group) {
    Map<String, List<Status>> byValue = new LinkedHashMap<>();
    group.forEach(s -> byValue.computeIfAbsent(s.value(), key -> new ArrayList<>()).add(s));
    List<Value> values = new ArrayList<>();
    byValue.forEach((value, same) -> values.add(value(value, same)));
    return values;
  }

  private static Value value(String value, List<Status> same) {
    List<String> names = same.stream().flatMap(s -> s.voice().who().stream()).distinct().toList();
    List<Evidence> evidence = same.stream().map(s -> s.passage().evidence()).distinct().toList();
    return new Value(
        value,
        Authorities.joined(names),
        Optional.empty(),
        same.get(0).passage().words(),
        evidence);
  }
}
