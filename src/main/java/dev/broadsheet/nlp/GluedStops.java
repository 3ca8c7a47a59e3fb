package dev.broadsheet.nlp;

import dev.broadsheet.nlp.Abbreviations.Cue;
import java.util.BitSet;

/**
 * Finds the boundaries a break iterator cannot propose, because the blank after the stop is missing
 * or something stands between: {@code end.The next}, {@code shown.12 The}, {@code shown.[3] The},
 * {@code to--" At}, {@code over… Then}.
 */
final class GluedStops {
  private static final int MAX_MARKS = 24;

  private final String text;
  private final Abbreviations words;
  private final BitSet certain = new BitSet();
  private final BitSet possible = new BitSet();

  GluedStops(String text, Abbreviations words) {
    this.text = text;
    this.words = words;
    for (int i = 1; i + 2 < text.length(); i++) {
      char c = text.charAt(i);
      if (!Chars.isPlain(c)) {
        read(i, c);
      }
    }
  }

  /** First units of sentences, sure as they stand. */
  BitSet certain() {
    return (BitSet) certain.clone();
  }

  /** First units of sentences if the rules agree. */
  BitSet possible() {
    return (BitSet) possible.clone();
  }

  private void read(int i, char c) {
    if (c == '.' || c == '．') {
      readStop(i);
    } else if (c == '…') {
      readGap(i + 1, possible);
    } else if (Chars.isDash(c) && Chars.isBlank(text.charAt(i - 1))) {
      readDash(i);
    } else if (Chars.isDash(c) && Chars.isCloser(text.charAt(i + 1))) {
      readGap(i + 2, certain);
    }
  }

  private void readStop(int i) {
    char next = text.charAt(i + 1);
    if (Character.isUpperCase(next)) {
      readWord(i);
    } else if (isDigit(next) || next == '[' || "¹²³".indexOf(next) >= 0) {
      readMarks(i);
    } else if (next == ' ' && isSpacedEllipsis(i)) {
      certain.set(i + 2);
    } else {
      readFigure(i + 1);
    }
  }

  /** A figure that opens a sentence and is followed by a small letter: "ended. 12 people". */
  private void readFigure(int gap) {
    int past = gap;
    while (past < text.length() && past < gap + 2 && Chars.isCloser(text.charAt(past))) {
      past++;
    }
    int next = Chars.nextInk(text, past);
    if (next > past && next < text.length()) {
      char c = text.charAt(next);
      boolean isMoney = Character.getType(c) == Character.CURRENCY_SYMBOL;
      possible.set(next, isMoney || isDigit(c));
    }
  }

  /** A capital right behind the stop, unless it may be a name of a file, a host or a program. */
  private void readWord(int i) {
    int start = i;
    while (start > 0 && i - start < MAX_MARKS && isNamePart(text.charAt(start - 1))) {
      start--;
    }
    int end = i + 1;
    while (end < text.length() && end - i < MAX_MARKS && isNamePart(text.charAt(end))) {
      end++;
    }
    String before = text.substring(start, i);
    String after = text.substring(i + 1, end);
    if (text.charAt(i) == '．') {
      certain.set(i + 1);
      return;
    }
    boolean isPlain =
        before.length() > 1
            && before.chars().skip(1).allMatch(c -> Character.isLowerCase(c) || c == '-');
    boolean isFigure =
        !before.isEmpty() && before.chars().allMatch(c -> Character.isDigit(c) || c == ',');
    boolean isStarter = words.is(Cue.STARTER, after) || words.kind(after).isPresent();
    boolean isWord = after.length() > 1 && Character.isLowerCase(after.charAt(1));
    boolean isAbbreviation = words.kind(before).isPresent();
    boolean isInName = end < text.length() && "@/\\:=_.(".indexOf(text.charAt(end)) >= 0;
    boolean isStarterAtStop = isInName && text.charAt(end) == '.' && words.kind(after).isPresent();
    boolean isName = isInName && !isStarterAtStop;
    if (isAbbreviation || isName || (start > 0 && isAddress(start - 1))) {
      return;
    }
    boolean isOrdinaryWord = isPlain && isWord;
    if (isOrdinaryWord || (isStarter && (isPlain || isFigure))) {
      certain.set(i + 1);
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private boolean isAddress(int i) {
    return "@/\\:=_.".indexOf(text.charAt(i)) >= 0;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == ',' || c == '-' || c == '’' || c == '\'';
  }

  /** Marks of notes behind the stop: shown.11 12 The, shown.[3] The. */
  private void readMarks(int i) {
    char before = text.charAt(i - 1);
    boolean isWordEnd =
        Character.isLowerCase(before) && Character.isLowerCase(text.charAt(Math.max(0, i - 2)));
    boolean isEnd = isWordEnd || Chars.isCloser(before);
    if (!isEnd || isAbbreviated(i)) {
      return;
    }
    int k = i + 1;
    while (k < text.length()
        && k - i < MAX_MARKS
        && "0123456789,–-[]¹²³⁴⁵⁶⁷⁸⁹⁰ ".indexOf(text.charAt(k)) >= 0) {
      k++;
    }
    if (Chars.isBlank(text.charAt(k - 1)) && startsLikeSentence(k)) {
      certain.set(k);
    }
  }

  private boolean isAbbreviated(int i) {
    int start = i;
    while (start > 0 && i - start < MAX_MARKS && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return words.kind(text.substring(start, i)).isPresent();
  }

  /** The first of four spaced points, right behind its word: it ends the sentence. */
  private boolean isSpacedEllipsis(int i) {
    return text.startsWith(". . . . ", i)
        && !Chars.isBlank(text.charAt(i - 1))
        && text.charAt(i - 1) != '.'
        && startsLikeSentence(i + 8);
  }

  /** A dash that opens a sentence or a line of dialogue after a finished one. */
  private void readDash(int i) {
    int before = Chars.lastInk(text, i);
    boolean isLoose =
        Chars.isBlank(text.charAt(i + 1)) && startsLikeSentence(Chars.nextInk(text, i + 1));
    if (before < 1 || !isLoose) {
      return;
    }
    char last = text.charAt(before);
    boolean isQuoted = Chars.isCloser(last) && Chars.isStop(text.charAt(before - 1));
    if (isQuoted || last == '?' || last == '!') {
      certain.set(i);
    }
  }

  private void readGap(int gap, BitSet places) {
    int next = Chars.nextInk(text, gap);
    boolean isMark = gap < text.length() && Chars.isCloser(text.charAt(gap));
    if (isMark) {
      next = Chars.nextInk(text, gap + 1);
    }
    if (next > gap + (isMark ? 1 : 0) && startsLikeSentence(next)) {
      places.set(next);
    }
  }

  private boolean startsLikeSentence(int i) {
    int k = i;
    while (k < text.length() && k < i + 3 && Chars.isOpener(text.charAt(k))) {
      k++;
    }
    return k < text.length() && Character.isUpperCase(text.charAt(k));
  }
}
