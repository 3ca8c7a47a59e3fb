package dev.broadsheet.news;

import java.util.List;

/**
 * A headline and what it rests on.
 *
 * @param text one line, never blank
 * @param evidence the passages that bear it; empty only where it is an article's given title that
 *     does not stand in the article's text
 */
public record Headline(String text, List<Evidence> evidence) {

  /** Copies the evidence in. */
  public Headline {
    evidence = List.copyOf(evidence);
    if (text.isBlank()) {
      throw new IllegalArgumentException("a headline needs words");
    }
  }
}
