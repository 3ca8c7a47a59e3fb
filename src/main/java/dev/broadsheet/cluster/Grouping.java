package dev.broadsheet.cluster;

import dev.broadsheet.news.Article;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A day's articles, sorted into stories. Immutable.
 *
 * @param stories the articles of each story, earliest first; every article stands in exactly one
 * @param duplicateOf from the id of a near-copy to the id of its original, which is never a copy
 *     itself and stands in the same story
 */
public record Grouping(List<List<Article>> stories, Map<String, String> duplicateOf) {

  /** Copies the collections in; rejects empty stories and an article that stands in two. */
  public Grouping {
    stories = stories.stream().map(List::copyOf).toList();
    duplicateOf = Collections.unmodifiableMap(new TreeMap<>(duplicateOf));
    Set<String> seen = new HashSet<>();
    for (List<Article> story : stories) {
      if (story.isEmpty()) {
        throw new IllegalArgumentException("a story without articles");
      }
      for (Article article : story) {
        if (!seen.add(article.id())) {
          throw new IllegalArgumentException("article twice: " + article.id());
        }
      }
    }
  }
}
