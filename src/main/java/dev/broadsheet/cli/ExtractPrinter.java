package dev.broadsheet.cli;

import dev.broadsheet.config.ArticleSettings;
import dev.broadsheet.ingest.Failure;
import dev.broadsheet.news.Article;
import dev.broadsheet.render.Json;
import dev.broadsheet.render.Templates;
import dev.broadsheet.render.Text;
import dev.broadsheet.run.ArticleSummaries;

/** Prints what was read out of documents, one after the other. */
final class ExtractPrinter {
  private final Invocation invocation;
  private final ArticleSummaries articles;
  private final Json json = new Json();
  private final Text text = new Text(Templates.standard());

  private int printed;
  private int failed;

  ExtractPrinter(Invocation invocation, ArticleSummaries articles) {
    this.invocation = invocation;
    this.articles = articles;
  }

  /** Prints everything; the exit code tells whether all, some or none worked. */
  int run(ArticleSettings settings) {
    articles.read(article -> print(article, settings), this::complain);
    invocation.streams().out().flush();
    return ExitStatus.of(printed, failed);
  }

  private void complain(Failure failure) {
    failed++;
    invocation.complain("skipped: " + failure.message());
  }

  private void print(Article article, ArticleSettings settings) {
    printed++;
    invocation.streams().out().print(rendered(article, settings));
  }

  private String rendered(Article article, ArticleSettings settings) {
    return switch (settings.format()) {
      case "json" -> json.render(article, settings.listsSentences());
      case "jsonl" -> json.line(article, settings.listsSentences());
      default -> text.render(article, settings.listsSentences());
    };
  }
}
