package dev.broadsheet.render.view;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * What was read out of a document, as the template sees it.
 *
 * @param title the article's title
 * @param facts publisher, author, date, language and length in one line
 * @param url http or https address, or ""
 * @param paragraphs the text, a line to a paragraph
 * @param sentences its sentences; empty unless asked for
 */
public record ArticleView(
    String title, String facts, String url, List<String> paragraphs, List<NumberedView> sentences) {

  /**
   * A sentence and its number in the article.
   *
   * @param number from 1
   * @param text the sentence
   */
  public record NumberedView(int number, String text) {}

  /** Copies the lists in. */
  public ArticleView {
    paragraphs = List.copyOf(paragraphs);
    sentences = List.copyOf(sentences);
  }

  /** The article; with its list of sentences if asked for. */
  public static ArticleView of(Article article, boolean withSentences) {
    List<NumberedView> sentences = new ArrayList<>();
    if (withSentences) {
      for (Sentence sentence : article.sentences()) {
        sentences.add(
            new NumberedView(
                sentence.number(), PlainLine.line(sentence.span().of(article.text()))));
      }
    }
    return new ArticleView(
        PlainLine.line(article.title()),
        facts(article),
        article.url().map(WebAddress::of).orElse(""),
        article.text().lines().map(PlainLine::line).filter(line -> !line.isEmpty()).toList(),
        sentences);
  }

  private static String facts(Article article) {
    List<String> facts = new ArrayList<>();
    facts.add(PlainLine.line(article.source())); // as it was read: this is what extract is for
    article.author().map(PlainLine::line).ifPresent(facts::add);
    article.published().ifPresent(time -> facts.add(NumberFormats.day(time.toLocalDate())));
    facts.add(PlainLine.line(article.language()));
    facts.add(NumberFormats.count(article.wordCount(), "word", "words"));
    return String.join(", ", facts);
  }
}
