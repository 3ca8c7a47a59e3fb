package dev.broadsheet.compare;

import dev.broadsheet.news.Article;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Leaves one article of each text and its near-copies. */
final class Originals {
  private Originals() {}

  /** The first of each text in the story, English or of unknown language. */
  static List<Article> of(List<Article> story, Map<String, String> duplicateOf) {
    Set<String> seen = new HashSet<>();
    List<Article> originals = new ArrayList<>();
    for (Article article : story) {
      boolean isRead = article.language().startsWith("en") || article.language().equals("und");
      if (isRead && seen.add(duplicateOf.getOrDefault(article.id(), article.id()))) {
        originals.add(article);
      }
    }
    return originals;
  }
}
