package dev.broadsheet.render;

import dev.broadsheet.news.Authors;
import dev.broadsheet.news.Digest;
import dev.broadsheet.news.Summary;
import dev.broadsheet.render.view.EditionViews;
import dev.broadsheet.render.view.SummaryView;
import java.util.List;
import java.util.Map;

/** The page: one file that needs nothing but itself, and no script. */
public final class Html implements Renderer {
  private final Templates templates;

  /** Prints with these templates. */
  public Html(Templates templates) {
    this.templates = templates;
  }

  @Override
  public String format() {
    return "html";
  }

  @Override
  public String render(Digest edition) {
    return templates.fill("digest.html.ftl", Map.of("edition", EditionViews.of(edition)));
  }

  @Override
  public String render(List<Summary> summaries, Authors authors) {
    return templates.fill(
        "summary.html.ftl", Map.of("summaries", SummaryView.of(summaries, authors)));
  }
}
