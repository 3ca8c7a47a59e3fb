package dev.broadsheet.nlp;

import dev.broadsheet.nlp.Figure.Bound;
import dev.broadsheet.nlp.NumberWords.Lexeme;
import java.util.List;

/** Reads the words around a number that widen or narrow it: "at least", "or more". */
final class Modifiers {
  private record Phrase(Bound bound, List<String> words) {}

  private static final List<Phrase> BEFORE = phrases("before");
  private static final List<Phrase> AFTER = phrases("after");

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

  private static List<Phrase> phrases(String place) {
    return WordLists.rows("number-bounds.txt").stream()
        .filter(row -> row.get(0).equals(place))
        .map(row -> new Phrase(Bound.valueOf(row.get(1)), row.subList(2, row.size())))
        .toList();
  }
}
