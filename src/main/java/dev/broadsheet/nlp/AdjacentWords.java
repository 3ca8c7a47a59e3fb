package dev.broadsheet.nlp;

import java.util.Locale;

/**
 * Reads the words beside a stop, never further than {@link #MAX_WORD}, so that a line without a
 * blank costs no more than any other.
 *
 * @param text the passage
 */
record AdjacentWords(String text) {
  /** Longest word, in UTF-16 units, that is looked up; what is longer is no abbreviation. */
  static final int MAX_WORD = 24;

  /** Place of the first letter or digit from {@code next} on, within reach. */
  int firstLetter(int next) {
    int k = next;
    while (k < text.length() && k < next + MAX_WORD && !Character.isLetterOrDigit(text.charAt(k))) {
      k++;
    }
    return Math.min(k, text.length());
  }

  /** The word that ends at {@code end}, opening marks taken off; not from before {@code from}. */
  String before(int from, int end) {
    int k = end;
    int limit = Math.max(from, end - MAX_WORD);
    while (k > limit && isWordPart(text.charAt(k - 1))) {
      k--;
    }
    while (k < end && !Character.isLetterOrDigit(text.charAt(k))) {
      k++;
    }
    return text.substring(k, end);
  }

  /** The word that starts at {@code start}, apostrophes straight; empty if none does. */
  String from(int start) {
    int k = start;
    int limit = Math.min(text.length(), start + MAX_WORD);
    while (k < limit && (Character.isLetterOrDigit(text.charAt(k)) || isApostrophe(k))) {
      k++;
    }
    return text.substring(start, k).replace('’', '\'');
  }

  private boolean isApostrophe(int k) {
    char c = text.charAt(k);
    return (c == '\'' || c == '’')
        && k + 1 < text.length()
        && Character.isLetter(text.charAt(k + 1));
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || ".-'’/&°º".indexOf(c) >= 0;
  }

  /** Whether a word is of single letters with stops between them: U.S, J.R.R, i.v. */
  static boolean isDottedLetters(String word) {
    if (word.length() < 3 || word.length() % 2 == 0) {
      return false;
    }
    for (int k = 0; k < word.length(); k++) {
      boolean fits = k % 2 == 0 ? Character.isLetter(word.charAt(k)) : word.charAt(k) == '.';
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word is of digits alone. */
  static boolean isNumber(String word) {
    return !word.isEmpty() && word.chars().allMatch(Character::isDigit);
  }

  /** Whether a word is a single letter or a Roman numeral, as it follows Fig. or Vol. */
  static boolean isLabel(String word) {
    if (word.length() < 2) {
      return !word.isEmpty() && !word.equals("I") && !word.equals("A");
    }
    return word.chars().allMatch(c -> "IVXLC".indexOf(c) >= 0);
  }

  /** A word in small letters, whatever the machine's language. */
  static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
