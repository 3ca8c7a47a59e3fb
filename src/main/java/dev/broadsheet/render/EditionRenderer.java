package dev.broadsheet.render;

import dev.broadsheet.news.Digest;

/**
 * Prints an edition in one format. Pure: the same input gives the same characters, on every
 * machine. Implementations may be shared between threads.
 */
public interface EditionRenderer {
  /** The format's name, which is also its file name extension: html, txt, md, json or eml. */
  String format();

  /** The whole edition; throws {@link RenderException} if a template is at fault. */
  String render(Digest edition);
}
