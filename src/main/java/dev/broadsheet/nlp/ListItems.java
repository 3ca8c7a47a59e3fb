package dev.broadsheet.nlp;

import java.util.BitSet;

/**
 * Finds the items of a list that runs on in one line: {@code 1) Flour 2) Milk}, {@code a. Peel b.
 * Cook}, {@code • Peel • Cook}. A marker counts only in a run that opens a sentence and goes up by
 * one, so that "as 1. above" stays a sentence.
 */
final class ListItems {
  private static final int MAX_MARKER = 4;

  private ListItems() {}

  /** Whether a word numbers an item: up to three digits, a letter, or a small Roman numeral. */
  static boolean isOrdinal(String word) {
    if (word.isEmpty() || word.length() > MAX_MARKER) {
      return false;
    }
    boolean isLetter = word.length() == 1 && Character.isLetter(word.charAt(0));
    boolean isRoman = word.chars().allMatch(c -> "ivxIVX".indexOf(c) >= 0);
    return isNumber(word) || isLetter || isRoman;
  }

  /** The starts of the items of lists, as places in the text. */
  static BitSet starts(String text) {
    BitSet starts = new BitSet();
    Marker last = NONE;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Chars.isBullet(c) && i > 0 && Chars.isBlank(text.charAt(i - 1))) {
        starts.set(i);
      } else if (c == '.' || c == ')') {
        Marker marker = marker(text, i);
        if (marker.follows(last)) {
          starts.set(last.start);
          starts.set(marker.start);
          last = marker;
        } else if (!marker.style.isEmpty() && opens(text, marker.start)) {
          last = marker;
        }
      }
    }
    return starts;
  }

  private record Marker(int start, String style, int value) {
    boolean follows(Marker other) {
      return value == other.value + 1 && style.equals(other.style);
    }
  }

  private static final Marker NONE = new Marker(0, "", 0);

  /**
   * Reads {@code 12.}, {@code 12)}, {@code 12.)}, {@code b.} or {@code b)} back from its first stop
   * or bracket.
   */
  private static Marker marker(String text, int stop) {
    int start = stop;
    while (start > 0 && stop - start < MAX_MARKER && !Chars.isBlank(text.charAt(start - 1))) {
      start--;
    }
    boolean isInWord = start > 0 && !Chars.isBlank(text.charAt(start - 1));
    if (isInWord || start == stop) {
      return NONE;
    }
    boolean hasBracket = text.startsWith(".)", stop);
    int end = stop + (hasBracket ? 2 : 1);
    if (end + 1 >= text.length() || !Chars.isBlank(text.charAt(end))) {
      return NONE;
    }
    String word = text.substring(start, stop);
    boolean isNumber = isNumber(word);
    if (!isNumber && (word.length() != 1 || word.charAt(0) < 'a' || word.charAt(0) > 'z')) {
      return NONE;
    }
    int value = isNumber ? Integer.parseInt(word) : word.charAt(0);
    return new Marker(start, (isNumber ? "1" : "a") + text.substring(stop, end), value);
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty()
        && word.length() < MAX_MARKER
        && word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Whether a marker stands where a sentence may start. */
  private static boolean opens(String text, int start) {
    int before = Chars.lastInk(text, start);
    return before < 0 || Chars.isStop(text.charAt(before));
  }
}
