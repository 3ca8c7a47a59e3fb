package dev.broadsheet.render;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Authors;
import dev.broadsheet.news.Digest;
import dev.broadsheet.news.Summary;
import dev.broadsheet.render.view.ArticleView;
import dev.broadsheet.render.view.EditionViews;
import dev.broadsheet.render.view.SummaryView;
import java.util.List;
import java.util.Map;

/** Plain text for reading, in lines of 76 columns. */
public final class Text implements Renderer {
  private final Templates templates;

  /** Prints with these templates. */
  public Text(Templates templates) {
    this.templates = templates;
  }

  @Override
  public String format() {
    return "txt";
  }

  @Override
  public String render(Digest edition) {
    return templates.fill("digest.txt.ftl", Map.of("edition", EditionViews.of(edition)));
  }

  @Override
  public String render(List<Summary> summaries, Authors authors) {
    return templates.fill(
        "summary.txt.ftl", Map.of("summaries", SummaryView.of(summaries, authors)));
  }

  /** What was read out of a document; with its sentences, numbered, if asked for. */
  public String render(Article article, boolean withSentences) {
    return templates.fill(
        "article.txt.ftl", Map.of("article", ArticleView.of(article, withSentences)));
  }
}
