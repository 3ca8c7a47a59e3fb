package dev.broadsheet.nlp;

import dev.broadsheet.nlp.Abbreviations.Cue;
import dev.broadsheet.nlp.Abbreviations.Kind;
import java.util.Locale;
import java.util.Optional;

/**
 * Judges the boundaries a break iterator proposes in one passage: which stops end a sentence, and
 * which belong to an abbreviation, a list marker, a quotation or a name. Every rule looks at a
 * bounded stretch around the stop, so a passage is read in linear time.
 */
final class BoundaryRules {
  /** Longest time that opens a sentence ("At about half past 5 a.m. Mr Lee"), in UTF-16 units. */
  private static final int MAX_OPENING = 30;

  /** Longest word, in UTF-16 units, that is looked up; what is longer is no abbreviation. */
  private static final int MAX_WORD = 24;

  private final String text;
  private final Abbreviations words;
  private final Enclosures enclosures;

  BoundaryRules(String text, Abbreviations words, Enclosures enclosures) {
    this.text = text;
    this.words = words;
    this.enclosures = enclosures;
  }

  /**
   * Whether the sentence that started at {@code from} ends where a break was proposed.
   *
   * @param next first unit of the would-be next sentence
   */
  boolean endsSentence(int from, int next) {
    int end = Chars.lastInk(text, next) + 1;
    if (end <= from || next >= text.length()) {
      return true;
    }
    if (enclosures.shelters(next)) {
      return false;
    }
    int stop = stopBefore(end, from);
    if (stop < from) {
      return true;
    }
    if (leadsOn(next) || isCitation(stop, end, next) || isAttributed(stop, end, next)) {
      return false;
    }
    if (end == next && !Chars.isWideStop(text.charAt(stop))) {
      return end - stop > 1 && Character.isUpperCase(text.charAt(next));
    }
    return switch (text.charAt(stop)) {
      case '.' -> isEllipsis(stop) ? !isSpacedOmission(stop) : fullStopEnds(from, stop, next);
      case '…' -> !Chars.isBlank(text.charAt(Math.max(0, stop - 1))) || startsSentence(next);
      case '!' -> !words.is(Cue.BANG, lower(wordBefore(from, stop))) || startsSentence(next);
      default -> true;
    };
  }

  /** Place of the stop that closes the text before {@code end}, closing marks put aside. */
  private int stopBefore(int end, int from) {
    int k = end - 1;
    while (k >= from && (Chars.isCloser(text.charAt(k)) || Chars.isBlank(text.charAt(k)))) {
      k--;
    }
    return k >= from && Chars.isStop(text.charAt(k)) ? k : from - 1;
  }

  /** Whether what follows goes on with the sentence: a small letter. */
  private boolean leadsOn(int next) {
    int k = next;
    while (k < text.length()
        && k < next + MAX_WORD
        && (Chars.isOpener(text.charAt(k))
            || Chars.isDash(text.charAt(k))
            || Chars.isBlank(text.charAt(k)))) {
      k++;
    }
    if (k >= text.length()) {
      return false;
    }
    return Character.isLowerCase(text.charAt(k));
  }

  /** A closing quotation mark, then a bracket, then the stop of the sentence: (Smith 55). */
  private boolean isCitation(int stop, int end, int next) {
    if (text.charAt(next) != '(' || end - stop < 2) {
      return false;
    }
    int close = enclosures.bracketEnd(next);
    return close > 0
        && close < text.length()
        && ".,;".indexOf(text.charAt(close)) >= 0
        && !Chars.isStop(text.charAt(close - 2));
  }

  /** A question or exclamation in quotation marks, then who said it: "Why?" Ms Lee asked. */
  private boolean isAttributed(int stop, int end, int next) {
    if (text.charAt(stop) == '.' || end - stop < 2 || !Character.isUpperCase(text.charAt(next))) {
      return false;
    }
    int at = next;
    for (int names = 0; names < 4 && at < text.length(); names++) {
      String word = wordFrom(at);
      if (names > 0 && words.is(Cue.SPEECH, word)) {
        return !words.is(Cue.CLAUSE, wordFrom(Chars.nextInk(text, at + word.length())));
      }
      if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
        return false;
      }
      int past = at + word.length();
      past += past < text.length() && text.charAt(past) == '.' ? 1 : 0;
      at = Chars.nextInk(text, past);
      if (at == past) {
        return false;
      }
    }
    return false;
  }

  /** Three points with blanks between and before: words left out within a sentence. */
  private boolean isSpacedOmission(int stop) {
    int start = stop - 5;
    return start >= 0
        && text.startsWith(" . . .", start)
        && start > 0
        && text.charAt(start - 1) != '.';
  }

  private boolean isEllipsis(int stop) {
    int before = Chars.lastInk(text, stop);
    return before >= 0 && text.charAt(before) == '.';
  }

  private boolean fullStopEnds(int from, int stop, int next) {
    String word = wordBefore(from, stop);
    if (isListMarker(from, stop, word)) {
      return false;
    }
    if (word.length() == 1) {
      word = joinedLetters(from, stop, word);
    }
    Optional<Kind> kind = words.kind(word);
    if (kind.isPresent()) {
      return abbreviationEnds(kind.get(), from, stop - word.length(), next);
    }
    if (word.length() == 1 && Character.isUpperCase(word.charAt(0))) {
      return letterEnds(from, stop, next);
    }
    if (isDottedLetters(word)) {
      return startsSentence(next);
    }
    boolean isOrdinal = words.hasDottedOrdinals() && word.length() <= 2 && isNumber(word);
    return !isOrdinal || startsSentence(next);
  }

  /** A letter together with the one before it, if that has a stop too: "p. m", "U. S". */
  private String joinedLetters(int from, int stop, String letter) {
    int start = stop - 4;
    boolean isPair =
        start >= from
            && Character.isLetter(text.charAt(start))
            && text.charAt(start + 1) == '.'
            && Chars.isBlank(text.charAt(start + 2))
            && (start == from || !Character.isLetterOrDigit(text.charAt(start - 1)));
    return isPair && words.kind(letter).isEmpty() ? text.charAt(start) + "." + letter : letter;
  }

  private boolean abbreviationEnds(Kind kind, int from, int start, int next) {
    String follower = wordFrom(firstLetter(next));
    return switch (kind) {
      case TITLE, JOINED -> false;
      case NUMBER -> !isNumber(follower);
      case OPEN -> startsSentence(next);
      case UNIT -> isBehindFigure(from, start) && !isOpening(from, start, follower);
      case CLOCK -> !words.is(Cue.ZONE, lower(follower)) && !isOpening(from, start, follower);
    };
  }

  /**
   * Whether the word before {@code start} is a figure, Roman ones and such with a unit included.
   */
  private boolean isBehindFigure(int from, int start) {
    int end = Chars.lastInk(text, start) + 1;
    String word = end > from ? wordBefore(from, end) : "";
    boolean isRoman = !word.isEmpty() && word.chars().allMatch(c -> "IVXLC".indexOf(c) >= 0);
    boolean isUnit = words.kind(word.replaceFirst("\\.$", "")).equals(Optional.of(Kind.UNIT));
    return isRoman || isUnit || word.chars().anyMatch(Character::isDigit);
  }

  /** Whether a quotation ends between the stop and what follows, so that the stop was its last. */
  private boolean isQuoted(int stop, int next) {
    int last = Chars.lastInk(text, next);
    return last > stop && "\"”’»“".indexOf(text.charAt(last)) >= 0;
  }

  /** A time that opens its sentence: "At 5 a.m. Mr Lee got up". */
  private boolean isOpening(int from, int start, String follower) {
    return start - from <= MAX_OPENING
        && words.is(Cue.OPENING, lower(wordFrom(firstLetter(from))))
        && !words.is(Cue.PRONOUN, follower);
  }

  /** A single capital: an initial, or the label of a thing (Plan B). */
  private boolean letterEnds(int from, int stop, int next) {
    String follower = wordFrom(firstLetter(next));
    int before = Chars.lastInk(text, stop - 1) + 1;
    String previous = before > from ? wordBefore(from, before) : "";
    boolean afterSmall = !previous.isEmpty() && Character.isLowerCase(previous.charAt(0));
    return isQuoted(stop, next)
        || words.is(Cue.LETTER, lower(previous))
        || words.is(afterSmall ? Cue.STARTER : Cue.PRONOUN, follower);
  }

  /** A number or letter at the very start of the sentence, as in "2. The second". */
  private boolean isListMarker(int from, int stop, String word) {
    int start = from;
    int limit = Math.min(stop, from + MAX_WORD);
    while (start < limit && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    return start + word.length() == stop && ListItems.isOrdinal(word);
  }

  private boolean startsSentence(int next) {
    return words.is(Cue.STARTER, wordFrom(firstLetter(next)));
  }

  /** Place of the first letter or digit from {@code next} on, within reach. */
  private int firstLetter(int next) {
    int k = next;
    while (k < text.length() && k < next + MAX_WORD && !Character.isLetterOrDigit(text.charAt(k))) {
      k++;
    }
    return Math.min(k, text.length());
  }

  /** The word that ends at {@code end}, opening marks taken off; not from before {@code from}. */
  private String wordBefore(int from, int end) {
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
  private String wordFrom(int start) {
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
    return Character.isLetterOrDigit(c) || isVowelSign(c) || ".-'’/&°º".indexOf(c) >= 0;
  }

  /** A sign that is written as part of a letter, as Indic vowels are. */
  private static boolean isVowelSign(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** Whether a word is of single letters with stops between them: U.S, J.R.R, i.v. */
  private static boolean isDottedLetters(String word) {
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
  private static boolean isNumber(String word) {
    return !word.isEmpty() && word.chars().allMatch(Character::isDigit);
  }

  /** A word in small letters, whatever the machine's language. */
  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
