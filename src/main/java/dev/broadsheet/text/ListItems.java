package dev.broadsheet.text;

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
    boolean isNumber = word.length() < MAX_MARKER && word.chars().allMatch(c -> c >= '0' && c <= '9');
    boolean isLetter = word.length() == 1 && Character.isLetter(word.charAt(0));
    boolean isRoman = word.chars().allMatch(c -> "ivxIVX".indexOf(c) >= 0);
    return isNumber || isLetter || isRoman;
  }

  /** The starts of second and later items, as places in the text. */
  static BitSet starts(String text) {
    BitSet starts = new BitSet();
    String style = "";
    int value = 0;
    int openedAt = 0;
    boolean mayOpen = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isWordStart = i == 0 || Chars.isBlank(text.charAt(i - 1));
      if (!isWordStart || Chars.isBlank(c)) {
        mayOpen = mayOpen && Chars.isBlank(c) || Chars.isStop(c);
        continue;
      }
      if (Chars.isBullet(c) && i > 0) {
        starts.set(i);
        mayOpen = true;
        continue;
      }
      Marker marker = marker(text, i);
      boolean continues = marker.value == value + 1 && marker.style.equals(style);
      if (continues && !marker.style.isEmpty() && !isJoined(text, i)) {
        starts.set(openedAt);
        starts.set(i);
        value = marker.value;
      } else if (mayOpen && !marker.style.isEmpty()) {
        openedAt = i;
        style = marker.style;
        value = marker.value;
      }
      mayOpen = false;
    }
    return starts;
  }

  private record Marker(String style, int value) {}

  private static final Marker NONE = new Marker("", 0);

  /** Reads {@code 12.}, {@code 12)}, {@code 12.)}, {@code b.} or {@code b)} at a word's start. */
  private static Marker marker(String text, int i) {
    int k = i;
    while (k < text.length() && k < i + 3 && text.charAt(k) >= '0' && text.charAt(k) <= '9') {
      k++;
    }
    boolean isNumber = k > i;
    char first = text.charAt(i);
    if (!isNumber && (first < 'a' || first > 'z')) {
      return NONE;
    }
    int from = isNumber ? k : i + 1;
    int end = from;
    while (end < text.length() && end < from + 2 && ".)".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    if (end == from || end + 1 >= text.length() || !Chars.isBlank(text.charAt(end))) {
      return NONE;
    }
    String style = (isNumber ? "1" : "a") + text.substring(from, end);
    return new Marker(style, isNumber ? Integer.parseInt(text.substring(i, k)) : first);
  }

  /** Items joined by a comma or a conjunction are one sentence. */
  private static boolean isJoined(String text, int i) {
    int before = Chars.lastInk(text, i);
    String tail = text.substring(Math.max(0, before - 3), before + 1);
    return tail.endsWith(",") || tail.endsWith(" and") || tail.endsWith(" or");
  }
}
