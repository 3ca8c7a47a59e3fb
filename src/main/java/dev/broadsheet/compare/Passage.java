package dev.broadsheet.compare;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Evidence;
import dev.broadsheet.news.Sentence;
import dev.broadsheet.nlp.Figure;
import dev.broadsheet.nlp.Figures;
import dev.broadsheet.nlp.Name;
import dev.broadsheet.nlp.Names;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence of an article, read once. Places in {@code text}, tokens, names and figures are all
 * counted from the start of the sentence.
 *
 * @param article the article
 * @param sentence the sentence
 * @param text its words, line breaks made blanks one for one
 * @param tokens its tokens
 * @param names its proper names
 * @param figures its numbers
 * @param clauses number of the clause that each token stands in; "X said this, while Y said that"
 *     has two
 */
record Passage(
    Article article,
    Sentence sentence,
    String text,
    List<Token> tokens,
    List<Name> names,
    List<Figure> figures,
    List<Integer> clauses) {

  static Passage of(Article article, Sentence sentence) {
    String text = sentence.span().of(article.text()).replaceAll("[\\s\\u00a0]", " ");
    List<Token> tokens = Token.of(text);
    return new Passage(
        article, sentence, text, tokens, Names.of(text), Figures.of(text), clauses(tokens));
  }

  /** All passages of an article, in order. */
  static List<Passage> of(Article article) {
    List<Passage> passages = new ArrayList<>();
    for (Sentence sentence : article.sentences()) {
      passages.add(of(article, sentence));
    }
    return passages;
  }

  private static List<Integer> clauses(List<Token> tokens) {
    List<Integer> clauses = new ArrayList<>();
    int clause = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean opens = token.is("; while whereas although but");
      boolean endsFirst = token.form().equals(",") && clause == 0 && opensWithAside(tokens);
      if ((opens && i > 0) || endsFirst) {
        clause++;
      }
      clauses.add(clause);
    }
    return clauses;
  }

  private static boolean opensWithAside(List<Token> tokens) {
    return tokens.get(0).is("while whereas although");
  }

  Evidence evidence() {
    return Evidence.of(article, sentence.span());
  }

  /** The words as printed, white space squeezed. */
  String words() {
    return article.words(sentence);
  }

  /** Form of the token at {@code i}, {@code ""} beyond either end. */
  String form(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).form() : "";
  }

  /** Number of the token that {@code place} stands in or before. */
  int tokenAt(int place) {
    int i = 0;
    while (i < tokens.size() && tokens.get(i).end() <= place) {
      i++;
    }
    return i;
  }

  int clauseAt(int token) {
    return clauses.isEmpty() ? 0 : clauses.get(Math.min(token, clauses.size() - 1));
  }

  /** The text of tokens {@code from} to before {@code to}. */
  String slice(int from, int to) {
    return from >= to ? "" : text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  /** The figure that the token at {@code i} is part of, if any. */
  boolean isInFigure(int i) {
    Token token = tokens.get(i);
    return figures.stream()
        .anyMatch(f -> f.span().start() < token.end() && token.start() < f.span().end());
  }
}
