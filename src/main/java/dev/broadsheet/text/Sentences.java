package dev.broadsheet.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds sentence boundaries. */
public final class Sentences {
  private Sentences() {}

  /**
   * The sentences of a block of running text, in order, trimmed, none empty.
   *
   * @param text the whole text
   * @param block the part to look at; a sentence never reaches past it
   * @param language BCP 47 code, {@code und} if unknown
   */
  public static List<Span> of(String text, Span block, String language) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
    breaks.setText(block.of(text));
    List<Span> spans = new ArrayList<>();
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      Span span = new Span(from, to).shifted(block.start()).trimmed(text);
      if (!span.isEmpty()) {
        spans.add(span);
      }
      from = to;
    }
    return spans;
  }
}
