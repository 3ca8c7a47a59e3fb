package dev.broadsheet.ingest;

import dev.broadsheet.nlp.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A document taken apart: what it says about itself, its text, and the blocks of the text in order.
 * Blocks of a text that comes without marks are not known yet: {@link Layout} finds them.
 *
 * @param details what the document says about itself
 * @param text the text that the blocks point into
 * @param blocks in order of place, never overlapping
 */
record ParsedDocument(Details details, String text, List<Block> blocks) {

  private static final String GAP = "\n\n";

  /** A part of a marked-up document. */
  record Part(Block.Kind kind, String text) {}

  /** Copies the blocks in. */
  ParsedDocument {
    blocks = List.copyOf(blocks);
  }

  /**
   * Sets parts one under the other, a blank line between them; parts without words are left out.
   */
  static ParsedDocument of(Details details, List<Part> parts) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (Part part : parts) {
      String words = part.text().strip();
      if (words.isEmpty()) {
        continue;
      }
      if (!text.isEmpty()) {
        text.append(GAP);
      }
      blocks.add(new Block(part.kind(), new Span(text.length(), text.length() + words.length())));
      text.append(words);
    }
    return new ParsedDocument(details, text.toString(), blocks);
  }

  /** This parsed document without the blocks that are no part of the story. */
  ParsedDocument cut() {
    List<Part> kept = new ArrayList<>();
    for (Block block : blocks) {
      if (block.kind().isKept()) {
        kept.add(new Part(block.kind(), block.span().of(text)));
      }
    }
    return of(details, kept);
  }

  /** The words of a block on one line. */
  String line(Block block) {
    return block.span().of(text).replaceAll("\\s+", " ");
  }

  ParsedDocument with(List<Block> other) {
    return new ParsedDocument(details, text, other);
  }

  ParsedDocument with(Details other) {
    return new ParsedDocument(other, text, blocks);
  }
}
