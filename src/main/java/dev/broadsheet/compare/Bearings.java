package dev.broadsheet.compare;

import dev.broadsheet.model.Embedder;
import dev.broadsheet.news.Disagreement;
import dev.broadsheet.news.Disagreement.Value;
import dev.broadsheet.news.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares where something is said to have happened, seen from a place: "150 miles west of Aden".
 * Only the same distance in another direction, or another distance in the same, is a difference;
 * where both differ, two things are meant.
 */
final class Bearings {
  private static final double NEAR = 0.5;
  private static final List<String> COMPASS =
      List.of("north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest");
  private static final double FAR = 1.25;
  private static final Pattern BEARING =
      Pattern.compile(
          "(?<how>(?:about |around |some |roughly |nearly )?(?<number>\\d[\\d.,]*)[ -](?:nautical"
              + " )?(?<unit>km|kilomet(?:er|re)s?|miles?))(?: \\([^)]{1,25}\\))?"
              + " (?<way>north|south|east|west|north-?east|north-?west|south-?east|south-?west) of"
              + " (?:the )?(?:city of |town of |capital,? )?(?<place>\\p{Lu}\\p{L}+(?:"
              + " \\p{Lu}\\p{L}+)?)");

  /** One report; the distance in kilometres. */
  private record Bearing(
      Passage passage, String value, double distance, int way, String place, Optional<String> who) {
    boolean isOf(Bearing other) {
      return place.equals(other.place) && !article().equals(other.article());
    }

    String article() {
      return passage.article().id();
    }

    /** Eighths of a circle between the two. */
    int turn(Bearing other) {
      int turn = Math.abs(way - other.way);
      return Math.min(turn, COMPASS.size() - turn);
    }

    double ratio(Bearing other) {
      return Math.max(distance, other.distance)
          / Math.max(1e-9, Math.min(distance, other.distance));
    }

    boolean differsFrom(Bearing other) {
      boolean isTurned = turn(other) > 1 && ratio(other) < 1.1;
      boolean isFarther = turn(other) <= 1 && ratio(other) > FAR && ratio(other) < 3;
      return isTurned || isFarther;
    }
  }

  private final List<Bearing> reports = new ArrayList<>();
  private final Embedder embedder;

  Bearings(Embedder embedder, List<List<Passage>> articles) {
    this.embedder = embedder;
    for (List<Passage> passages : articles) {
      Attributions voices = new Attributions(passages);
      for (int i = 0; i < passages.size(); i++) {
        Matcher matcher = BEARING.matcher(passages.get(i).text());
        while (matcher.find()) {
          reports.add(read(passages.get(i), matcher, voices.at(i, 0).who()));
        }
      }
    }
  }

  private static Bearing read(Passage passage, Matcher matcher, Optional<String> who) {
    double number =
        Double.parseDouble(matcher.group("number").replace(",", "").replaceFirst("\\.$", ""));
    boolean isNautical = matcher.group("how").contains("nautical");
    boolean isMile = matcher.group("unit").startsWith("mile");
    double scale = isNautical ? 1.852 : isMile ? 1.609 : 1;
    String way = matcher.group("way").replace("-", "").toLowerCase(Locale.ROOT);
    String value = matcher.group("how") + " " + matcher.group("way");
    return new Bearing(
        passage, value, number * scale, COMPASS.indexOf(way), matcher.group("place"), who);
  }

  List<Disagreement> disagreements() {
    List<float[]> vectors =
        embedder.embed(reports.stream().map(report -> report.passage().text()).toList());
    Map<String, List<Bearing>> differing = new LinkedHashMap<>();
    for (int i = 0; i < reports.size(); i++) {
      for (int j = 0; j < reports.size(); j++) {
        Bearing a = reports.get(i);
        Bearing b = reports.get(j);
        boolean isNear = Embedder.cosine(vectors.get(i), vectors.get(j)) >= NEAR;
        List<Bearing> known = differing.getOrDefault(a.place(), List.of());
        if (a.isOf(b) && isNear && a.differsFrom(b) && !known.contains(a)) {
          differing.computeIfAbsent(a.place(), key -> new ArrayList<>()).add(a);
        }
      }
    }
    List<Disagreement> boxes = new ArrayList<>();
    differing.forEach(
        (place, found) ->
            boxes.add(new Disagreement("where, as seen from " + place, values(found))));
    return boxes;
  }

  private static List<Value> values(List<Bearing> found) {
    Map<String, List<Bearing>> byWay = new LinkedHashMap<>();
    for (Bearing report : found) {
      String key = report.way() + " " + Math.round(report.distance());
      byWay.computeIfAbsent(key, k -> new ArrayList<>()).add(report);
    }
    List<Value> values = new ArrayList<>();
    for (List<Bearing> same : byWay.values()) {
      List<String> names = same.stream().flatMap(r -> r.who().stream()).distinct().toList();
      List<Evidence> evidence = same.stream().map(r -> r.passage().evidence()).distinct().toList();
      values.add(
          new Value(
              same.get(0).value(),
              Authorities.joined(names),
              Optional.empty(),
              same.get(0).passage().words(),
              evidence));
    }
    return values;
  }
}
