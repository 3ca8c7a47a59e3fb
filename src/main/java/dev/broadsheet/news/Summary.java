package dev.broadsheet.news;

import dev.broadsheet.nlp.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The summary of one article.
 *
 * @param article what was summarised
 * @param headline its headline
 * @param claims the printed sentences, leads before points, at least one
 * @param fallback why the embedded engine stood in for the model, if it did
 * @param unread places of the article that no engine read
 */
public record Summary(
    Article article,
    Headline headline,
    List<Claim> claims,
    Optional<String> fallback,
    List<Span> unread) {

  /** Copies the lists in; rejects a summary that says nothing. */
  public Summary {
    Objects.requireNonNull(headline, "headline");
    Objects.requireNonNull(fallback, "fallback");
    claims = List.copyOf(claims);
    unread = List.copyOf(unread);
    if (claims.isEmpty()) {
      throw new IllegalArgumentException("a summary without claims: " + article.id());
    }
  }
}
