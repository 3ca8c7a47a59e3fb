package dev.broadsheet.cluster;

import dev.broadsheet.model.Embedder;
import dev.broadsheet.news.Article;
import dev.broadsheet.nlp.Tokens;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * How alike the articles of a batch are, two by two: in the terms they use from end to end and in
 * the meaning of title and opening, in equal parts. Terms tell events apart by their names,
 * openings by what happened; either alone errs on more pairs.
 *
 * <p>Long articles share more terms by chance than usual ones, so something is taken off for
 * length; and something for the days that lie between two articles. Immutable; costs what the
 * embedder costs for one text an article.
 */
final class PairLikeness {
  /** Share of the openings' likeness. */
  private static final double OPENING_SHARE = 0.5;

  /** Taken off for each e-fold of the shorter article's terms over {@link #USUAL_TERMS}. */
  private static final double LENGTH = 0.07;

  /** Terms of an article up to which nothing is taken off. */
  private static final double USUAL_TERMS = 150;

  /** Days that two accounts of one event may lie apart for nothing. */
  private static final double FREE_DAYS = 3;

  /** Taken off for each day more, and at most. */
  private static final double PER_DAY = 0.02;

  private static final double MOST_FOR_DAYS = 0.15;

  /** Characters of title and opening that are embedded: about what the model reads at once. */
  private static final int OPENING = 600;

  /** Likeness of articles whose marks conflict; many like pairs of two groups outweigh one. */
  private static final double CONFLICT = -1;

  private final List<Article> articles;
  private final TermLikeness terms;
  private final List<float[]> openings;
  private final List<List<String>> documents = new ArrayList<>();
  private final Conflicts conflicts;

  /**
   * Compares articles.
   *
   * @param conflicts of these articles, by their numbers
   */
  PairLikeness(
      List<Article> articles, Embedder embedder, Background background, Conflicts conflicts) {
    this.articles = articles;
    this.conflicts = conflicts;
    List<String> starts = new ArrayList<>();
    for (Article article : articles) {
      String whole = whole(article);
      documents.add(Tokens.stems(whole));
      starts.add(whole.substring(0, Math.min(OPENING, whole.length())));
    }
    terms = new TermLikeness(documents, background);
    openings = embedder.embed(starts);
  }

  /** Title and sentences; a title composed of the opening's own words isn't said twice. */
  private static String whole(Article article) {
    StringBuilder body = new StringBuilder();
    article.sentences().forEach(sentence -> body.append(article.words(sentence)).append(' '));
    return body.indexOf(article.title()) >= 0 ? body.toString() : article.title() + ".\n" + body;
  }

  /** The terms of each article, repetitions included. */
  List<List<String>> documents() {
    return documents;
  }

  /** Count of articles. */
  int size() {
    return articles.size();
  }

  /** Cosine of one article's terms with those of each article of a lower number: 0..1. */
  float[] terms(int article) {
    return terms.withEarlier(article);
  }

  /**
   * Likeness of two articles, 1 at most; seldom under 0, but {@link #CONFLICT} if they tell of two
   * events: an average over up to seven pairs is never enough then. One conflict among more pairs
   * is likelier a name or day that was misread.
   *
   * @param inTerms cosine of their terms
   */
  double of(int a, int b, double inTerms) {
    if (isInOtherLanguage(articles.get(a), articles.get(b))) {
      return 0;
    }
    if (conflicts.test(a, b)) {
      return CONFLICT;
    }
    double inOpening = Embedder.cosine(openings.get(a), openings.get(b));
    double shorter = Math.min(documents.get(a).size(), documents.get(b).size());
    double excess = Math.max(0, Math.log(shorter / USUAL_TERMS));
    return Math.min(
        1,
        (1 - OPENING_SHARE) * inTerms
            + OPENING_SHARE * inOpening
            - LENGTH * excess
            - forDays(articles.get(a), articles.get(b)));
  }

  private static double forDays(Article a, Article b) {
    if (a.published().isEmpty() || b.published().isEmpty()) {
      return 0;
    }
    OffsetDateTime from = a.published().get();
    double days = Math.abs(Duration.between(from, b.published().get()).toMinutes()) / (24 * 60.0);
    return Math.min(MOST_FOR_DAYS, PER_DAY * Math.max(0, days - FREE_DAYS));
  }

  private static boolean isInOtherLanguage(Article a, Article b) {
    String one = a.language().split("-", 2)[0];
    String other = b.language().split("-", 2)[0];
    return !one.equals("und") && !other.equals("und") && !one.equalsIgnoreCase(other);
  }
}
