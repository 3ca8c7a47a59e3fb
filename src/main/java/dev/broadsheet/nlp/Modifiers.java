package dev.broadsheet.nlp;

import dev.broadsheet.nlp.Figure.Bound;
import dev.broadsheet.nlp.NumberWords.Lexeme;
import java.util.List;

/** Reads the words around a number that widen or narrow it: "at least", "or more". */
final class Modifiers {
  private record Phrase(Bound bound, List<String> words) {}

  /** Longer phrases first, so that "no more than" is not read as "more than". */
  private static final List<Phrase> BEFORE =
      List.of(
          new Phrase(Bound.AT_LEAST, List.of("no", "fewer", "than")),
          new Phrase(Bound.AT_LEAST, List.of("no", "less", "than")),
          new Phrase(Bound.AT_LEAST, List.of("not", "less", "than")),
          new Phrase(Bound.AT_LEAST, List.of("a", "minimum", "of")),
          new Phrase(Bound.AT_LEAST, List.of("at", "least")),
          new Phrase(Bound.AT_MOST, List.of("no", "more", "than")),
          new Phrase(Bound.AT_MOST, List.of("not", "more", "than")),
          new Phrase(Bound.AT_MOST, List.of("a", "maximum", "of")),
          new Phrase(Bound.AT_MOST, List.of("as", "many", "as")),
          new Phrase(Bound.AT_MOST, List.of("as", "much", "as")),
          new Phrase(Bound.AT_MOST, List.of("at", "most")),
          new Phrase(Bound.AT_MOST, List.of("up", "to")),
          new Phrase(Bound.MORE_THAN, List.of("upwards", "of")),
          new Phrase(Bound.MORE_THAN, List.of("more", "than")),
          new Phrase(Bound.MORE_THAN, List.of("greater", "than")),
          new Phrase(Bound.LESS_THAN, List.of("fewer", "than")),
          new Phrase(Bound.LESS_THAN, List.of("less", "than")),
          new Phrase(Bound.LESS_THAN, List.of("close", "to")),
          new Phrase(Bound.ABOUT, List.of("an", "estimated")),
          new Phrase(Bound.ABOUT, List.of("estimated")),
          new Phrase(Bound.MORE_THAN, List.of("over")),
          new Phrase(Bound.MORE_THAN, List.of("exceeding")),
          new Phrase(Bound.LESS_THAN, List.of("under")),
          new Phrase(Bound.LESS_THAN, List.of("nearly")),
          new Phrase(Bound.LESS_THAN, List.of("almost")),
          new Phrase(Bound.ABOUT, List.of("about")),
          new Phrase(Bound.ABOUT, List.of("around")),
          new Phrase(Bound.ABOUT, List.of("roughly")),
          new Phrase(Bound.ABOUT, List.of("approximately")),
          new Phrase(Bound.ABOUT, List.of("some")),
          new Phrase(Bound.ABOUT, List.of("~")));

  private static final List<Phrase> AFTER =
      List.of(
          new Phrase(Bound.AT_LEAST, List.of("or", "more")),
          new Phrase(Bound.AT_LEAST, List.of("-", "plus")),
          new Phrase(Bound.AT_LEAST, List.of("+")),
          new Phrase(Bound.AT_MOST, List.of("or", "fewer")),
          new Phrase(Bound.AT_MOST, List.of("or", "less")),
          new Phrase(Bound.ABOUT, List.of("or", "so")));

  private Modifiers() {}

  /** The bound, and the expression's lexemes widened by the words that set it. */
  record Reading(Bound bound, int from, int end) {}

  static Reading read(List<Lexeme> lexemes, int from, int end) {
    for (Phrase phrase : AFTER) {
      if (stands(lexemes, end, phrase)) {
        return new Reading(phrase.bound(), from, end + phrase.words().size());
      }
    }
    int at = skipFiller(lexemes, from);
    for (Phrase phrase : BEFORE) {
      int start = at - phrase.words().size();
      if (start >= 0 && stands(lexemes, start, phrase)) {
        return new Reading(phrase.bound(), start, end);
      }
    }
    return new Reading(Bound.EXACT, from, end);
  }

  private static int skipFiller(List<Lexeme> lexemes, int from) {
    String before = NumberWords.word(lexemes, from - 1);
    return before.equals("another") || before.equals("the") || before.equals("a") ? from - 1 : from;
  }

  private static boolean stands(List<Lexeme> lexemes, int at, Phrase phrase) {
    for (int i = 0; i < phrase.words().size(); i++) {
      if (!NumberWords.word(lexemes, at + i).equals(phrase.words().get(i))) {
        return false;
      }
    }
    return true;
  }
}
