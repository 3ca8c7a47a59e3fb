package dev.broadsheet.nlp;

import java.util.BitSet;

/**
 * Tells what of a paragraph stands in quotation marks, whatever language's marks they are. A mark
 * left open holds to the end of the paragraph, as where a quotation runs on in the next one; a
 * single mark left open is taken for an apostrophe. Immutable.
 */
public final class Quotations {
  private static final String OPENERS = "“”„«»‹›「『‘'\"";
  private static final String DOUBLE = "“”„«»「」『』\"";

  private final String text;
  private final BitSet inside = new BitSet();
  private boolean isOpen;

  private Quotations(String text) {
    this.text = text;
    int i = 0;
    while (i < text.length()) {
      int end = opens(i) ? end(i) : -1;
      if (end > i) {
        inside.set(i, end);
      } else {
        boolean isInches = i > 0 && Character.isDigit(text.charAt(i - 1));
        isOpen |= DOUBLE.indexOf(text.charAt(i)) >= 0 && !isInWord(i) && !isInches;
      }
      i = Math.max(i + 1, end);
    }
  }

  /** Reads one paragraph, or one sentence. */
  public static Quotations of(String paragraph) {
    return new Quotations(paragraph);
  }

  /** Whether a stretch begins or ends in the middle of a quotation that goes on beside it. */
  public boolean tears(Span stretch) {
    return isTornAt(stretch.start()) || isTornAt(stretch.end());
  }

  private boolean isTornAt(int border) {
    int before = Chars.lastInk(text, border);
    int after = Chars.nextInk(text, border);
    return before >= 0
        && after < text.length()
        && inside.get(before)
        && inside.get(after)
        && !opens(after);
  }

  /** Whether no letter of a stretch stands outside quotation marks. */
  public boolean hold(Span stretch) {
    return stretch.of(text).codePoints().anyMatch(Character::isLetter)
        && outside(stretch).codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /** A stretch with a blank for every character in quotation marks. */
  public String outside(Span stretch) {
    StringBuilder outside = new StringBuilder(stretch.of(text));
    for (int i = stretch.start(); i < stretch.end(); i++) {
      if (inside.get(i)) {
        outside.setCharAt(i - stretch.start(), ' ');
      }
    }
    return outside.toString();
  }

  /** Whether anything is quoted. */
  public boolean isEmpty() {
    return inside.isEmpty();
  }

  /** What stands behind the last quotation. */
  public String behind() {
    return text.substring(Math.min(text.length(), inside.length()));
  }

  /** Whether a double mark has no partner. */
  public boolean isOpen() {
    return isOpen;
  }

  private boolean opens(int i) {
    char c = text.charAt(i);
    if (OPENERS.indexOf(c) < 0 || isInWord(i)) {
      return false;
    }
    boolean isBeforeWord = i + 1 < text.length() && !Chars.isBlank(text.charAt(i + 1));
    boolean isAfterWord = i > 0 && Character.isLetterOrDigit(text.charAt(i - 1));
    return switch (c) {
      case '\'', '‘' -> isBeforeWord && !isAfterWord;
      case '"', '»', '›', '”' -> isBeforeWord;
      default -> true;
    };
  }

  private boolean isInWord(int i) {
    return i > 0
        && i + 1 < text.length()
        && Character.isLetter(text.charAt(i - 1))
        && Character.isLetter(text.charAt(i + 1))
        && "'’‘\"”“".indexOf(text.charAt(i)) >= 0;
  }

  /** End of the quotation that opens at {@code from}, exclusive; -1 if there is none. */
  private int end(int from) {
    char opener = text.charAt(from);
    String closers = closers(opener);
    for (int i = from + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (closers.indexOf(c) >= 0 && !isInWord(i)) {
        return i + 1;
      }
    }
    boolean runsOn = "“„«「『\"".indexOf(opener) >= 0;
    isOpen |= runsOn;
    return runsOn ? text.length() : -1;
  }

  private static String closers(char opener) {
    return switch (opener) {
      case '“' -> "”\"";
      case '„' -> "“”\"";
      case '«' -> "»";
      case '»' -> "«";
      case '‹' -> "›";
      case '›' -> "‹";
      case '「' -> "」";
      case '『' -> "』";
      case '‘' -> "’";
      default -> String.valueOf(opener);
    };
  }
}
