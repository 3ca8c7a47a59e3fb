package dev.broadsheet.compare;

import dev.broadsheet.model.Embedder;
import dev.broadsheet.news.Disagreement;
import dev.broadsheet.news.Disagreement.Value;
import dev.broadsheet.nlp.Figures;
import dev.broadsheet.nlp.NameIndex;
import dev.broadsheet.nlp.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares when something was last so: "for the first time since 2016", "not since they were driven
 * out four years ago". "Four years ago" is a year only where the article bears a date; else it is
 * left open and marked so.
 */
final class LastTimes {
  private static final double NEAR = 0.5;
  private static final Pattern LAST =
      Pattern.compile(
          "(?i)\\b(?:first\\b|no\\b|not\\b|never\\b|last\\b|until)[^.]*?"
              + "\\b(since (?:[^,.;]{0,60}?\\b)?((?:19|20)\\d\\d)\\b"
              + "|since [^,.;]{0,70}?\\b(\\w+) years ago)\\b");

  /** One report; year 0 if it can't be told. */
  private record LastTime(
      Passage passage, String value, int year, Optional<String> who, String context) {}

  private final List<LastTime> reports = new ArrayList<>();
  private final Embedder embedder;

  LastTimes(Embedder embedder, List<List<Passage>> articles) {
    this.embedder = embedder;
    for (List<Passage> passages : articles) {
      Attributions voices = new Attributions(passages);
      for (int i = 0; i < passages.size(); i++) {
        String before = i > 0 ? passages.get(i - 1).text() + " " : "";
        read(passages.get(i), voices.at(i, 0).who(), before).ifPresent(reports::add);
      }
    }
  }

  private static Optional<LastTime> read(Passage passage, Optional<String> who, String before) {
    String context = before + passage.text();
    Matcher matcher = LAST.matcher(passage.text());
    if (!matcher.find()) {
      return Optional.empty();
    }
    if (matcher.group(2) != null) {
      String value = "since " + matcher.group(2);
      return Optional.of(
          new LastTime(passage, value, Integer.parseInt(matcher.group(2)), who, context));
    }
    String word = matcher.group(3);
    OptionalInt years =
        Figures.of(word).stream().mapToInt(figure -> (int) figure.value()).findFirst();
    if (years.isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> year =
        passage.article().published().map(time -> time.getYear() - years.getAsInt());
    String value = word + " years ago";
    String resolved = year.map(y -> value + " (" + y + ")").orElse(value);
    return Optional.of(new LastTime(passage, resolved, year.orElse(0), who, context));
  }

  List<Disagreement> disagreements() {
    List<float[]> vectors = embedder.embed(reports.stream().map(LastTime::context).toList());
    List<Disagreement> boxes = new ArrayList<>();
    List<LastTime> used = new ArrayList<>();
    for (int i = 0; i < reports.size(); i++) {
      for (int j = i + 1; j < reports.size(); j++) {
        LastTime a = reports.get(i);
        LastTime b = reports.get(j);
        boolean isNear = Embedder.cosine(vectors.get(i), vectors.get(j)) >= NEAR;
        boolean isNew = !used.contains(a) && !used.contains(b);
        if (isNear && isNew && differ(a, b)) {
          used.addAll(List.of(a, b));
          boxes.add(new Disagreement(about(a, b), List.of(value(a), value(b))));
        }
      }
    }
    return boxes;
  }

  /** "when it last happened", and a name that both reports have. */
  private static String about(LastTime a, LastTime b) {
    NameIndex index = NameIndex.of(b.context());
    List<String> here = PresenceReader.attackers(a.passage());
    boolean isPresence = !here.isEmpty() && !PresenceReader.attackers(b.passage()).isEmpty();
    String lead =
        isPresence
            ? "the last time " + here.get(here.size() - 1) + " were in "
            : "when it last happened in ";
    return Names.of(a.context()).stream()
        .filter(name -> !name.opensSentence() && index.contains(name))
        .findFirst()
        .map(name -> lead + name.text().replaceFirst("['’]s$", ""))
        .orElse("when it last happened");
  }

  private static boolean differ(LastTime a, LastTime b) {
    boolean isOpen = a.year() == 0 || b.year() == 0;
    boolean isFar = Math.abs(a.year() - b.year()) > 1;
    return !a.passage().article().id().equals(b.passage().article().id())
        && !a.value().equals(b.value())
        && (isOpen || isFar);
  }

  private static Value value(LastTime report) {
    Optional<String> scope =
        report.year() == 0
            ? Optional.of("which year is open: the article bears no date")
            : Optional.empty();
    return new Value(
        report.value(),
        report.who(),
        scope,
        report.passage().words(),
        List.of(report.passage().evidence()));
  }
}
