package dev.broadsheet.cli;

import dev.broadsheet.config.ArticleSettings;
import java.util.List;

/** Shows what the program reads out of documents. */
final class ExtractCommand implements Command {

  @Override
  public String name() {
    return "extract";
  }

  @Override
  public String purpose() {
    return "Show what is extracted from a document: title, source, author, date, text.";
  }

  @Override
  public String synopsis() {
    return "[options] PATH|-...";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example(
            "broadsheet extract page.html",
            "Prints the article without navigation and other boilerplate."),
        new Example(
            "broadsheet extract --sentences --format jsonl ~/news",
            "Prints one JSON object per document, with its sentences."));
  }

  @Override
  public int run(Invocation invocation) throws Exception {
    ArticleSettings settings = invocation.settings().read(ArticleSettings::ofDocuments);
    return new Wiring(invocation).extracts(settings).run(settings);
  }
}
