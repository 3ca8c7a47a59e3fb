package dev.broadsheet.news;

import dev.broadsheet.nlp.Span;

/**
 * A verified passage: {@code quote} stands at {@code span} in the text of the article. Made only by
 * {@link #of}, so that a quote that is not there can't exist.
 */
public final class Evidence implements Comparable<Evidence> {
  private final String article;
  private final Span span;
  private final String quote;

  private Evidence(String article, Span span, String quote) {
    this.article = article;
    this.span = span;
    this.quote = quote;
  }

  /** The passage at {@code span}; throws if it reaches past the text or is blank. */
  public static Evidence of(Article article, Span span) {
    String quote = span.of(article.text());
    if (quote.isBlank()) {
      throw new IllegalArgumentException("blank evidence in " + article.id() + " at " + span);
    }
    return new Evidence(article.id(), span, quote);
  }

  /** Id of the article. */
  public String article() {
    return article;
  }

  /** Place in the article's text, in UTF-16 units. */
  public Span span() {
    return span;
  }

  /** The text at that place, unit for unit. */
  public String quote() {
    return quote;
  }

  @Override
  public int compareTo(Evidence other) {
    int byArticle = article.compareTo(other.article);
    return byArticle != 0 ? byArticle : span.compareTo(other.span);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Evidence other
        && article.equals(other.article)
        && span.equals(other.span)
        && quote.equals(other.quote);
  }

  @Override
  public int hashCode() {
    return 31 * article.hashCode() + span.hashCode();
  }

  @Override
  public String toString() {
    return article + "@" + span.start() + ".." + span.end();
  }
}
