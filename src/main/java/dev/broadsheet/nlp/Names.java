package dev.broadsheet.nlp;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds proper names by their capitals. Lower-cased text has none to find.
 *
 * <p>A capitalised word at the start of a sentence is given back, marked as such: only a reader who
 * knows the source can tell whether it is a name.
 */
public final class Names {
  private static final Set<String> INNER =
      Set.of(
          "of", "the", "for", "al", "el", "ul", "bin", "ibn", "de", "del", "della", "di", "da",
          "du", "la", "le", "van", "von", "der", "den", "and", "&");
  private static final Set<String> PARTICLES =
      Set.of("of", "the", "for", "al", "el", "ul", "and", "de", "la", "le");
  private static final Set<String> NEVER =
      Set.of("i", "i'm", "i've", "i'd", "i'll", "mr", "mrs", "ms", "dr", "sir", "the", "a", "an");

  private Names() {}

  /** The names of {@code text} in order of place. Dates' words (Friday, May) are not names. */
  public static List<Name> of(String text) {
    List<Name> names = new ArrayList<>();
    List<Span> words =
        Tokens.words(text).stream()
            .map(Tokens.Token::span)
            .filter(span -> Character.isLetter(text.codePointAt(span.start())))
            .toList();
    int i = 0;
    while (i < words.size()) {
      int end = nameEnd(text, words, i);
      if (end > i) {
        add(names, text, words.subList(i, end));
        i = end;
      } else {
        i++;
      }
    }
    return List.copyOf(names);
  }

  private static int nameEnd(String text, List<Span> words, int from) {
    if (!isCapitalised(text, words.get(from))) {
      return from;
    }
    int end = from + 1;
    int at = from + 1;
    while (at < words.size() && isNear(text, words.get(at - 1), words.get(at))) {
      if (isCapitalised(text, words.get(at))) {
        end = at + 1;
      } else if (!isInner(words.get(at).of(text))) {
        break;
      }
      at++;
    }
    return end;
  }

  private static void add(List<Name> names, String text, List<Span> words) {
    int from = 0;
    boolean opens = opensSentence(text, words.get(0).start());
    int to = words.size();
    while (from < to && isDropped(words.get(from).of(text), opens && from == 0 && to > 1)) {
      from++;
    }
    List<String> parts = new ArrayList<>();
    for (Span word : words.subList(from, to)) {
      for (String part : fold(word.of(text)).split("-", -1)) {
        if (!part.isEmpty() && !PARTICLES.contains(part)) {
          parts.add(part);
        }
      }
    }
    if (!parts.isEmpty()) {
      Span span = words.get(from).union(words.get(to - 1));
      names.add(new Name(span.of(text), span, parts, opens && from == 0));
    }
  }

  /** Function words and titles at the front of a name are no part of it. */
  private static boolean isDropped(String word, boolean opensLongerName) {
    String low = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    boolean isFunction = Tokens.isStopWord(low) && !isAllCapitals(word);
    return NEVER.contains(low)
        || isFunction
        || isDate(low)
        || (opensLongerName && low.length() == 1);
  }

  private static boolean isAllCapitals(String word) {
    return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
  }

  private static boolean isDate(String low) {
    String word = low.replaceFirst("'s$", "");
    return CalendarNames.isName(word);
  }

  /** Lower case, no accents, no possessive, no apostrophes: what names are compared by. */
  public static String fold(String word) {
    String plain = Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    String low = plain.toLowerCase(Locale.ROOT).replaceAll("['’‘ʼ`]s$", "");
    return low.replaceAll("['’‘ʼ`.]", "");
  }

  private static boolean isCapitalised(String text, Span word) {
    String form = word.of(text);
    if (Character.isUpperCase(form.charAt(0))) {
      return true;
    }
    int hyphen = form.indexOf('-');
    return hyphen > 0
        && isInner(form.substring(0, hyphen))
        && Character.isUpperCase(form.charAt(hyphen + 1));
  }

  private static boolean isInner(String word) {
    return INNER.contains(word);
  }

  /** Whether only a blank, or the point of an initial or title, stands between two words. */
  private static boolean isNear(String text, Span left, Span right) {
    String between = text.substring(left.end(), right.start());
    String word = left.of(text);
    boolean isAbbreviation = word.length() == 1 || Set.of("Mr", "Mrs", "Dr", "St").contains(word);
    return between.equals(" ")
        || between.equals("\u00a0")
        || (between.equals(". ") && isAbbreviation);
  }

  /** Whether nothing but marks stands between {@code at} and the end of the sentence before. */
  public static boolean opensSentence(String text, int at) {
    int i = at - 1;
    boolean blank = false;
    while (i >= 0) {
      char c = text.charAt(i);
      if (c == '\n') {
        return true;
      }
      if (c == '.' || c == '!' || c == '?' || c == ':' || c == ';' || c == '…') {
        return blank;
      }
      if (Character.isLetterOrDigit(c) || c == ',' || c == ')' || c == '-') {
        return false;
      }
      if (c == '"' || c == '“' || c == '‘' || c == '\'' || c == '—' || c == '–' || c == '•') {
        return true;
      }
      blank |= Character.isWhitespace(c);
      i--;
    }
    return true;
  }
}
