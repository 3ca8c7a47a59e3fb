package dev.broadsheet.summarize;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Chunk;
import dev.broadsheet.news.Sentence;
import dev.broadsheet.nlp.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Cuts articles at sentence boundaries into chunks of at most so many tokens. Every sentence is in
 * exactly one chunk, but for one that is longer than a chunk: its parts, cut between words, are
 * chunks of their own, which together cover it. Chunks of one article are about the same size, as a
 * last chunk of two sentences would be given more weight than it has.
 *
 * <p>Immutable.
 */
public final class Chunker {
  /** The number before each sentence, {@code [1234] }, and the line's end, in tokens. */
  private static final int TOKENS_A_LINE = 6;

  private final ToIntFunction<String> tokens;

  /** A chunker that counts by {@code tokens}. */
  public Chunker(ToIntFunction<String> tokens) {
    this.tokens = tokens;
  }

  /**
   * The chunks of the sentences {@code first} to {@code last}, in order.
   *
   * @param maxTokens most tokens of a chunk, line numbers included; at least 16
   */
  public List<Chunk> chunks(Article article, int first, int last, int maxTokens) {
    if (maxTokens < 16) {
      throw new IllegalArgumentException("a chunk of " + maxTokens + " tokens holds no sentence");
    }
    int[] costs = new int[last - first + 1];
    long total = 0;
    for (int i = 0; i < costs.length; i++) {
      costs[i] = cost(article, article.sentences().get(first - 1 + i).span());
      total += costs[i];
    }
    long count = Math.max(1, (total + maxTokens - 1) / maxTokens);
    int target = (int) Math.min(maxTokens, total / count + total / (count * 20) + 1);
    List<Chunk> chunks = new ArrayList<>();
    int from = first;
    int used = 0;
    for (int number = first; number <= last; number++) {
      int cost = costs[number - first];
      boolean fits = used + cost <= maxTokens && used < target;
      if (number > from && !fits) {
        chunks.add(Chunk.of(article, from, number - 1));
        from = number;
        used = 0;
      }
      used += cost;
      if (cost > maxTokens) {
        chunks.addAll(parts(article, article.sentences().get(number - 1), maxTokens));
        from = number + 1;
        used = 0;
      }
    }
    if (from <= last) {
      chunks.add(Chunk.of(article, from, last));
    }
    return chunks;
  }

  private int cost(Article article, Span span) {
    return tokens.applyAsInt(article.words(span)) + TOKENS_A_LINE;
  }

  /** Halves a sentence until its parts fit. */
  private List<Chunk> parts(Article article, Sentence sentence, int maxTokens) {
    List<Chunk> parts = new ArrayList<>();
    for (Span span : halves(article, sentence.span(), maxTokens)) {
      parts.add(new Chunk(article.id(), sentence.number(), sentence.number(), Optional.of(span)));
    }
    return parts;
  }

  private List<Span> halves(Article article, Span span, int maxTokens) {
    if (span.isEmpty()) {
      return List.of();
    }
    if (cost(article, span) <= maxTokens || span.length() < 4) {
      return List.of(span);
    }
    int middle = cut(article.text(), span);
    List<Span> spans = new ArrayList<>();
    spans.addAll(
        halves(article, new Span(span.start(), middle).trimmed(article.text()), maxTokens));
    spans.addAll(halves(article, new Span(middle, span.end()).trimmed(article.text()), maxTokens));
    return spans;
  }

  /** The blank nearest to the middle; failing that the middle, but never within a character. */
  private static int cut(String text, Span span) {
    int middle = span.start() + span.length() / 2;
    for (int away = 0; away < span.length() / 3; away++) {
      if (Character.isWhitespace(text.charAt(middle + away))) {
        return middle + away;
      }
      if (Character.isWhitespace(text.charAt(middle - away))) {
        return middle - away;
      }
    }
    return Character.isLowSurrogate(text.charAt(middle)) ? middle + 1 : middle;
  }
}
