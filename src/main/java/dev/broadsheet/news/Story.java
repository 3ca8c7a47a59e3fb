package dev.broadsheet.news;

import dev.broadsheet.nlp.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One event as the edition tells it, from all articles about it.
 *
 * @param id stable across reruns of the same edition
 * @param headline its headline
 * @param articles the articles about it, in the order of their source marks
 * @param publishers count of independent publishers; near-copies of one text count once
 * @param score rank in the edition, higher first
 * @param claims leads, then points
 * @param disagreements what its sources give differently
 * @param reports which of its articles report which of its key facts; empty for fewer than three
 *     independent articles, or where they have too little in common
 * @param fallback why the embedded engine stood in for the model, if it did
 * @param unread places of its articles that no engine read
 * @param previous the earlier edition's story that this one continues, if any
 * @param together the pairs of its articles that joined it; none of a single article
 */
public record Story(
    String id,
    Headline headline,
    List<Article> articles,
    int publishers,
    double score,
    List<Claim> claims,
    List<Disagreement> disagreements,
    List<KeyFact> reports,
    Optional<String> fallback,
    List<Unread> unread,
    Optional<Previous> previous,
    List<EventPair> together) {

  /**
   * A story of an earlier edition.
   *
   * @param date of the edition, YYYY-MM-DD
   * @param story its id there
   * @param change what has become of what was told
   */
  public record Previous(String date, String story, Change change) {}

  /** What a story does to the one it continues. */
  public enum Change {
    /** It tells of the same event from other articles. */
    CONTINUED,
    /** One of its articles is a new version of one that was told from. */
    UPDATED,
    /** A new version of an article has something no more, or otherwise, that was told from it. */
    CORRECTED
  }

  /** A part of an article that no engine read. */
  public record Unread(String article, Span span) {}

  /** Copies the lists in; rejects a story without articles or claims. */
  public Story {
    Objects.requireNonNull(headline, "headline");
    Objects.requireNonNull(fallback, "fallback");
    Objects.requireNonNull(previous, "previous");
    articles = List.copyOf(articles);
    claims = List.copyOf(claims);
    disagreements = List.copyOf(disagreements);
    reports = List.copyOf(reports);
    unread = List.copyOf(unread);
    together = List.copyOf(together);
    if (articles.isEmpty() || claims.isEmpty()) {
      throw new IllegalArgumentException("a story needs articles and claims: " + id);
    }
  }

  /** A story whose articles weren't grouped by what they say. */
  public Story(
      String id,
      Headline headline,
      List<Article> articles,
      int publishers,
      double score,
      List<Claim> claims,
      List<Disagreement> disagreements,
      List<KeyFact> reports,
      Optional<String> fallback,
      List<Unread> unread,
      Optional<Previous> previous) {
    this(
        id,
        headline,
        articles,
        publishers,
        score,
        claims,
        disagreements,
        reports,
        fallback,
        unread,
        previous,
        List.of());
  }

  /** The same story, told as the continuation of an earlier one. */
  public Story continuing(Previous earlier, List<Claim> claims) {
    return with(articles, claims, Optional.of(earlier), together);
  }

  /** The same story with further articles behind its own, from which nothing is told. */
  public Story with(List<Article> others) {
    List<Article> all = new ArrayList<>(articles);
    all.addAll(others);
    return with(all, claims, previous, together);
  }

  /** The same story, with the pairs of articles that joined it. */
  public Story joinedBy(List<EventPair> pairs) {
    return with(articles, claims, previous, pairs);
  }

  private Story with(
      List<Article> articles,
      List<Claim> claims,
      Optional<Previous> previous,
      List<EventPair> together) {
    return new Story(
        id,
        headline,
        articles,
        publishers,
        score,
        claims,
        disagreements,
        reports,
        fallback,
        unread,
        previous,
        together);
  }

  /** The claims of one kind, in order. */
  public List<Claim> claims(Claim.Kind kind) {
    return claims.stream().filter(claim -> claim.kind() == kind).toList();
  }
}
