package dev.broadsheet.summarize;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Draft;
import dev.broadsheet.news.Engine;
import java.util.List;
import java.util.OptionalInt;

/** An engine that writes drafts. Safe for use by several threads. */
public interface Summarizer {

  /** Which engine and model this is. */
  Engine engine();

  /** Which engine writes where this one can't. */
  default Engine standIn() {
    return engine();
  }

  /**
   * Summarises one article.
   *
   * @param article has at least one sentence
   * @param sentences how many sentences to print; all of them, in order, where that is not below
   *     their number; empty lets the engine choose by the article's length
   */
  Draft article(Article article, OptionalInt sentences);

  /**
   * Tells one story from several articles: 3 to 6 leads, then key points, nothing said twice.
   *
   * @param articles at least two, each with a sentence, in the order of their source marks; without
   *     near-copies, which tell nothing that their originals don't
   */
  Draft story(List<Article> articles);
}
