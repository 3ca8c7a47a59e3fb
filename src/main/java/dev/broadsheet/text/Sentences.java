package dev.broadsheet.text;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Finds sentence boundaries: a break iterator proposes (Unicode Standard Annex 29), rules about
 * abbreviations, quotations, lists and missing blanks dispose. ICU's iterator rather than the
 * JDK's, because it knows the stops of more scripts and is the same on every Java. Thread-safe.
 */
public final class Sentences {
  private Sentences() {}

  /**
   * The sentences of a block of running text: in order, trimmed, none empty, none overlapping, and
   * together holding every character that is not blank. None reaches over an empty line; a single
   * line break is read as a blank unless it sets off a heading or an item of a list.
   *
   * @param text the whole text
   * @param block the part to look at; a sentence never reaches past it
   * @param language BCP 47 code, {@code und} if unknown
   */
  public static List<Span> of(String text, Span block, String language) {
    Abbreviations words = Abbreviations.of(language);
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
    List<Span> sentences = new ArrayList<>();
    for (Span passage : LineBreaks.passages(text, block)) {
      String line = passage.of(text).replace('\n', ' ').replace('\r', ' ');
      int from = 0;
      BitSet ends = boundaries(line, words, breaks);
      for (int to = ends.nextSetBit(1); to >= 0; to = ends.nextSetBit(to + 1)) {
        Span span = new Span(from, to).trimmed(line);
        if (!span.isEmpty()) {
          sentences.add(span.shifted(passage.start()));
        }
        from = to;
      }
    }
    return List.copyOf(sentences);
  }

  private static BitSet boundaries(String line, Abbreviations words, BreakIterator breaks) {
    Enclosures enclosures = new Enclosures(line);
    BoundaryRules rules = new BoundaryRules(line, words, enclosures);
    BitSet found = GluedStops.boundaries(line, words);
    found.andNot(enclosures.sheltered());
    found.or(ListItems.starts(line));
    BitSet proposed = (BitSet) found.clone();
    breaks.setText(line);
    for (int b = breaks.first(); b != BreakIterator.DONE; b = breaks.next()) {
      proposed.set(beforeOpener(line, b, enclosures));
    }
    int from = 0;
    for (int b = proposed.nextSetBit(1); b >= 0; b = proposed.nextSetBit(b + 1)) {
      boolean isSure = found.get(b);
      if (isSure || rules.endsSentence(from, b)) {
        found.set(b);
        from = b;
      }
    }
    found.set(line.length());
    return found;
  }

  /** Moves a break that left an opening quotation mark behind in front of it. */
  private static int beforeOpener(String line, int b, Enclosures enclosures) {
    boolean isStray = b > 1 && b < line.length() && enclosures.opensQuotation(b - 1);
    return isStray && Chars.isStop(line.charAt(b - 2)) ? b - 1 : b;
  }
}
