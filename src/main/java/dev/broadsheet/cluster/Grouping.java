package dev.broadsheet.cluster;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.EventPair;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A day's articles, sorted into stories. Immutable.
 *
 * @param stories the articles of each story, earliest first; every article stands in exactly one
 * @param duplicateOf from the id of a near-copy to the id of its original, which is never a copy
 *     itself and stands in the same story
 * @param joined the pairs that joined the stories, the likeliest first: enough of them to tie all
 *     articles of a story to one another
 * @param refused the likeliest pairs that stand in two stories, a few
 */
public record Grouping(
    List<List<Article>> stories,
    Map<String, String> duplicateOf,
    List<EventPair> joined,
    List<EventPair> refused) {

  /** Copies the collections in; rejects empty stories and an article that stands in two. */
  public Grouping {
    stories = stories.stream().map(List::copyOf).toList();
    duplicateOf = Collections.unmodifiableMap(new TreeMap<>(duplicateOf));
    joined = List.copyOf(joined);
    refused = List.copyOf(refused);
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

  /** The pairs that joined one story. */
  public List<EventPair> joined(List<Article> story) {
    Set<String> ids = story.stream().map(Article::id).collect(Collectors.toSet());
    return joined.stream().filter(pair -> ids.contains(pair.article())).toList();
  }
}
