package dev.broadsheet.render;

import dev.broadsheet.news.Authors;
import dev.broadsheet.news.Summary;
import java.util.List;

/** Prints, beside editions, summaries of single articles. */
public interface Renderer extends EditionRenderer {

  /** Summaries of single articles, in the order given, as one document. */
  String render(List<Summary> summaries, Authors authors);
}
