package dev.broadsheet.cli;

import dev.broadsheet.app.AppFactory;
import dev.broadsheet.config.ArticleSettings;

/** Shows what the program reads out of documents. */
final class ExtractCommand implements Command {

  @Override
  public Help help() {
    return new Help(
        "extract",
        "Show what is extracted from a document: title, source, author, date, text.",
        "[options] PATH|-...",
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
    AppFactory app = new AppFactory(invocation);
    return new ExtractPrinter(invocation, app.extracts(settings)).run(settings);
  }
}
