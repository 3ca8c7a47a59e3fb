package dev.broadsheet.compare;

import dev.broadsheet.nlp.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a sentence into clauses: at its marks, at words that set one against another, and behind who
 * says it.
 */
final class Clauses {
  private static final String MARKS = ", ; : ( ) – — “ ” \" -";
  private static final String JOINING = "but while whereas although though because and that";
  private static final String SAYING = "said says claimed added insisted announced reported";
  private static final int FEWEST_WORDS = 3;

  private Clauses() {}

  /** The clauses in order; what is too short for one belongs to the clause before it. */
  static List<Span> of(Passage passage) {
    List<Span> clauses = new ArrayList<>();
    int from = 0;
    List<Token> tokens = passage.tokens();
    for (int i = 0; i <= tokens.size(); i++) {
      boolean isEnd = i == tokens.size() || (isBreak(tokens, i) && !passage.isInFigure(i));
      if (isEnd) {
        add(clauses, tokens, from, i);
        boolean isMark = i < tokens.size() && tokens.get(i).is(MARKS);
        from = isMark ? i + 1 : i;
      }
    }
    return clauses.isEmpty() ? List.of(new Span(0, passage.text().length())) : clauses;
  }

  private static boolean isBreak(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    boolean isApart =
        i > 0 && token.start() > tokens.get(i - 1).end() || !token.is("-");
    boolean isSaid = i > 1 && tokens.get(i - 1).is(SAYING) && !tokens.get(i - 2).is(MARKS);
    return (token.is(MARKS) && isApart) || token.is(JOINING) || isSaid;
  }

  private static void add(List<Span> clauses, List<Token> tokens, int from, int to) {
    int end = to;
    while (end > from && !tokens.get(end - 1).isWord() && tokens.get(end - 1).is(". ! ? ” \"")) {
      end--;
    }
    int start = from;
    while (start < end && tokens.get(start).is(JOINING)) {
      start++;
    }
    if (start >= end) {
      return;
    }
    Span span = new Span(tokens.get(start).start(), tokens.get(end - 1).end());
    long words = tokens.subList(start, end).stream().filter(Token::isWord).count();
    if (words < FEWEST_WORDS && !clauses.isEmpty()) {
      int last = clauses.size() - 1;
      clauses.set(last, clauses.get(last).union(span));
    } else {
      clauses.add(span);
    }
  }
}
