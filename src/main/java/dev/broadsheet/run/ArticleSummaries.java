package dev.broadsheet.run;

import dev.broadsheet.ingest.Failure;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Single articles, on demand: reads them and has each summarised, a window at a time, so that a
 * file of many thousands needs no more memory than one of a few. Results come in the order read.
 */
public final class ArticleSummaries {
  private static final String STAGE = "summarising";
  private static final int WINDOW = 256;

  private final ArticleReader articleReader;
  private final Scheduler scheduler;

  /** Reads with {@code articleReader}, works on several at a time with {@code scheduler}. */
  public ArticleSummaries(ArticleReader articleReader, Scheduler scheduler) {
    this.articleReader = articleReader;
    this.scheduler = scheduler;
  }

  /** Reads only, telling of each item in order. */
  public void read(Consumer<Article> accept, Consumer<Failure> reject) {
    articleReader.read(
        reading -> {
          reading.failure().ifPresent(reject);
          reading.article().ifPresent(accept);
        });
  }

  /** Reads and summarises, telling what became of each item in order. */
  public void summarize(
      StoryWriter storyWriter,
      OptionalInt sentences,
      Consumer<Summary> accept,
      Consumer<Failure> reject) {
    List<Object> window = new ArrayList<>();
    articleReader.read(
        reading -> {
          reading.failure().ifPresent(window::add);
          reading.article().ifPresent(window::add);
          if (window.size() >= WINDOW) {
            flush(window, storyWriter, sentences, accept, reject);
          }
        });
    flush(window, storyWriter, sentences, accept, reject);
  }

  private void flush(
      List<Object> window,
      StoryWriter storyWriter,
      OptionalInt sentences,
      Consumer<Summary> accept,
      Consumer<Failure> reject) {
    List<Article> read =
        window.stream().filter(Article.class::isInstance).map(Article.class::cast).toList();
    scheduler.progress().begin(STAGE, read.size());
    List<Outcome<Summary>> outcomes =
        scheduler.run(STAGE, read, article -> storyWriter.summarize(article, sentences).value());
    scheduler.progress().end(STAGE);
    int next = 0;
    for (Object item : window) {
      if (item instanceof Article article) {
        Outcome<Summary> outcome = outcomes.get(next++);
        outcome.value().ifPresent(accept);
        outcome.failure().ifPresent(reason -> reject.accept(failed(article, reason)));
      } else {
        reject.accept((Failure) item);
      }
    }
    window.clear();
  }

  private static Failure failed(Article article, String reason) {
    return new Failure(article.path(), Optional.of(article.id()), Failure.Code.NO_SUMMARY, reason);
  }
}
