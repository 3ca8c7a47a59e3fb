package dev.broadsheet.ingest;

/** A text without marks, such as an article copied from a web page. Pure. */
final class PlainText {
  private PlainText() {}

  /** Its story: labels, captions and link lists cut out, paragraphs set apart by blank lines. */
  static ParsedDocument parse(String raw) {
    String text = CleanText.body(raw);
    return titled(Layout.of(Details.NONE, text)).cut();
  }

  /** The parsed document with its title line, if it has one, as stated title. */
  static ParsedDocument titled(ParsedDocument parsedDocument) {
    for (Block block : parsedDocument.blocks()) {
      if (block.kind() == Block.Kind.TITLE) {
        Details found = Details.of(null, null, parsedDocument.line(block), null, null, null, null);
        return parsedDocument.with(parsedDocument.details().or(found));
      }
    }
    return parsedDocument;
  }
}
