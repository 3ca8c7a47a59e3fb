package dev.broadsheet.nlp;

/** Classes of characters that the sentence rules ask for. */
final class Chars {
  private static final String CLOSERS = ")]}\"'”’»›“）」』】〉》〕";
  private static final String OPENERS = "([{\"'“‘«‹„‚¿¡（「『【〈《〔";

  private Chars() {}

  /** Small Latin letters and the blank: nothing that any rule stops at. */
  static boolean isPlain(char c) {
    return c == ' ' || (c >= 'a' && c <= 'z');
  }

  /** White space of any kind, as {@link Span#trimmed} takes it off. */
  static boolean isBlank(char c) {
    if (c < 0x80) {
      return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1c && c <= 0x1f);
    }
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Full stop, question or exclamation mark, ellipsis; wide forms included. */
  static boolean isStop(char c) {
    return c == '.' || c == '!' || c == '?' || (c > 0x7f && "…。！？．｡‼⁇⁈⁉".indexOf(c) >= 0);
  }

  /** A stop of the East Asian scripts, after which no blank is written. */
  static boolean isWideStop(char c) {
    return "。！？｡".indexOf(c) >= 0;
  }

  /** A mark that may stand between a stop and the end of its sentence. */
  static boolean isCloser(char c) {
    return CLOSERS.indexOf(c) >= 0;
  }

  /** A mark that may stand between the start of a sentence and its first word. */
  static boolean isOpener(char c) {
    return OPENERS.indexOf(c) >= 0;
  }

  /** Hyphens and dashes that set off a word. */
  static boolean isDash(char c) {
    return c == '-' || c == '⁃' || (c >= '‐' && c <= '―');
  }

  /** Bullets that open an item of a list wherever they stand. */
  static boolean isBullet(char c) {
    return c > 0x7f && "•◦▪▫●○■□‣⁃·∙".indexOf(c) >= 0;
  }

  /** Place of the last character before {@code i} that is not blank, or -1. */
  static int lastInk(String text, int i) {
    int k = i - 1;
    while (k >= 0 && isBlank(text.charAt(k))) {
      k--;
    }
    return k;
  }

  /** Place of the first character from {@code i} on that is not blank, or the text's length. */
  static int nextInk(String text, int i) {
    int k = i;
    while (k < text.length() && isBlank(text.charAt(k))) {
      k++;
    }
    return k;
  }
}
