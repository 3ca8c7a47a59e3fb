package dev.broadsheet.nlp;

import dev.broadsheet.nlp.Abbreviations.Cue;
import dev.broadsheet.nlp.Abbreviations.Kind;
import java.util.Optional;

/**
 * Judges the boundaries a break iterator proposes in one passage: which stops end a sentence, and
 * which belong to an abbreviation, a list marker, a quotation or a name. Every rule looks at a
 * bounded stretch around the stop, so a passage is read in linear time.
 */
final class BoundaryRules {
  /** Longest time that opens a sentence ("At about half past 5 a.m. Mr Lee"), in UTF-16 units. */
  private static final int MAX_OPENING = 30;

  private final String text;
  private final Abbreviations words;
  private final Enclosures enclosures;
  private final AdjacentWords adjacent;

  BoundaryRules(String text, Abbreviations words, Enclosures enclosures) {
    this.text = text;
    this.words = words;
    this.enclosures = enclosures;
    this.adjacent = new AdjacentWords(text);
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
      case '.' ->
          isEllipsis(stop)
              ? !isSpacedOmission(stop) && (!isPause(stop) || startsSentence(next))
              : fullStopEnds(from, stop, next);
      case '…' -> !isPause(stop) || startsSentence(next);
      case '!' ->
          !words.is(Cue.BANG, AdjacentWords.lower(adjacent.before(from, stop)))
              || startsSentence(next);
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

  /** Whether what follows goes on with the sentence: a small letter, a comma. */
  private boolean leadsOn(int next) {
    int k = next;
    while (k < text.length()
        && k < next + AdjacentWords.MAX_WORD
        && (Chars.isOpener(text.charAt(k))
            || Chars.isDash(text.charAt(k))
            || Chars.isBlank(text.charAt(k)))) {
      k++;
    }
    if (k >= text.length()) {
      return false;
    }
    char c = text.charAt(k);
    boolean isCased = k + 1 < text.length() && Character.isUpperCase(text.charAt(k + 1));
    boolean isMarker = k + 1 < text.length() && (text.charAt(k + 1) == ')' || isPoint(k + 1));
    boolean isReported = c == 'と' && Chars.isCloser(text.charAt(next - 1));
    boolean isSmall = Character.isLowerCase(c) && !isCased && !isMarker;
    return isSmall || isReported || ",;:".indexOf(c) >= 0;
  }

  private boolean isPoint(int i) {
    return text.charAt(i) == '.' && i + 1 < text.length() && Chars.isBlank(text.charAt(i + 1));
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
      String word = adjacent.from(at);
      if (names > 0 && words.is(Cue.SPEECH, word)) {
        return !words.is(Cue.CLAUSE, adjacent.from(Chars.nextInk(text, at + word.length())));
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

  /** Points set off from the word before: a pause, or words left out. */
  private boolean isPause(int stop) {
    int k = stop;
    while (k > 0
        && stop - k < AdjacentWords.MAX_WORD
        && (text.charAt(k) == '.' || text.charAt(k) == '…')) {
      k--;
    }
    return Chars.isBlank(text.charAt(k)) && !Chars.isStop(text.charAt(Math.max(0, k - 1)));
  }

  private boolean isEllipsis(int stop) {
    int before = Chars.lastInk(text, stop);
    return before >= 0 && text.charAt(before) == '.';
  }

  private boolean fullStopEnds(int from, int stop, int next) {
    String word = adjacent.before(from, stop);
    if (isListMarker(from, stop, word)) {
      return false;
    }
    if (word.length() == 1) {
      word = joinedLetters(from, stop, word);
    }
    Optional<Kind> kind = kindOf(word);
    if (kind.isPresent()) {
      return abbreviationEnds(kind.get(), from, stop, next);
    }
    if (word.length() == 1 && Character.isUpperCase(word.charAt(0))) {
      return letterEnds(from, stop, word, next);
    }
    if (AdjacentWords.isDottedLetters(word)) {
      return startsSentence(next) || isQuoted(stop, next);
    }
    boolean isOrdinal =
        words.hasDottedOrdinals() && word.length() <= 2 && AdjacentWords.isNumber(word);
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

  /** The kind of a word, or of its last part: "Vice-Gov", "l'av". */
  private Optional<Kind> kindOf(String word) {
    Optional<Kind> whole = words.kind(word);
    if (whole.isPresent()) {
      return whole;
    }
    int joint = Math.max(word.lastIndexOf('-'), word.lastIndexOf('/'));
    joint = Math.max(joint, Math.max(word.lastIndexOf('\''), word.lastIndexOf('’')));
    return joint < 0 ? whole : words.kind(word.substring(joint + 1));
  }

  private boolean abbreviationEnds(Kind kind, int from, int stop, int next) {
    String follower = adjacent.from(adjacent.firstLetter(next));
    return switch (kind) {
      case ADDRESS, JOINED -> false;
      case TITLE -> words.is(Cue.PRONOUN, follower);
      case NUMBER -> !AdjacentWords.isNumber(follower) && !AdjacentWords.isLabel(follower);
      case OPEN ->
          startsSentence(next) || (isQuoted(stop, next) && !AdjacentWords.isNumber(follower));
      case CLOCK ->
          !words.is(Cue.ZONE, AdjacentWords.lower(follower)) && !isOpening(from, stop, follower);
    };
  }

  /** Whether a quotation ends between the stop and what follows, so that the stop was its last. */
  private boolean isQuoted(int stop, int next) {
    int last = Chars.lastInk(text, next);
    return last > stop && "\"”’»“".indexOf(text.charAt(last)) >= 0;
  }

  /** A time that opens its sentence: "At 5 a.m. Mr Lee got up". */
  private boolean isOpening(int from, int stop, String follower) {
    return stop - from <= MAX_OPENING
        && words.is(Cue.OPENING, AdjacentWords.lower(adjacent.from(adjacent.firstLetter(from))))
        && !words.is(Cue.PRONOUN, follower);
  }

  /** A single capital: an initial, the pronoun I, or the label of a thing (Plan B). */
  private boolean letterEnds(int from, int stop, String letter, int next) {
    String follower = adjacent.from(adjacent.firstLetter(next));
    int before = Chars.lastInk(text, stop - 1) + 1;
    String previous = before > from ? adjacent.before(from, before) : "";
    boolean afterSmall = !previous.isEmpty() && Character.isLowerCase(previous.charAt(0));
    boolean isPronoun = letter.equals("I") && afterSmall;
    if (isPronoun || words.is(Cue.LETTER, AdjacentWords.lower(previous)) || isQuoted(stop, next)) {
      return true;
    }
    boolean isInitialNext = follower.length() == 1;
    return !isInitialNext && words.is(afterSmall ? Cue.STARTER : Cue.PRONOUN, follower);
  }

  /** A number or letter at the very start of the sentence, as in "2. The second". */
  private boolean isListMarker(int from, int stop, String word) {
    int start = from;
    int limit = Math.min(stop, from + AdjacentWords.MAX_WORD);
    while (start < limit && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    return start + word.length() == stop && ListItems.isOrdinal(word);
  }

  private boolean startsSentence(int next) {
    return words.is(Cue.STARTER, adjacent.from(adjacent.firstLetter(next)));
  }
}
