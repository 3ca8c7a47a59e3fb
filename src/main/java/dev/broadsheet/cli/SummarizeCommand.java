package dev.broadsheet.cli;

import dev.broadsheet.config.ArticleSettings;
import java.util.List;
import org.apache.commons.cli.Options;

/** Summarises single articles, on demand, to standard output. */
final class SummarizeCommand implements Command {

  @Override
  public String name() {
    return "summarize";
  }

  @Override
  public String purpose() {
    return "Summarise single articles, each sentence with the passage it rests on.";
  }

  @Override
  public String synopsis() {
    return "[options] PATH|-...";
  }

  @Override
  public List<Section> sections() {
    Options input =
        new Options()
            .addOption(CommandOptions.in())
            .addOption(CommandOptions.language())
            .addOption(CommandOptions.config());
    Options output =
        new Options()
            .addOption(
                CommandOptions.of(
                    "format",
                    "text|md|html|json|jsonl",
                    "How summaries are printed. Default: text."))
            .addOption(
                CommandOptions.of(
                    "sentences",
                    "N",
                    "How many sentences a summary has; all of them, in order, where an article has"
                        + " no more. Default: by length."));
    CommandOptions.look().getOptions().forEach(output::addOption);
    return List.of(
        new Section("What is read", input),
        new Section("What is printed", output),
        new Section("The engine", CommandOptions.engine()),
        CommandOptions.everywhere());
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("broadsheet summarize article.html", "Prints one summary for reading."),
        new Example("pbpaste | broadsheet summarize -", "Summarises what comes on standard input."),
        new Example(
            "broadsheet summarize --in day.jsonl --sentences 3 --format jsonl > summaries.jsonl",
            "Summarises one article a line, in order; one that fails becomes a line with an"
                + " error."));
  }

  @Override
  public int run(Invocation invocation) throws Exception {
    ArticleSettings settings = invocation.settings().summarize();
    return new Wiring(invocation).summaries(settings).run(settings);
  }
}
