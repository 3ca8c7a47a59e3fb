package dev.broadsheet.render;

import dev.broadsheet.news.Authors;
import dev.broadsheet.news.Digest;
import dev.broadsheet.news.Summary;
import dev.broadsheet.render.view.EditionViews;
import dev.broadsheet.render.view.SummaryView;
import java.util.List;
import java.util.Map;

/** Markdown with passages as block quotes. */
public final class Markdown implements Renderer {
  private final Templates templates;

  /** Prints with these templates. */
  public Markdown(Templates templates) {
    this.templates = templates;
  }

  @Override
  public String format() {
    return "md";
  }

  @Override
  public String render(Digest edition) {
    return templates.fill("digest.md.ftl", Map.of("edition", EditionViews.of(edition)));
  }

  @Override
  public String render(List<Summary> summaries, Authors authors) {
    return templates.fill(
        "summary.md.ftl", Map.of("summaries", SummaryView.of(summaries, authors)));
  }
}
