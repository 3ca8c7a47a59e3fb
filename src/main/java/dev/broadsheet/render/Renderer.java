package dev.broadsheet.render;

import dev.broadsheet.news.Digest;
import dev.broadsheet.news.Engine;
import dev.broadsheet.news.Summary;
import java.util.List;

/**
 * Prints what was written, in one format. Pure: the same input gives the same characters, on every
 * machine. Implementations may be shared between threads.
 */
public interface Renderer {
  /** The format's name, which is also its file name extension: html, txt, md or json. */
  String format();

  /** The whole edition; throws {@link RenderException} if a template is at fault. */
  String render(Digest edition);

  /** Summaries of single articles, in the order given, as one document. */
  String render(List<Summary> summaries, Engine engine);
}
