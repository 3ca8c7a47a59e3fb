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

  /** "His lawyer, Mara Holt, said" has three. */
  private static final int LONGEST_SPEAKER = 3;

  private static final int LONGEST_NAME = 6;

  private static final int FEWEST_WORDS = 2;

  private Clauses() {}

  /** The clauses in order; what is too short for one belongs to the clause before it. */
  static List<Span> of(Passage passage) {
    List<Span> clauses = new ArrayList<>();
    int from = 0;
    List<Token> tokens = passage.tokens();
    for (int i = 0; i <= tokens.size(); i++) {
      boolean isEnd = i == tokens.size() || (isBreak(tokens, i) && !isInsideFigure(passage, i));
      if (isEnd) {
        add(clauses, tokens, from, i);
        boolean isMark = i < tokens.size() && tokens.get(i).is(MARKS);
        from = isMark ? i + 1 : i;
      }
    }
    return clauses.isEmpty() ? List.of(new Span(0, passage.text().length())) : clauses;
  }

  private static boolean isInsideFigure(Passage passage, int i) {
    return i > 0 && passage.isInFigure(i - 1) && passage.isInFigure(i);
  }

  private static boolean isBreak(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    boolean isApart = (i > 0 && token.start() > tokens.get(i - 1).end()) || !token.is("-");
    return (token.is(MARKS) && isApart) || token.is(JOINING) || followsSaying(tokens, i);
  }

  /** "the mayor said|the bridge was shut", but not "said the mayor, Mara Holt". */
  private static boolean followsSaying(List<Token> tokens, int i) {
    boolean follows = i > 0 && tokens.get(i - 1).is("said says");
    boolean isThatNear =
        tokens.subList(i, Math.min(tokens.size(), i + 4)).stream().anyMatch(t -> t.is("that"));
    return follows && !isThatNear && !(i > 1 && tokens.get(i - 2).is(MARKS) && isName(tokens, i));
  }

  /** Whether the words up to the next mark end in a name. */
  private static boolean isName(List<Token> tokens, int from) {
    int to = from;
    while (to < tokens.size() && !tokens.get(to).is(MARKS + " .")) {
      to++;
    }
    return to > from && tokens.get(to - 1).isCapitalised();
  }

  /** What a sentence tells, without the words before or behind it for who says so. */
  static Span told(Passage passage) {
    List<Span> clauses = of(passage);
    List<List<Token>> words =
        clauses.stream().map(clause -> Token.of(clause.of(passage.text()))).toList();
    int from = 0;
    for (int i = 0; i < Math.min(LONGEST_SPEAKER, clauses.size() - 1); i++) {
      boolean isLong = i > 0 && words.get(i - 1).size() > LONGEST_NAME;
      if (isLong || words.get(i).get(0).is("who which")) {
        break;
      }
      boolean isOfSpeaker = endsInSaying(words.get(i)) || words.get(i).get(0).is("according");
      from = isOfSpeaker ? i + 1 : from;
    }
    int to = clauses.size();
    for (int i = to - 1; i > Math.max(from, to - LONGEST_SPEAKER); i--) {
      Token first = words.get(i).get(0);
      boolean isOfSpeaker =
          first.is("according " + SAYING) || (endsInSaying(words.get(i)) && !first.is("who which"));
      to = isOfSpeaker ? i : to;
    }
    return clauses.get(from).union(clauses.get(to - 1));
  }

  /** "the mayor announced", "the mayor said on Tuesday". */
  private static boolean endsInSaying(List<Token> tokens) {
    int last = tokens.size() - 1;
    return tokens.get(last).is(SAYING)
        || tokens.subList(Math.max(0, last - 2), last).stream().anyMatch(t -> t.is("said says"));
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
