package dev.broadsheet.cli;

import dev.broadsheet.config.ArticleSettings;
import java.util.List;
import org.apache.commons.cli.Options;

/** Shows what the program reads out of documents. */
final class ExtractCommand implements Command {

  @Override
  public String name() {
    return "extract";
  }

  @Override
  public String purpose() {
    return "Show what is read out of a document: title, source, author, date, text.";
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
                    "format", "text|json|jsonl", "How documents are printed. Default: text."))
            .addOption(CommandOptions.flag("sentences", "Add the list of sentences."));
    return List.of(
        new Section("What is read", input),
        new Section("What is printed", output),
        CommandOptions.everywhere());
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example(
            "broadsheet extract page.html", "Prints the article without what surrounds it."),
        new Example(
            "broadsheet extract --sentences --format jsonl ~/news",
            "Prints one JSON object a document, with its sentences."));
  }

  @Override
  public int run(Invocation invocation) throws Exception {
    ArticleSettings settings = invocation.settings().extract();
    return new Wiring(invocation).extracts(settings).run(settings);
  }
}
