package dev.broadsheet.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.stemmer.Stemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer;

/** Words of a text, and what is left of them when endings are taken off. */
public final class Tokens {
  private static final Set<String> STOP_WORDS = WordLists.words("stop-words.txt");

  private Tokens() {}

  /**
   * A word, a number or a mark.
   *
   * @param form lower case, apostrophes straight, without a possessive {@code 's} and without the
   *     points between initials; a mark stands for itself
   * @param span its place in the text it was read from, possessive included
   */
  public record Token(String form, Span span) {
    /** Whether it is a word or a number. */
    boolean isWord() {
      return Character.isLetterOrDigit(form.codePointAt(0));
    }
  }

  /** The words and numbers of a text in order, as {@link #of} reads them. */
  public static List<Token> words(String text) {
    return of(text).stream().filter(Token::isWord).toList();
  }

  /**
   * The words, numbers and marks of a text in order. A word is a run of letters and digits with
   * inner apostrophes and hyphens, or initials with their points; a number is digits with inner
   * points and commas and what is written on to it ({@code 5km}, {@code 3rd}), so that {@code
   * 25-year-old} is a number, a mark and a word.
   */
  public static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int end = Chars.isBlank(text.charAt(i)) ? i : end(text, i);
      if (end > i) {
        tokens.add(new Token(form(text.substring(i, end)), new Span(i, end)));
      }
      i = Math.max(i + 1, end);
    }
    return List.copyOf(tokens);
  }

  private static int end(String text, int from) {
    int c = text.codePointAt(from);
    if (!Character.isLetterOrDigit(c)) {
      return from + Character.charCount(c);
    }
    int end = initialsEnd(text, from);
    if (end > from) {
      return text.startsWith("'s", end) || text.startsWith("’s", end) ? end + 2 : end;
    }
    boolean isNumber = Character.isDigit(c);
    end = from;
    while (end < text.length() && isPart(text, end, isNumber)) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  /** End of initials such as "U.S." or "J.R.R.", {@code from} if there are none. */
  private static int initialsEnd(String text, int from) {
    int end = from;
    int letters = 0;
    while (isLoneLetter(text, end)) {
      letters++;
      boolean hasPoint = text.startsWith(".", end + 1);
      end += hasPoint ? 2 : 1;
      if (!hasPoint) {
        break;
      }
    }
    return letters > 1 ? end : from;
  }

  private static boolean isLoneLetter(String text, int i) {
    boolean isLast = i + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
    return i < text.length() && Character.isLetter(text.charAt(i)) && isLast;
  }

  private static boolean isPart(String text, int i, boolean isNumber) {
    int c = text.codePointAt(i);
    if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
      return true;
    }
    if (i + 1 >= text.length() || i == 0) {
      return false;
    }
    char before = text.charAt(i - 1);
    char after = text.charAt(i + 1);
    boolean isInWord = Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
    boolean isInNumber = Character.isDigit(before) && Character.isDigit(after);
    boolean isHyphen = c == '-' || c == '‑';
    return (isInWord && (isApostrophe(c) || (isHyphen && !isNumber)))
        || (isInNumber && (c == '.' || c == ','));
  }

  private static boolean isApostrophe(int c) {
    return "'’‘ʼ`".indexOf(c) >= 0;
  }

  private static String form(String word) {
    String form =
        word.toLowerCase(Locale.ROOT)
            .replace('’', '\'')
            .replace('‘', '\'')
            .replace('ʼ', '\'')
            .replace('`', '\'')
            .replace('‑', '-');
    String bare = form.endsWith("'s") ? form.substring(0, form.length() - 2) : form;
    boolean isInitials =
        bare.length() > 2 && bare.charAt(1) == '.' && Character.isLetter(bare.charAt(0));
    return isInitials ? bare.replace(".", "") : bare;
  }

  /**
   * Whether a {@link Token#form() form} is an English function word that says nothing about the
   * topic.
   */
  public static boolean isStopWord(String form) {
    return STOP_WORDS.contains(form);
  }

  /** The stems of a text's words in order, stop words left out. English Snowball stemmer. */
  public static List<String> stems(String text) {
    Stemmer stemmer = new SnowballStemmer(SnowballStemmer.ALGORITHM.ENGLISH);
    List<String> stems = new ArrayList<>();
    for (Token word : words(text)) {
      if (!isStopWord(word.form())) {
        stems.add(stemmer.stem(word.form()).toString());
      }
    }
    return stems;
  }
}
