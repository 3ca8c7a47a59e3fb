package dev.broadsheet.compare;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Disagreement;
import dev.broadsheet.news.Evidence;
import dev.broadsheet.news.KeyFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the table "who reports what": first what differs, then the counts that agree. */
final class Reports {
  private static final int MOST_LINES = 8;

  private Reports() {}

  static List<KeyFact> of(
      List<Article> story, List<Disagreement> differing, List<List<Count>> quantities) {
    List<KeyFact> facts = new ArrayList<>();
    for (Disagreement box : differing) {
      Map<String, String> values = new HashMap<>();
      for (Disagreement.Value value : box.values()) {
        for (Evidence evidence : value.evidence()) {
          values.merge(evidence.article(), value.value(), Reports::both);
        }
      }
      add(facts, box.about(), values, story);
    }
    for (List<Count> quantity : quantities) {
      boolean isToldAlready =
          facts.stream().anyMatch(fact -> fact.about().equals(CountAlignment.about(quantity)));
      boolean isAgreed = quantity.stream().allMatch(count -> !count.differsFrom(quantity.get(0)));
      if (isAgreed && !isToldAlready && !CountAlignment.isNameless(quantity)) {
        Map<String, String> values = new HashMap<>();
        quantity.forEach(count -> values.putIfAbsent(count.article(), count.value()));
        add(facts, CountAlignment.about(quantity), values, story);
      }
    }
    return List.copyOf(facts.subList(0, Math.min(MOST_LINES, facts.size())));
  }

  private static String both(String first, String second) {
    return Set.of(first.split(" / ", -1)).contains(second) ? first : first + " / " + second;
  }

  private static void add(
      List<KeyFact> facts, String about, Map<String, String> values, List<Article> story) {
    Map<String, String> sorted =
        story.stream()
            .map(Article::id)
            .filter(values::containsKey)
            .collect(Collectors.toMap(id -> id, values::get, (a, b) -> a, LinkedHashMap::new));
    if (sorted.size() > 1) {
      facts.add(new KeyFact(about, sorted));
    }
  }
}
