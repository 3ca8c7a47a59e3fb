package dev.broadsheet.compare;

import dev.broadsheet.compare.Presence.Depth;
import dev.broadsheet.news.Disagreement;
import dev.broadsheet.news.Disagreement.Value;
import dev.broadsheet.nlp.NameIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Puts together how far attackers are said to have come into one town. Shown where one report
 * denies what another says, or where one has them at the edge and another in the middle; then with
 * every report of it, as a reader would want to see them in a row.
 */
final class PresenceAlignment {
  private final List<Presence> reports;

  PresenceAlignment(List<Presence> reports) {
    this.reports = reports;
  }

  List<Disagreement> disagreements() {
    List<List<Presence>> towns = new ArrayList<>();
    for (Presence report : reports) {
      List<Presence> home =
          towns.stream().filter(t -> isSameTown(t.get(0), report)).findFirst().orElse(null);
      if (home == null) {
        home = new ArrayList<>();
        towns.add(home);
      }
      home.add(report);
    }
    List<Disagreement> boxes = new ArrayList<>();
    for (List<Presence> town : towns) {
      if (isDisputed(town)) {
        String name = town.get(0).town().text();
        boxes.add(new Disagreement("whether " + who(town) + " are in " + name, values(town)));
      }
    }
    return boxes;
  }

  /** The plural word that most reports have for those who come. */
  private static String who(List<Presence> town) {
    Map<String, Long> words =
        town.stream()
            .flatMap(report -> PresenceReader.attackers(report.passage()).stream())
            .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));
    return words.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("fighters");
  }

  private static boolean isSameTown(Presence a, Presence b) {
    return NameIndex.of(a.town().text()).contains(b.town());
  }

  private static boolean isDisputed(List<Presence> town) {
    for (Presence a : town) {
      for (Presence b : town) {
        if (!a.article().equals(b.article()) && isConflict(a, b)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isConflict(Presence a, Presence b) {
    boolean isLater = Days.differ(a.passage().article(), b.passage().article());
    boolean isDenied = a.depth() == Depth.DENIED && b.depth().compareTo(Depth.NEAR) > 0;
    boolean isFar = a.depth().compareTo(Depth.EDGE) <= 0 && b.depth() == Depth.CENTRE;
    return !isLater && (isDenied || isFar);
  }

  /** Each article's word for each depth once. */
  private static List<Value> values(List<Presence> town) {
    List<Presence> kept = new ArrayList<>();
    for (Presence report : town) {
      boolean isKnown =
          kept.stream()
              .anyMatch(k -> k.article().equals(report.article()) && k.depth() == report.depth());
      if (!isKnown) {
        kept.add(report);
      }
    }
    return kept.stream().map(PresenceAlignment::value).toList();
  }

  private static Value value(Presence report) {
    return new Value(
        report.value(),
        report.voice().who(),
        Days.asOf(report.passage().article()),
        report.passage().words(),
        List.of(report.passage().evidence()));
  }
}
