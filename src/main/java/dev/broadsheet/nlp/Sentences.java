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
  private static final int MAX_HEADING = 80;
  private static final int NARROW = 40;
  private static final int MAX_TALLIED = 24;

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
    for (Span passage : passages(text, block)) {
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

  /** Puts a break behind closing marks. */
  private static int settled(String line, int b, Enclosures enclosures) {
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

  /** The passages of a block: stretches in which a line break counts as a blank. */
  private static List<Span> passages(String text, Span block) {
    List<Span> lines = lines(text, block);
    int width = lines.stream().mapToInt(Span::length).max().orElse(0);
    boolean isTally = lines.size() > 2 && lines.stream().allMatch(line -> isTallied(text, line));
    List<Span> passages = new ArrayList<>();
    int from = block.start();
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (isTally || isBoundary(text, lines.get(i), lines.get(i + 1), width)) {
        passages.add(new Span(from, lines.get(i).end()));
        from = lines.get(i).end();
      }
    }
    passages.add(new Span(from, block.end()));
    return passages;
  }

  private static List<Span> lines(String text, Span block) {
    List<Span> lines = new ArrayList<>();
    int from = block.start();
    while (from <= block.end()) {
      int to = text.indexOf('\n', from);
      to = to < 0 || to > block.end() ? block.end() : to;
      lines.add(new Span(from, to).trimmed(text));
      from = to + 1;
    }
    return lines;
  }

  /** A line of a bare list of words: short, and not a sentence's end. */
  private static boolean isTallied(String text, Span line) {
    return line.length() <= MAX_TALLIED
        && (line.isEmpty() || !Chars.isStop(text.charAt(line.end() - 1)));
  }

  private static boolean isBoundary(String text, Span line, Span next, int width) {
    if (line.isEmpty() || next.isEmpty()) {
      return true;
    }
    if (opensItem(text, next)) {
      return true;
    }
    char last = text.charAt(line.end() - 1);
    if (Chars.isStop(last) || Chars.isCloser(last) || ",;-–—".indexOf(last) >= 0) {
      return false;
    }
    char first = text.charAt(next.start());
    if (Character.isLowerCase(first)) {
      return false;
    }
    int word = next.start();
    while (word < next.end() && !Chars.isBlank(text.charAt(word))) {
      word++;
    }
    boolean hadRoom = line.length() + 1 + word - next.start() <= width;
    return width <= NARROW || (hadRoom && line.length() <= MAX_HEADING);
  }

  private static boolean opensItem(String text, Span line) {
    char first = text.charAt(line.start());
    boolean hasBlank = line.length() > 2 && Chars.isBlank(text.charAt(line.start() + 1));
    boolean isDashed = hasBlank && (Chars.isDash(first) || first == '*');
    if (Chars.isBullet(first) || isDashed) {
      return true;
    }
    int from = first == '(' ? line.start() + 1 : line.start();
    int to = from;
    while (to < line.end() && to < from + 5 && Character.isLetterOrDigit(text.charAt(to))) {
      to++;
    }
    return to + 1 < line.end()
        && (text.charAt(to) == ')' || (text.charAt(to) == '.' && first != '('))
        && Chars.isBlank(text.charAt(to + 1))
        && ListItems.isOrdinal(text.substring(from, to))
        && !Character.isUpperCase(text.charAt(from));
  }
}
