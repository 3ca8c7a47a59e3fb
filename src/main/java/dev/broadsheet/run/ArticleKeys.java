package dev.broadsheet.run;

import dev.broadsheet.ingest.ReadResult.Identity;
import dev.broadsheet.news.Article;
import dev.broadsheet.nlp.Sha256;
import dev.broadsheet.store.Edition.ArticleKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the articles of a run are recognised by in other runs. What a page holds beside its
 * printable sentences counts for nothing, and neither does their order. Not for several threads.
 */
final class ArticleKeys {
  private final Map<String, ArticleKey> byId = new HashMap<>();

  /** Notes an article as it was read. */
  void add(Article article, Identity identity) {
    List<String> sentences = sentences(article);
    Set<String> hashes = new TreeSet<>();
    hashes.add(Sha256.hex(article.text()));
    hashes.add(Sha256.hex(String.join("\n", new TreeSet<>(sentences))));
    identity.inputHash().ifPresent(hashes::add);
    Set<String> names = new TreeSet<>();
    names.add(identity.name());
    article.url().ifPresent(names::add);
    byId.put(article.id(), new ArticleKey(article.id(), hashes, names, sentences));
  }

  /** What an article that was noted is recognised by. */
  ArticleKey of(Article article) {
    ArticleKey key = byId.get(article.id());
    if (key == null) {
      throw new IllegalArgumentException("never read: " + article.id());
    }
    return key;
  }

  /** The printable sentences, a line each. */
  private static List<String> sentences(Article article) {
    // A store may end a text at a NUL.
    return article.sentences().stream()
        .map(sentence -> article.words(sentence).replace('\0', ' '))
        .toList();
  }
}
