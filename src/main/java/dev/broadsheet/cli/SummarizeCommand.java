package dev.broadsheet.cli;

import dev.broadsheet.app.AppFactory;
import dev.broadsheet.config.ArticleSettings;

/** Summarises single articles, on demand, to standard output. */
final class SummarizeCommand implements Command {

  @Override
  public Help help() {
    return new Help(
        "summarize",
        "Summarise single articles, with every sentence linked to its source passage.",
        "[options] PATH|-...",
        new Example("broadsheet summarize article.html", "Prints a summary as text."),
        new Example("pbpaste | broadsheet summarize -", "Summarises standard input."),
        new Example(
            "broadsheet summarize --in day.jsonl --sentences 3 --format jsonl > summaries.jsonl",
            "Summarises one article per line, in order; one that fails becomes a line with an"
                + " error."));
  }

  @Override
  public int run(Invocation invocation) throws Exception {
    ArticleSettings settings = invocation.settings().read(ArticleSettings::ofSummaries);
    AppFactory.SummaryParts parts = new AppFactory(invocation).summaries(settings);
    return new SummaryPrinter(invocation, parts).run(settings);
  }
}
