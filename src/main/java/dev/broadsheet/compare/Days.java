package dev.broadsheet.compare;

import dev.broadsheet.news.Article;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Days of publication: what a later article gives may be the later state of affairs. */
final class Days {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  private Days() {}

  static Optional<LocalDate> of(Article article) {
    return article.published().map(time -> time.toLocalDate());
  }

  static Optional<LocalDate> of(Count count) {
    return of(count.passage().article());
  }

  /** Whether both bear a date, and not the same. */
  static boolean differ(Article a, Article b) {
    return of(a).isPresent() && of(b).isPresent() && !of(a).equals(of(b));
  }

  /** "as of 29 November". */
  static Optional<String> asOf(Article article) {
    return of(article).map(day -> "as of " + DAY.format(day));
  }
}
