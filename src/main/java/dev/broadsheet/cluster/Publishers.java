package dev.broadsheet.cluster;

import dev.broadsheet.news.Article;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts the publishers of a story that speak for themselves: the most publishers to whom one can
 * give a text of their own each. Five papers that print one agency's text are one; a paper that
 * prints the agency beside its own report still counts by its own report.
 *
 * <p>A maximum matching of publishers and texts, by augmenting paths (Kuhn 1955). Pure.
 */
final class Publishers {
  private final Map<String, Set<String>> textsOf = new TreeMap<>();
  private final Map<String, String> publisherOf = new HashMap<>();

  private Publishers() {}

  static int independent(List<Article> story, Map<String, String> duplicateOf) {
    Publishers publishers = new Publishers();
    for (Article article : story) {
      publishers
          .textsOf
          .computeIfAbsent(article.source(), key -> new TreeSet<>())
          .add(duplicateOf.getOrDefault(article.id(), article.id()));
    }
    int count = 0;
    for (String publisher : publishers.textsOf.keySet()) {
      if (publishers.findText(publisher, new HashSet<>())) {
        count++;
      }
    }
    return count;
  }

  /** Whether the publisher gets a text, others moving to another of theirs if need be. */
  private boolean findText(String publisher, Set<String> tried) {
    for (String text : textsOf.get(publisher)) {
      if (tried.add(text)
          && (!publisherOf.containsKey(text) || findText(publisherOf.get(text), tried))) {
        publisherOf.put(text, publisher);
        return true;
      }
    }
    return false;
  }
}
