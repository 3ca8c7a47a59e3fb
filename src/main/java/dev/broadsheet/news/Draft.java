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
 */
public record Draft(
    String headline,
    List<Citation> headlineCitations,
    List<Line> lines,
    Optional<String> fallback,
    Map<String, List<Span>> unread,
    Claim.By by) {

  /**
   * A sentence to be printed if it holds.
   *
   * @param text the sentence, one line
   * @param kind where it is to stand
   * @param citations sentences it says it rests on
   */
  public record Line(String text, Claim.Kind kind, List<Citation> citations) {
    /** Copies the citations in. */
    public Line {
      Objects.requireNonNull(kind, "kind");
      citations = List.copyOf(citations);
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
