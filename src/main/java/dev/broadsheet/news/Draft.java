package dev.broadsheet.news;

import dev.broadsheet.nlp.Span;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What an engine wrote about an article or a story, before anyone has checked it.
 *
 * @param headline its headline; blank if the engine has none to offer
 * @param headlineCitations sentences the headline rests on
 * @param lines the sentences it would print, in order
 * @param fallback why another engine than the chosen one wrote this, if so
 * @param unread by article id, the places that the engine could not read
 * @param by who made the lines
 * @param reserve sentences of the embedded engine's choice, in order, to fill up with where the
 *     lines are too few, or are of too few articles, once they are checked
 */
public record Draft(
    String headline,
    List<Citation> headlineCitations,
    List<Line> lines,
    Optional<String> fallback,
    Map<String, List<Span>> unread,
    Claim.By by,
    List<Line> reserve) {

  /**
   * A sentence to be printed if it holds.
   *
   * @param text the sentence, one line
   * @param kind where it is to stand
   * @param citations sentences it says it rests on
   * @param source the sentence that it was made from and that is printed in its place if it doesn't
   *     hold, where the engine chose one
   */
  public record Line(
      String text, Claim.Kind kind, List<Citation> citations, Optional<Line> source) {
    /** Copies the citations in. */
    public Line {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(source, "source");
      citations = List.copyOf(citations);
    }

    /** A sentence without one to take its place. */
    public Line(String text, Claim.Kind kind, List<Citation> citations) {
      this(text, kind, citations, Optional.empty());
    }
  }

  /** Copies the collections in. */
  public Draft {
    Objects.requireNonNull(headline, "headline");
    Objects.requireNonNull(fallback, "fallback");
    Objects.requireNonNull(by, "by");
    headlineCitations = List.copyOf(headlineCitations);
    lines = List.copyOf(lines);
    unread = Map.copyOf(unread);
    reserve = List.copyOf(reserve);
  }

  /** A draft with nothing to fill it up with. */
  public Draft(
      String headline,
      List<Citation> headlineCitations,
      List<Line> lines,
      Optional<String> fallback,
      Map<String, List<Span>> unread,
      Claim.By by) {
    this(headline, headlineCitations, lines, fallback, unread, by, List.of());
  }

  /** The same, with something to fill it up with. */
  public Draft with(List<Line> sentences) {
    return new Draft(headline, headlineCitations, lines, fallback, unread, by, sentences);
  }

  /** A draft of sentences taken from articles that were read whole by the engine chosen. */
  public static Draft whole(String headline, List<Citation> headlineCitations, List<Line> lines) {
    return of(headline, headlineCitations, lines, Claim.By.EXTRACT);
  }

  /** The same, of sentences that a language model wrote. */
  public static Draft written(String headline, List<Citation> headlineCitations, List<Line> lines) {
    return of(headline, headlineCitations, lines, Claim.By.MODEL);
  }

  private static Draft of(
      String headline, List<Citation> headlineCitations, List<Line> lines, Claim.By by) {
    return new Draft(headline, headlineCitations, lines, Optional.empty(), Map.of(), by);
  }
}
