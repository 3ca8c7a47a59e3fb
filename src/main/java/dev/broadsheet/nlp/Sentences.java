package dev.broadsheet.nlp;

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
    GluedStops glued = new GluedStops(line, words);
    BitSet found = glued.certain();
    found.andNot(enclosures.sheltered());
    found.or(ListItems.starts(line));
    BitSet proposed = glued.possible();
    proposed.or(found);
    breaks.setText(line);
    for (int b = breaks.first(); b != BreakIterator.DONE; b = breaks.next()) {
      proposed.set(settled(line, b, enclosures));
    }
    int from = 0;
    int word = nextWord(line, 0);
    for (int b = proposed.nextSetBit(1); b >= 0; b = proposed.nextSetBit(b + 1)) {
      boolean isEnd = word < b && (found.get(b) || rules.endsSentence(from, b));
      found.set(b, isEnd);
      if (isEnd) {
        from = b;
        word = nextWord(line, Math.max(word, b));
      }
    }
    if (word >= line.length()) {
      found.clear(from);
    }
    found.set(line.length());
    return found;
  }

  private static int nextWord(String line, int from) {
    int k = from;
    while (k < line.length() && !Character.isLetterOrDigit(line.codePointAt(k))) {
      k += Character.charCount(line.codePointAt(k));
    }
    return k;
  }

  /** Puts a break behind closing marks and in front of opening ones. */
  private static int settled(String line, int b, Enclosures enclosures) {
    if (b > 1 && b < line.length() && enclosures.opensQuotation(b - 1)) {
      return Chars.isStop(line.charAt(b - 2)) ? b - 1 : b;
    }
    int k = b;
    while (k < line.length() && isLooseCloser(line, k, enclosures)) {
      k = Chars.nextInk(line, k + 1);
    }
    return k;
  }

  private static boolean isLooseCloser(String line, int k, Enclosures enclosures) {
    boolean isLoose = k + 1 == line.length() || !Character.isLetterOrDigit(line.charAt(k + 1));
    return isLoose && "\"”’»)]".indexOf(line.charAt(k)) >= 0 && !enclosures.opensQuotation(k);
  }
}
