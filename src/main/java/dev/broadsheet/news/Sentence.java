package dev.broadsheet.news;

import dev.broadsheet.nlp.Span;
import java.util.Objects;
import java.util.Optional;

/**
 * A sentence of an article that may be printed, and where it stands.
 *
 * @param number its number in the article, counted from 1; this is what a model cites
 * @param span its place in {@link Article#text()}
 * @param paragraph number of the paragraph it stands in, counted from 0
 * @param role what it is in the article
 * @param speaker for a {@link Role#QUOTE quotation set apart}, the place that names who said it
 */
public record Sentence(int number, Span span, int paragraph, Role role, Optional<Span> speaker) {

  /** What a sentence is in its article. */
  public enum Role {
    /** Running text. */
    BODY,
    /**
     * Somebody's words set apart, without quotation marks of their own: a pull quote, an answer.
     */
    QUOTE,
    /** An item of a list. */
    ITEM,
    /** What an interviewer says: read for the sake of the answers, never printed. */
    CONTEXT
  }

  /** Rejects numbers below 1 and empty sentences. */
  public Sentence {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(speaker, "speaker");
    if (number < 1 || paragraph < 0 || span.isEmpty()) {
      throw new IllegalArgumentException("not a sentence: " + number + " at " + span);
    }
  }

  /** A sentence of running text. */
  public static Sentence body(int number, Span span, int paragraph) {
    return new Sentence(number, span, paragraph, Role.BODY, Optional.empty());
  }

  /** Words set apart as they are printed: in quotation marks, with their speaker. */
  public static String spoken(String words, String speaker) {
    return "“" + words.replaceAll("^[\"“]|[\"”]$", "") + "” — " + speaker;
  }
}
