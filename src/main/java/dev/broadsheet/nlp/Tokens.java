package dev.broadsheet.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.stemmer.Stemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer;

/** Words of a text, and what is left of them when endings are taken off. */
public final class Tokens {
  private static final Set<String> STOP_WORDS =
      Set.of(
          ("a about after all also am an and any are as at be because been before being but by"
                  + " can could did do does doing down during each few for from further had has"
                  + " have having he her here hers him his how i if in into is it its itself"
                  + " just me more most my no nor not now of off on once only or other our out"
                  + " over own said same say says she should so some such than that the their"
                  + " them then there these they this those through to too under until up very"
                  + " was we were what when where which while who whom why will with would you"
                  + " your")
              .split(" "));

  private Tokens() {}

  /**
   * A word.
   *
   * @param form lower case, apostrophes straight, without a possessive {@code 's}
   * @param span its place in the text it was read from, possessive included
   */
  public record Word(String form, Span span) {}

  /**
   * The words of a text in order: runs of letters and digits, with inner apostrophes, hyphens,
   * points and commas between digits.
   */
  public static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      if (!Character.isLetterOrDigit(text.codePointAt(i))) {
        i += Character.charCount(text.codePointAt(i));
        continue;
      }
      int from = i;
      while (i < text.length() && isWordPart(text, i)) {
        i += Character.charCount(text.codePointAt(i));
      }
      words.add(new Word(form(text.substring(from, i)), new Span(from, i)));
    }
    return words;
  }

  private static boolean isWordPart(String text, int i) {
    int c = text.codePointAt(i);
    if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
      return true;
    }
    if (i + 1 >= text.length() || i == 0) {
      return false;
    }
    boolean betweenLetters =
        Character.isLetterOrDigit(text.charAt(i - 1))
            && Character.isLetterOrDigit(text.charAt(i + 1));
    boolean betweenDigits =
        Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1));
    return (betweenLetters && (c == '\'' || c == '’' || c == '-' || c == '‑'))
        || (betweenDigits && (c == '.' || c == ','));
  }

  private static String form(String word) {
    String form = word.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‑', '-');
    return form.endsWith("'s") ? form.substring(0, form.length() - 2) : form;
  }

  /**
   * Whether a {@link Word#form() form} is an English function word that says nothing about the
   * topic.
   */
  public static boolean isStopWord(String form) {
    return STOP_WORDS.contains(form);
  }

  /** The stems of a text's words in order, stop words left out. English Snowball stemmer. */
  public static List<String> stems(String text) {
    Stemmer stemmer = new SnowballStemmer(SnowballStemmer.ALGORITHM.ENGLISH);
    List<String> stems = new ArrayList<>();
    for (Word word : words(text)) {
      if (!isStopWord(word.form())) {
        stems.add(stemmer.stem(word.form()).toString());
      }
    }
    return stems;
  }
}
