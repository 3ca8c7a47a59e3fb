package dev.broadsheet.cli;

import dev.broadsheet.config.ArticleSettings;
import dev.broadsheet.ingest.Failure;
import dev.broadsheet.news.Authors;
import dev.broadsheet.news.Summary;
import dev.broadsheet.render.Json;
import dev.broadsheet.render.Renderer;
import dev.broadsheet.run.ArticleSummaries;
import dev.broadsheet.run.StoryWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Prints summaries to standard output: JSON lines as they come, one line an input; every other
 * format as one document at the end.
 */
final class SummaryPrinter {
  private final Invocation invocation;
  private final ArticleSummaries articles;
  private final StoryWriter storyWriter;
  private final Authors authors;
  private final Supplier<List<String>> failings;
  private final Renderer renderer;
  private final Json json = new Json();

  private final List<Summary> summaries = new ArrayList<>();
  private int printed;
  private int failed;

  /**
   * A printer of summaries.
   *
   * @param failings what is to be told of the judge when all is done
   */
  SummaryPrinter(
      Invocation invocation,
      ArticleSummaries articles,
      StoryWriter storyWriter,
      Authors authors,
      Supplier<List<String>> failings,
      Renderer renderer) {
    this.invocation = invocation;
    this.articles = articles;
    this.storyWriter = storyWriter;
    this.authors = authors;
    this.failings = failings;
    this.renderer = renderer;
  }

  /** Prints everything; the exit code tells whether all, some or none worked. */
  int run(ArticleSettings settings) {
    boolean isStream = settings.format().equals("jsonl");
    articles.summarize(
        settings.inputs(),
        storyWriter,
        settings.sentences(),
        new ArticleSummaries.Sink<>() {
          @Override
          public void accept(Summary summary) {
            keep(summary, isStream);
          }

          @Override
          public void reject(Failure failure) {
            complain(failure, isStream);
          }
        });
    if (!summaries.isEmpty()) {
      invocation.streams().out().print(renderer.render(summaries, authors));
    }
    invocation.streams().out().flush();
    failings.get().forEach(invocation::complain);
    return ExitStatus.of(printed, failed);
  }

  private void keep(Summary summary, boolean isStream) {
    printed++;
    if (isStream) {
      invocation.streams().out().print(json.line(summary, authors));
    } else {
      summaries.add(summary);
    }
  }

  private void complain(Failure failure, boolean isStream) {
    failed++;
    if (isStream) {
      invocation
          .streams()
          .out()
          .print(
              json.failure(
                  failure.id().orElse(failure.path()), failure.code().word(), failure.reason()));
    }
    invocation.complain("skipped: " + failure.message());
  }
}
