package dev.broadsheet.render.view;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * Makes foreign words fit to print: whatever an article says, what comes out of here is one line of
 * visible text. Markup is not its business (each output format escapes by itself); characters that
 * reorder, hide or break the text around them are, because no escaping helps against those.
 *
 * <p>Only what people see is cleaned; {@code digest.json} carries texts and quotes unit for unit.
 */
public final class PlainLine {
  /** More marks on one letter than any living script needs. */
  private static final int MAX_COMBINING_MARKS = 4;

  private static final int REPLACEMENT = 0xfffd;
  private static final int ZWNJ = 0x200c;
  private static final int ZWJ = 0x200d;

  private static final Set<Byte> STRONG =
      Set.of(
          Character.DIRECTIONALITY_LEFT_TO_RIGHT,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);

  private PlainLine() {}

  /**
   * The text in one line: runs of white space become one blank; control characters, direction
   * overrides, zero-width characters and stacks of combining marks are taken out, unpaired
   * surrogates become U+FFFD. Joiners stay between letters of scripts that need them and in emoji.
   */
  public static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    int marks = 0;
    boolean gap = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (isGap(c)) {
        gap = true;
      } else if (isPrintable(c, line, text, next)) {
        marks = isCombining(c) ? marks + 1 : 0;
        if (gap && line.length() > 0) {
          line.append(' ');
        }
        gap = false;
        if (marks <= MAX_COMBINING_MARKS) {
          line.appendCodePoint(isSurrogate(c) ? REPLACEMENT : c);
        }
      }
      i = next;
    }
    return line.toString();
  }

  /** The first words of a line, at most {@code maxLength} units, with an ellipsis if cut. */
  public static String clipped(String text, int maxLength) {
    String line = line(text);
    if (line.length() <= maxLength) {
      return line;
    }
    int cut = line.lastIndexOf(' ', maxLength - 1);
    int to = cut > maxLength / 2 ? cut : maxLength - 1;
    if (Character.isHighSurrogate(line.charAt(to - 1))) {
      to--;
    }
    return line.substring(0, to) + "…";
  }

  /** "rtl" if the first letter that has a direction runs from right to left, else "ltr". */
  static String direction(String line) {
    return line.codePoints()
        .mapToObj(Character::getDirectionality)
        .filter(STRONG::contains)
        .findFirst()
        .filter(direction -> direction != Character.DIRECTIONALITY_LEFT_TO_RIGHT)
        .map(direction -> "rtl")
        .orElse("ltr");
  }

  private static boolean isGap(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85 || c == 0x2800;
  }

  private static boolean isPrintable(int c, StringBuilder before, String text, int next) {
    int type = Character.getType(c);
    if (c == ZWJ || c == ZWNJ) {
      return joins(before.isEmpty() ? -1 : before.codePointBefore(before.length()))
          && joins(next < text.length() ? text.codePointAt(next) : -1);
    }
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.UNASSIGNED
        && c != 0x034f // combining grapheme joiner
        && c != 0x115f // Hangul fillers: blank letters
        && c != 0x1160
        && c != 0x3164
        && c != 0xffa0;
  }

  /** Whether a joiner next to this character may change what is seen. */
  private static boolean joins(int c) {
    if (c < 0) {
      return false;
    }
    UnicodeScript script = UnicodeScript.of(c);
    return c > 0xff
        && script != UnicodeScript.LATIN
        && script != UnicodeScript.GREEK
        && script != UnicodeScript.CYRILLIC;
  }

  private static boolean isCombining(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static boolean isSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
