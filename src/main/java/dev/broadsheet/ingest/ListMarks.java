package dev.broadsheet.ingest;

import dev.broadsheet.nlp.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bullets and numbers before list items in plain text. Pure. */
final class ListMarks {
  private static final Pattern MARK =
      Pattern.compile("^(?:[•*‣◦▪●○∙·–—-]|\\d{1,2}[.)]|[a-z]\\))\\s+");

  private ListMarks() {}

  /** The words of an item without its bullet or number; other blocks as they are. */
  static Span withoutMark(String text, Block block) {
    if (block.kind() != Block.Kind.ITEM) {
      return block.span();
    }
    Matcher mark = MARK.matcher(block.span().of(text));
    return mark.find()
        ? new Span(block.span().start() + mark.end(), block.span().end())
        : block.span();
  }
}
