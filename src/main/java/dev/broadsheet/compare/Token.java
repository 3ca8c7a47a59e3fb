package dev.broadsheet.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, a number or a mark of a sentence.
 *
 * @param form lower case, without a possessive; marks stand for themselves
 * @param raw as written, possessive included
 * @param start its place in the sentence
 * @param end its end there, exclusive
 */
record Token(String form, String raw, int start, int end) {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\p{Nd}+(?:[.,]\\p{Nd}+)*|(?:\\p{Lu}\\.){2,}"
              + "|\\p{L}[\\p{L}\\p{M}\\p{Nd}]*(?:['’-][\\p{L}\\p{Nd}]+)*['’]?|\\S");

  /** The tokens of a sentence in order. */
  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      String raw = matcher.group();
      tokens.add(new Token(form(raw), raw, matcher.start(), matcher.end()));
    }
    return List.copyOf(tokens);
  }

  private static String form(String raw) {
    String low = raw.toLowerCase(Locale.ROOT).replace('’', '\'');
    if (low.length() > 1 && low.endsWith("'")) {
      low = low.substring(0, low.length() - 1);
    }
    return low.endsWith("'s") ? low.substring(0, low.length() - 2) : low;
  }

  boolean isWord() {
    return Character.isLetter(form.charAt(0));
  }

  boolean isCapitalised() {
    return Character.isUpperCase(raw.charAt(0));
  }

  boolean isPossessive() {
    return isWord() && raw.matches(".*(?:['’]s|s['’])$");
  }

  /** Whether the form is one of these, given with blanks between them. */
  boolean is(String forms) {
    return (" " + forms + " ").contains(" " + form + " ");
  }
}
