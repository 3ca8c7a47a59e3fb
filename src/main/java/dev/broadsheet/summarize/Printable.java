package dev.broadsheet.summarize;

import dev.broadsheet.news.Article;

/** Tells whether there is anything in an article to make a summary of. */
public final class Printable {
  private Printable() {}

  /** Whether it has a sentence that is more than orders planted for a machine. */
  public static boolean hasSentence(Article article) {
    return article.sentences().stream()
        .anyMatch(sentence -> !InjectionFilter.isOne(article.words(sentence)));
  }
}
