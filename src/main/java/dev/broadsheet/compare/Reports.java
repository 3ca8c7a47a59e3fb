package dev.broadsheet.compare;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Disagreement;
import dev.broadsheet.news.Evidence;
import dev.broadsheet.news.KeyFact;
import dev.broadsheet.news.KeyFact.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Makes the table "who reports what": first what differs, then the counts that agree. */
final class Reports {
  private static final int MOST_LINES = 8;

  private Reports() {}

  static List<KeyFact> of(
      List<Article> story, List<Disagreement> differing, List<List<Count>> quantities) {
    List<KeyFact> facts = new ArrayList<>();
    for (Disagreement box : differing) {
      Map<String, Report> values = new HashMap<>();
      for (Disagreement.Value value : box.values()) {
        for (Evidence evidence : value.evidence()) {
          Report report = new Report(Optional.of(value.value()), evidence);
          values.merge(evidence.article(), report, Reports::both);
        }
      }
      add(facts, box.about(), values, story);
    }
    for (List<Count> quantity : quantities) {
      boolean isToldAlready =
          facts.stream().anyMatch(fact -> fact.about().equals(CountAlignment.about(quantity)));
      boolean isAgreed = quantity.stream().allMatch(count -> !count.differsFrom(quantity.get(0)));
      if (isAgreed && !isToldAlready && !CountAlignment.isNameless(quantity)) {
        Map<String, Report> values = new HashMap<>();
        for (Count count : quantity) {
          Report report = new Report(Optional.of(count.value()), count.passage().evidence());
          values.putIfAbsent(count.article(), report);
        }
        add(facts, CountAlignment.about(quantity), values, story);
      }
    }
    return List.copyOf(facts.subList(0, Math.min(MOST_LINES, facts.size())));
  }

  private static Report both(Report first, Report second) {
    String values = first.value().orElse("");
    String value = second.value().orElse("");
    return Set.of(values.split(" / ", -1)).contains(value)
        ? first
        : new Report(Optional.of(values + " / " + value), first.evidence());
  }

  private static void add(
      List<KeyFact> facts, String about, Map<String, Report> values, List<Article> story) {
    List<Report> sorted =
        story.stream()
            .map(Article::id)
            .filter(values::containsKey)
            .map(id -> Objects.requireNonNull(values.get(id)))
            .toList();
    if (sorted.size() > 1) {
      facts.add(new KeyFact(about, sorted));
    }
  }
}
