package dev.broadsheet.cli;

import dev.broadsheet.config.ArticleSettings;
import java.util.List;

/** Summarises single articles, on demand, to standard output. */
final class SummarizeCommand implements Command {

  @Override
  public String name() {
    return "summarize";
  }

  @Override
  public String purpose() {
    return "Summarise single articles, with every sentence linked to its source passage.";
  }

  @Override
  public String synopsis() {
    return "[options] PATH|-...";
  }

  @Override
  public List<Example> examples() {
    return List.of(
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
    return new Wiring(invocation).summaries(settings).run(settings);
  }
}
