package dev.broadsheet.nlp;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * Brackets and quotation marks of one passage, paired in a single pass. Marks without a partner
 * enclose nothing; a pair further apart than {@link #MAX_LENGTH} is not taken for one, so that a
 * stray bracket cannot swallow a page. Immutable once made.
 */
final class Enclosures {
  /** Longest parenthesis or embedded quotation that is kept in one piece, in UTF-16 units. */
  static final int MAX_LENGTH = 500;

  private static final String OPENING = "([{（「『【〈《〔｛［";
  private static final String CLOSING = ")]}）」』】〉》〕｝］";

  private final String text;
  private final BitSet sheltered = new BitSet();
  private final BitSet openers = new BitSet();
  private final Deque<Integer> brackets = new ArrayDeque<>();
  private int straightAt = -1;
  private int doubleAt = -1;
  private int singleAt = -1;

  Enclosures(String text) {
    this.text = text;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Chars.isPlain(c) && !(c >= 'A' && c <= 'Z')) {
        read(i, c);
      }
    }
  }

  /** Whether a sentence that ended at {@code i} would tear a bracket or an embedded quotation. */
  boolean shelters(int i) {
    return sheltered.get(i);
  }

  /** All places for which {@link #shelters} holds. */
  BitSet sheltered() {
    return (BitSet) sheltered.clone();
  }

  /** Whether the mark at {@code i} opens a quotation. */
  boolean opensQuotation(int i) {
    return openers.get(i);
  }

  /** The end of the bracket that opens at {@code i}, exclusive; -1 if it is not closed soon. */
  int bracketEnd(int i) {
    int limit = Math.min(text.length(), i + MAX_LENGTH);
    int depth = 0;
    for (int k = i; k < limit; k++) {
      depth += OPENING.indexOf(text.charAt(k)) >= 0 ? 1 : 0;
      depth -= CLOSING.indexOf(text.charAt(k)) >= 0 ? 1 : 0;
      if (depth == 0) {
        return k + 1;
      }
    }
    return -1;
  }

  private void read(int i, char c) {
    switch (c) {
      case '"' -> straightAt = isBetweenHebrew(i) ? straightAt : straight(i);
      case '“' -> doubleAt = doubleAt >= 0 && text.charAt(doubleAt) == '„' ? close(doubleAt, i) : i;
      case '„' -> doubleAt = i;
      case '”' -> doubleAt = close(doubleAt, i);
      case '‘' -> singleAt = i;
      case '’' -> singleAt = isBetweenLetters(i) ? singleAt : close(singleAt, i);
      default -> bracket(i, c);
    }
  }

  private int straight(int i) {
    boolean isLoose = i + 1 < text.length() && Chars.isBlank(text.charAt(i + 1));
    if (straightAt >= 0) {
      return close(straightAt, i);
    }
    if (isLoose) {
      return -1;
    }
    openers.set(i);
    return i;
  }

  private int close(int from, int to) {
    if (from >= 0 && to - from < MAX_LENGTH && isEmbedded(from, to)) {
      sheltered.set(from + 1, to);
    }
    return -1;
  }

  /**
   * Whether the sentence around a quotation started before it and goes on after it. A quotation
   * after a colon, or one that stands alone, is read sentence by sentence.
   */
  private boolean isEmbedded(int from, int to) {
    int before = Chars.lastInk(text, from);
    int after = Chars.nextInk(text, to + 1);
    boolean isLoose = Chars.isBlank(text.charAt(from + 1)) || Chars.isBlank(text.charAt(to - 1));
    if (isLoose || before < 0 || after >= text.length() || after == to + 1) {
      return false;
    }
    boolean opensInside = Character.isLetter(text.charAt(before)) || text.charAt(before) == ',';
    boolean closesUnpointed = Character.isLetterOrDigit(text.charAt(to - 1));
    char next = text.charAt(after);
    boolean goesOn = Character.isLowerCase(next) || (closesUnpointed && next == '(');
    return opensInside && goesOn;
  }

  private void bracket(int i, char c) {
    if (OPENING.indexOf(c) >= 0) {
      brackets.push(i);
    } else if (!brackets.isEmpty() && CLOSING.indexOf(c) >= 0) {
      char partner = OPENING.charAt(CLOSING.indexOf(c));
      if (text.charAt(brackets.peek()) == partner) {
        int from = brackets.pop();
        if (i - from < MAX_LENGTH) {
          sheltered.set(from + 1, i + 1);
        }
      }
    }
  }

  /** A double mark within a word, as Hebrew writes abbreviations. */
  private boolean isBetweenHebrew(int i) {
    return isBetweenLetters(i) && Character.getType(text.charAt(i - 1)) == Character.OTHER_LETTER;
  }

  private boolean isBetweenLetters(int i) {
    return i > 0
        && i + 1 < text.length()
        && Character.isLetter(text.charAt(i - 1))
        && Character.isLetter(text.charAt(i + 1));
  }
}
