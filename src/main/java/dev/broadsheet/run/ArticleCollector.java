package dev.broadsheet.run;

import dev.broadsheet.config.DigestSettings;
import dev.broadsheet.ingest.Failure;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Dropped;
import dev.broadsheet.run.RunReport.Log;
import dev.broadsheet.summarize.Printable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads what is given and chooses what belongs into the edition, noting the rest. One instance a
 * run; not for several threads.
 */
final class ArticleCollector {
  private final ArticleReader articleReader;
  private final Optional<EditionHistory> history;
  private final Clock clock;
  private final Log log;
  private final ArticleKeys keys = new ArticleKeys();

  /**
   * A selection to come.
   *
   * @param history knows what was printed; nothing if there never was an edition
   * @param clock its zone is where days begin
   * @param log told what is not chosen
   */
  ArticleCollector(
      ArticleReader articleReader, Optional<EditionHistory> history, Clock clock, Log log) {
    this.articleReader = articleReader;
    this.history = history;
    this.clock = clock;
    this.log = log;
  }

  /**
   * What belongs into an edition.
   *
   * @param articles in the order read, of several versions of one the newest alone
   * @param older the other versions
   * @param newestOf from the id of an older version to that of the newest
   */
  record Selected(List<Article> articles, List<Article> older, Map<String, String> newestOf) {

    /** The older versions of the articles of a story. */
    List<Article> olderOf(List<Article> story) {
      Set<String> told = story.stream().map(Article::id).collect(Collectors.toSet());
      return older.stream().filter(article -> told.contains(newestOf.get(article.id()))).toList();
    }
  }

  /** Every article. */
  List<Article> read() {
    List<Article> articles = new ArrayList<>();
    articleReader.read(
        reading -> {
          log.given++;
          reading.failure().ifPresent(this::skip);
          reading.article().ifPresent(articles::add);
          reading
              .article()
              .ifPresent(article -> keys.add(article, reading.identity().orElseThrow()));
        });
    return articles;
  }

  /** What the articles read are recognised by in other runs. */
  ArticleKeys keys() {
    return keys;
  }

  private void skip(Failure failure) {
    log.skipped.add(new Dropped("article", failure.path(), failure.reason()));
  }

  /** What belongs into the edition: not printed before, of its day, and fit to be printed. */
  Selected select(List<Article> articles, DigestSettings settings) {
    List<Article> unprinted =
        history.map(known -> known.unprinted(articles, settings.date(), keys)).orElse(articles);
    log.printed = articles.size() - unprinted.size();
    List<Article> chosen =
        printable(
            new Selection(settings.date(), settings.since(), clock.getZone())
                .of(unprinted, log.waiting::add));
    Map<String, String> newestOf = Versions.newest(chosen, keys);
    Map<Boolean, List<Article>> parts =
        chosen.stream()
            .collect(Collectors.partitioningBy(article -> newestOf.containsKey(article.id())));
    return new Selected(parts.get(false), parts.get(true), newestOf);
  }

  /** The articles that hold a sentence fit to be printed; the others are skipped. */
  private List<Article> printable(List<Article> articles) {
    List<Article> printable = new ArrayList<>();
    for (Article article : articles) {
      if (Printable.hasSentence(article)) {
        printable.add(article);
      } else {
        String reason = "it has no printable sentence";
        log.skipped.add(new Dropped("article", article.path(), reason));
      }
    }
    return printable;
  }
}
