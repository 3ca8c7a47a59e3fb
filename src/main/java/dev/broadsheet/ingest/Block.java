package dev.broadsheet.ingest;

import dev.broadsheet.nlp.Span;
import java.util.Objects;

/**
 * A part of a text that stands by itself, and what it is.
 *
 * @param kind what it is
 * @param span its place, trimmed, not empty
 */
record Block(Kind kind, Span span) {

  /** What a block is. */
  enum Kind {
    /** The title of the article. */
    TITLE(false, false),
    /** A section label or menu words above the title. */
    LABEL(false, false),
    /** A caption or credit of a picture. */
    CAPTION(false, false),
    /** Who wrote it. */
    BYLINE(false, false),
    /** When it was published, how long it takes to read. */
    DATE(false, false),
    /** Links to other pages, calls to share, to subscribe, to allow cookies. */
    LINKS(false, false),
    /** A subheading. */
    HEADING(true, false),
    /** Running text. */
    PARAGRAPH(true, true),
    /** An item of a list. */
    ITEM(true, true),
    /** Somebody's words set apart. */
    QUOTE(true, true),
    /** The line under a quote that names who said it. */
    SPEAKER(true, false),
    /** Part of the text, but no prose: code, a row of a table. */
    ASIDE(true, false);

    private final boolean isKept;
    private final boolean isProse;

    Kind(boolean isKept, boolean isProse) {
      this.isKept = isKept;
      this.isProse = isProse;
    }

    /** Whether it stays in the text of a file. */
    boolean isKept() {
      return isKept;
    }

    /** Whether its sentences may be printed. */
    boolean isProse() {
      return isProse;
    }
  }

  /** Rejects null. */
  Block {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(span, "span");
  }

  /** The same place as something else. */
  Block as(Kind other) {
    return new Block(other, span);
  }
}
