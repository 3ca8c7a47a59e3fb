package dev.broadsheet.pipeline;

import dev.broadsheet.config.DigestSettings;
import dev.broadsheet.news.Article;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How much there is to do for an edition.
 *
 * @param articles how many would be summarised
 * @param words of all of them together
 */
public record Workload(int articles, long words) {

  /**
   * Reads what an edition would be made of, and does nothing with it.
   *
   * @param chronicle of the editions before, if there are any
   * @param zone where days begin
   */
  public static Workload of(
      DigestSettings settings, Inbox inbox, Optional<Chronicle> chronicle, ZoneId zone) {
    List<Article> articles = new ArrayList<>();
    inbox.read(settings.inputs(), reading -> reading.article().ifPresent(articles::add));
    List<Article> unprinted =
        chronicle.isPresent() ? chronicle.get().unprinted(articles, settings.date()) : articles;
    List<Article> chosen =
        new Selection(settings.date(), settings.since(), zone).of(unprinted, waiting -> {});
    return new Workload(chosen.size(), chosen.stream().mapToLong(Article::wordCount).sum());
  }
}
