package dev.broadsheet.render.view;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Story;
import dev.broadsheet.nlp.Span;
import java.util.BitSet;
import java.util.List;

/** Adds up what was read of an article, in UTF-16 units of its text. */
final class ReadingShare {
  private ReadingShare() {}

  /** Units of the article that no engine read; places named twice count once. */
  static long unreadUnits(Article article, List<Story.Unread> unread) {
    BitSet units = new BitSet(article.text().length());
    for (Story.Unread place : unread) {
      Span span = place.span();
      if (place.article().equals(article.id())) {
        units.set(span.start(), Math.min(span.end(), article.text().length()));
      }
    }
    return units.cardinality();
  }
}
