package dev.broadsheet.run;

import dev.broadsheet.news.Article;
import dev.broadsheet.nlp.Tokens;
import dev.broadsheet.store.Edition.ArticleKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Versions of one article: they share a name, an id or an address, and their texts are alike. A
 * shared name alone is not enough, since ids may begin anew each day and an address may hold
 * another text tomorrow. Not for several threads.
 */
final class Versions {
  /** Words in a run that texts may have in common. */
  private static final int RUN = 3;

  /**
   * Share of the shorter text's runs that the longer one must have. Texts about different things
   * share a run or two; a corrected sentence or a live blog that grows keeps most of them.
   */
  private static final double ALIKE = 0.3;

  /** Articles of a name that a further one is held against, so that a flood of one id ends. */
  private static final int MOST = 20;

  private final ArticleKeys keys;
  private final Map<String, Deque<Article>> byName = new HashMap<>();
  private final Map<String, Article> newerOf = new LinkedHashMap<>();

  private Versions(ArticleKeys keys) {
    this.keys = keys;
  }

  /**
   * From the id of each article that has a newer version among these to the id of the newest. Newer
   * is what was published later or, where that is not known, stands later in the list.
   */
  static Map<String, String> newest(List<Article> articles, ArticleKeys keys) {
    Versions versions = new Versions(keys);
    articles.forEach(versions::add);
    Map<String, String> newest = new LinkedHashMap<>();
    for (String older : versions.newerOf.keySet()) {
      Article newer = versions.newerOf.get(older);
      while (versions.newerOf.containsKey(newer.id())) {
        newer = versions.newerOf.get(newer.id());
      }
      newest.put(older, newer.id());
    }
    return Collections.unmodifiableMap(newest);
  }

  private void add(Article article) {
    for (Article other : namesakes(article)) {
      if (areVersions(keys.of(article), keys.of(other))) {
        boolean isNewer = isNewer(article, other);
        Article older = isNewer ? other : article;
        newerOf.put(older.id(), isNewer ? article : other);
        if (!isNewer) {
          return;
        }
        keys.of(other).names().forEach(name -> byName.get(name).remove(other));
      }
    }
    for (String name : keys.of(article).names()) {
      Deque<Article> same = byName.computeIfAbsent(name, key -> new ArrayDeque<>());
      same.addFirst(article);
      if (same.size() > MOST) {
        same.removeLast();
      }
    }
  }

  private List<Article> namesakes(Article article) {
    List<Article> namesakes = new ArrayList<>();
    for (String name : keys.of(article).names()) {
      for (Article other : byName.getOrDefault(name, new ArrayDeque<>())) {
        if (!namesakes.contains(other)) {
          namesakes.add(other);
        }
      }
    }
    return namesakes;
  }

  private static boolean isNewer(Article later, Article earlier) {
    return later.published().isEmpty()
        || earlier.published().isEmpty()
        || !later.published().get().isBefore(earlier.published().get());
  }

  /** Whether two articles share a name and are alike. */
  static boolean areVersions(ArticleKey a, ArticleKey b) {
    return !Collections.disjoint(a.names(), b.names()) && areAlike(a.sentences(), b.sentences());
  }

  private static boolean areAlike(List<String> a, List<String> b) {
    Set<List<String>> shorter = runs(a);
    Set<List<String>> longer = runs(b);
    if (shorter.size() > longer.size()) {
      Set<List<String>> swapped = shorter;
      shorter = longer;
      longer = swapped;
    }
    long shared = shorter.stream().filter(longer::contains).count();
    return shared > 0 && shared >= ALIKE * shorter.size();
  }

  private static Set<List<String>> runs(List<String> sentences) {
    Set<List<String>> runs = new HashSet<>();
    for (String sentence : sentences) {
      List<String> words = Tokens.words(sentence).stream().map(Tokens.Token::form).toList();
      for (int i = 0; i + RUN <= words.size(); i++) {
        runs.add(words.subList(i, i + RUN));
      }
    }
    return runs;
  }
}
