package dev.broadsheet.news;

import dev.broadsheet.nlp.Span;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One article as it was read. Immutable.
 *
 * <p>Every position in the program points into {@link #text()}, in UTF-16 units. The text may hold
 * lines that are no part of the story (labels, captions, link lists) where it came from a source
 * that must be taken as it stands; {@link #sentences()} never covers them.
 *
 * @param id stable: the given one, else derived from the canonical URL or the content
 * @param path where it was read from ({@code FILE#n} for the n-th entry of a file, from 1)
 * @param url canonical web address, http or https, if known
 * @param title the title found or composed, one line, never blank
 * @param titleSpan where the title stands in the text, if it stands there
 * @param source the publisher, or failing that the folder or file it came from
 * @param author the by-line, if known
 * @param published when it was published, if known
 * @param language BCP 47 code, {@code und} if unknown
 * @param text the text, without its title line where that could be told apart
 * @param sentences the sentences that may be printed, in order of place, numbered from 1
 */
public record Article(
    String id,
    String path,
    Optional<String> url,
    String title,
    Optional<Span> titleSpan,
    String source,
    Optional<String> author,
    Optional<OffsetDateTime> published,
    String language,
    String text,
    List<Sentence> sentences) {

  /** Copies the sentences in and checks that they lie in the text, numbered in order. */
  public Article {
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(published, "published");
    Objects.requireNonNull(titleSpan, "titleSpan");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(language, "language");
    sentences = List.copyOf(sentences);
    if (id.isBlank() || title.isBlank()) {
      throw new IllegalArgumentException("an article needs an id and a title: " + path);
    }
    int last = 0;
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      if (sentence.number() != i + 1
          || sentence.span().start() < last
          || sentence.span().end() > text.length()) {
        throw new IllegalArgumentException(
            "sentence " + sentence.number() + " of " + id + " is out of place");
      }
      last = sentence.span().end();
    }
  }

  /** The sentence with this number, if there is one. */
  public Optional<Sentence> sentence(int number) {
    return number >= 1 && number <= sentences.size()
        ? Optional.of(sentences.get(number - 1))
        : Optional.empty();
  }

  /** The words of a sentence, white space squeezed to single blanks. */
  public String words(Sentence sentence) {
    return words(sentence.span());
  }

  /** The words at a place, white space squeezed to single blanks. */
  public String words(Span span) {
    return span.of(text).strip().replaceAll("[\\s\\u00a0\\u200b]+", " ");
  }

  /** Count of words: runs of letters and digits, apostrophes and hyphens within them included. */
  public int wordCount() {
    int count = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean joins = inWord && (c == '\'' || c == '’' || c == '-');
      boolean letter = Character.isLetterOrDigit(c) || Character.isSurrogate(c) || joins;
      if (letter && !inWord) {
        count++;
      }
      inWord = letter;
    }
    return count;
  }
}
