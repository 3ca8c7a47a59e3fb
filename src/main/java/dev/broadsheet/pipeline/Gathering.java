package dev.broadsheet.pipeline;

import dev.broadsheet.config.DigestSettings;
import dev.broadsheet.ingest.Failure;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Dropped;
import dev.broadsheet.pipeline.RunReport.Log;
import dev.broadsheet.summarize.Printable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what is given and chooses what belongs into the edition, noting the rest. One instance a
 * run; not for several threads.
 */
final class Gathering {
  private final Inbox inbox;
  private final Optional<Chronicle> chronicle;
  private final Clock clock;
  private final Log log;

  /**
   * A gathering to come.
   *
   * @param chronicle knows what was printed; nothing if there never was an edition
   * @param clock its zone is where days begin
   * @param log told what is not chosen
   */
  Gathering(Inbox inbox, Optional<Chronicle> chronicle, Clock clock, Log log) {
    this.inbox = inbox;
    this.chronicle = chronicle;
    this.clock = clock;
    this.log = log;
  }

  /** Every article, once. */
  List<Article> read(List<String> inputs) {
    List<Article> articles = new ArrayList<>();
    Map<String, String> pathOf = new HashMap<>();
    inbox.read(
        inputs,
        reading -> {
          log.given++;
          reading.failure().ifPresent(this::skip);
          reading.article().ifPresent(article -> keep(article, articles, pathOf));
        });
    return articles;
  }

  private void skip(Failure failure) {
    log.skipped.add(new Dropped("article", failure.path(), failure.reason()));
  }

  /** The same document given twice, by two paths or in two files, is read once. */
  private void keep(Article article, List<Article> articles, Map<String, String> pathOf) {
    String earlier = pathOf.putIfAbsent(article.id(), article.path());
    if (earlier == null) {
      articles.add(article);
    } else {
      String reason = "the same document as " + earlier;
      log.waiting.add(new Dropped("article", article.path(), reason));
    }
  }

  /** What belongs into the edition: not printed before, and of its day. */
  List<Article> select(List<Article> articles, DigestSettings settings) {
    List<Article> unprinted =
        chronicle.map(known -> known.unprinted(articles, settings.date())).orElse(articles);
    log.printed = articles.size() - unprinted.size();
    return new Selection(settings.date(), settings.since(), clock.getZone())
        .of(unprinted, log.waiting::add);
  }

  /** The articles that hold a sentence fit to be printed; the others are skipped. */
  List<Article> printable(List<Article> articles) {
    List<Article> printable = new ArrayList<>();
    for (Article article : articles) {
      if (Printable.hasSentence(article)) {
        printable.add(article);
      } else {
        String reason = "no sentence of it can be printed";
        log.skipped.add(new Dropped("article", article.path(), reason));
      }
    }
    return printable;
  }
}
