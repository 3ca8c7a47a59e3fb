package dev.broadsheet.cli;

import dev.broadsheet.app.AppFactory.SummaryParts;
import dev.broadsheet.config.ArticleSettings;
import dev.broadsheet.ingest.Failure;
import dev.broadsheet.news.Summary;
import dev.broadsheet.render.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints summaries to standard output: JSON lines as they come, one line an input; every other
 * format as one document at the end.
 */
final class SummaryPrinter {
  private final Invocation invocation;
  private final SummaryParts parts;
  private final Json json = new Json();

  private final List<Summary> summaries = new ArrayList<>();
  private int printed;
  private int failed;

  SummaryPrinter(Invocation invocation, SummaryParts parts) {
    this.invocation = invocation;
    this.parts = parts;
  }

  /** Prints everything; the exit code tells whether all, some or none worked. */
  int run(ArticleSettings settings) {
    boolean isStream = settings.format().equals("jsonl");
    parts
        .articles()
        .summarize(
            parts.storyWriter(),
            settings.sentences(),
            summary -> keep(summary, isStream),
            failure -> complain(failure, isStream));
    if (!summaries.isEmpty()) {
      invocation.streams().out().print(parts.renderer().render(summaries, parts.authors()));
    }
    invocation.streams().out().flush();
    parts.failings().get().forEach(invocation::complain);
    return ExitStatus.of(printed, failed);
  }

  private void keep(Summary summary, boolean isStream) {
    printed++;
    if (isStream) {
      invocation.streams().out().print(json.line(summary, parts.authors()));
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
