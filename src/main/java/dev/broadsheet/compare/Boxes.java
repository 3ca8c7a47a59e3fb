package dev.broadsheet.compare;

import dev.broadsheet.compare.Given.Couple;
import dev.broadsheet.news.Disagreement;
import dev.broadsheet.news.Disagreement.Value;
import dev.broadsheet.news.Evidence;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts differences over one fact into one box that holds every value with all who give it. */
final class Boxes {
  private static final int MOST_VALUES = 5;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  private Boxes() {}

  /** The boxes, in the order in which their facts were found. */
  static List<Disagreement> of(List<Couple> differences) {
    return Given.joined(differences).stream().map(Boxes::box).flatMap(Optional::stream).toList();
  }

  private static Optional<Disagreement> box(List<Given> fact) {
    if (isMuddled(fact)) {
      return Optional.empty();
    }
    List<List<Given>> values = new ArrayList<>();
    for (Given given : fact) {
      Optional<List<Given>> same =
          values.stream().filter(value -> value.get(0).isSame(given)).findFirst();
      same.ifPresentOrElse(
          value -> value.add(given), () -> values.add(new ArrayList<>(List.of(given))));
    }
    if (values.size() < 2 || values.size() > MOST_VALUES) {
      return Optional.empty();
    }
    String about = Wording.about(values.stream().map(value -> value.get(0)).toList());
    boolean isOverDays =
        fact.get(0).figure().isPresent()
            && fact.stream().map(g -> Compatibility.day(g.passage())).distinct().count() > 1;
    return Optional.of(
        new Disagreement(
            about, values.stream().map(value -> value(value, about, isOverDays)).toList()));
  }

  /** Whether one article gives two values in one voice: then they are of two things. */
  private static boolean isMuddled(List<Given> fact) {
    for (Given a : fact) {
      for (Given b : fact) {
        if (a.isOfSameArticle(b) && !a.isSame(b) && !Speakers.areTwo(a.speaker(), b.speaker())) {
          return true;
        }
      }
    }
    return false;
  }

  private static Value value(List<Given> given, String about, boolean isOverDays) {
    Given first = given.get(0);
    List<String> speakers =
        given.stream().map(Given::speaker).flatMap(Optional::stream).distinct().toList();
    List<Evidence> evidence =
        given.stream().map(one -> one.passage().evidence()).distinct().toList();
    return new Value(
        Wording.value(first, about),
        Speakers.joined(speakers),
        Scope.shown(first.passage().text()).or(() -> isOverDays ? asOf(first) : Optional.empty()),
        first.passage().text(),
        evidence);
  }

  /** "as of 29 November". */
  private static Optional<String> asOf(Given given) {
    return Compatibility.day(given.passage()).map(day -> "as of " + DAY.format(day));
  }
}
