package dev.broadsheet.news;

import dev.broadsheet.nlp.Span;
import java.util.Objects;
import java.util.Optional;

/**
 * A run of an article's sentences that is read at once. It points into the article and holds no
 * text.
 *
 * @param article id of the article
 * @param first number of the first sentence, counted from 1
 * @param last number of the last one, at least {@code first}
 * @param part where a sentence too long for any chunk is read in parts, the part; {@code first} and
 *     {@code last} are then the same
 */
public record Chunk(String article, int first, int last, Optional<Span> part) {

  /** Rejects runs that no article has. */
  public Chunk {
    Objects.requireNonNull(article, "article");
    Objects.requireNonNull(part, "part");
    if (first < 1 || last < first || (part.isPresent() && first != last)) {
      throw new IllegalArgumentException("not a chunk: sentences " + first + " to " + last);
    }
  }

  /** Whole sentences from {@code first} to {@code last}. */
  public static Chunk of(Article article, int first, int last) {
    return new Chunk(article.id(), first, last, Optional.empty());
  }

  /** Count of sentences. */
  public int size() {
    return last - first + 1;
  }
}
