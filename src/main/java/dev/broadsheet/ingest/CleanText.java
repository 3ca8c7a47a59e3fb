package dev.broadsheet.ingest;

import java.util.Optional;

/** Makes foreign words harmless: no control, direction or zero-width characters. Pure. */
final class CleanText {
  private CleanText() {}

  /**
   * One line of at most {@code max} UTF-16 units (cut at a word, with an ellipsis), white space
   * squeezed; absent if nothing visible is left.
   */
  static Optional<String> line(String raw, int max) {
    if (raw == null) {
      return Optional.empty();
    }
    StringBuilder line = new StringBuilder();
    raw.codePoints()
        .limit(8L * max)
        .forEach(c -> append(line, isSpace(c) ? ' ' : isInvisible(c) ? -1 : c));
    String squeezed = line.toString().replaceAll(" {2,}", " ").strip();
    if (squeezed.codePoints().noneMatch(CleanText::isVisible)) {
      return Optional.empty();
    }
    return Optional.of(squeezed.length() <= max ? squeezed : cut(squeezed, max));
  }

  private static String cut(String line, int max) {
    int blank = line.lastIndexOf(' ', max - 1);
    int end = blank > max / 2 ? blank : max - 1;
    if (Character.isHighSurrogate(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(0, end).strip() + "…";
  }

  /**
   * Running text of a file: line ends as {@code \n}, tabs and odd spaces as blanks, control,
   * direction and zero-width characters taken out, lone surrogates replaced. Zero-width joiners
   * stay, since Persian and emoji need them.
   */
  static String body(String raw) {
    StringBuilder text = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i += Character.charCount(raw.codePointAt(i))) {
      int c = raw.codePointAt(i);
      if (c == '\r') {
        append(text, i + 1 < raw.length() && raw.charAt(i + 1) == '\n' ? -1 : '\n');
      } else if (c == '\n' || c == 0x2028 || c == 0x2029 || c == 0x85 || c == '\f') {
        text.append('\n');
      } else if (c == 0x200C || c == 0x200D) {
        text.appendCodePoint(c);
      } else {
        append(text, isSpace(c) ? ' ' : isInvisible(c) ? -1 : c);
      }
    }
    return text.toString();
  }

  /** The same text with each lone surrogate replaced, so that it can be written as UTF-8. */
  static String wellFormed(String raw) {
    StringBuilder text = null;
    for (int i = 0; i < raw.length(); i += Character.charCount(raw.codePointAt(i))) {
      if (isSurrogate(raw.codePointAt(i))) {
        text = text == null ? new StringBuilder(raw) : text;
        text.setCharAt(i, '\uFFFD');
      }
    }
    return text == null ? raw : text.toString();
  }

  private static void append(StringBuilder out, int c) {
    if (c >= 0) {
      out.appendCodePoint(isSurrogate(c) ? 0xFFFD : c);
    }
  }

  private static boolean isSurrogate(int c) {
    return Character.getType(c) == Character.SURROGATE;
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Control and format characters: among them bidirectional overrides, zero-width, BOM, tags. */
  private static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL || type == Character.FORMAT;
  }

  private static boolean isVisible(int c) {
    return !isSpace(c) && !isInvisible(c) && c != 0xFFFD;
  }
}
