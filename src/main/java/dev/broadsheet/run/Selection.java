package dev.broadsheet.run;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Dropped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Which of the articles belong into an edition: those dated after its day wait for a later one, and
 * those before {@code since} are left out. Articles without a date belong. Pure.
 *
 * @param date the edition's day
 * @param since the first day whose articles belong, if narrowed
 * @param zone where days begin
 */
record Selection(LocalDate date, Optional<LocalDate> since, ZoneId zone) {

  /** The articles that belong, in order; the others go to {@code waiting} with the reason. */
  List<Article> of(List<Article> articles, Consumer<Dropped> waiting) {
    List<Article> chosen = new ArrayList<>();
    for (Article article : articles) {
      Optional<String> reason = reasonToWait(article);
      if (reason.isPresent()) {
        waiting.accept(new Dropped("article", article.id(), reason.get()));
      } else {
        chosen.add(article);
      }
    }
    return chosen;
  }

  private Optional<String> reasonToWait(Article article) {
    Optional<LocalDate> day =
        article.published().map(time -> time.atZoneSameInstant(zone).toLocalDate());
    if (day.isEmpty()) {
      return Optional.empty();
    }
    if (day.get().isAfter(date)) {
      return Optional.of(
          "dated " + day.get() + ", after this edition's date; left for a later edition");
    }
    if (since.isPresent() && day.get().isBefore(since.get())) {
      return Optional.of("dated " + day.get() + ", before " + since.get());
    }
    return Optional.empty();
  }
}
