package dev.broadsheet.compare;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Evidence;
import dev.broadsheet.news.Sentence;
import dev.broadsheet.nlp.Figure;
import dev.broadsheet.nlp.Figures;
import dev.broadsheet.nlp.Name;
import dev.broadsheet.nlp.NameIndex;
import dev.broadsheet.nlp.Names;
import dev.broadsheet.nlp.Span;
import dev.broadsheet.nlp.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A sentence of an article, read once. Places of tokens, names and figures are counted in {@link
 * #text()}. Two are the same only if they are one object.
 */
final class Passage implements Comparable<Passage> {
  private final int order;
  private final Article article;
  private final Sentence sentence;
  private final String text;
  private final List<Token> tokens;
  private final List<Figure> figures;
  private final List<Name> names;
  private final NameIndex index;
  private final Set<String> stems;

  private Passage(int order, Article article, Sentence sentence) {
    this.order = order;
    this.article = article;
    this.sentence = sentence;
    this.text = article.words(sentence);
    this.tokens = Token.of(text);
    this.figures = Figures.of(text);
    this.names = Names.of(text);
    this.index = NameIndex.of(text);
    this.stems = stems(0, tokens.size());
  }

  /** All sentences of each article, in order. */
  static List<List<Passage>> of(List<Article> articles) {
    List<List<Passage>> passages = new ArrayList<>();
    for (Article article : articles) {
      int order = passages.size();
      passages.add(
          article.sentences().stream()
              .map(sentence -> new Passage(order, article, sentence))
              .toList());
    }
    return passages;
  }

  Article article() {
    return article;
  }

  Sentence sentence() {
    return sentence;
  }

  /** The words as printed, white space squeezed. */
  String text() {
    return text;
  }

  List<Token> tokens() {
    return tokens;
  }

  List<Figure> figures() {
    return figures;
  }

  /** Stems of its words other than numbers and function words. */
  Set<String> stems() {
    return stems;
  }

  /**
   * Whether this sentence has all figures and names of another, without which it can't say all that
   * the other says.
   */
  boolean hasDetailsOf(Passage claim) {
    return claim.figures.stream()
            .filter(figure -> figure.kind() != Figure.Kind.ORDINAL)
            .allMatch(figure -> bearing(figure).isPresent())
        && claim.names.stream().allMatch(name -> isPerhapsNone(name) || index.contains(name));
  }

  /** The figure here that bears out one of another sentence, if there is one. */
  Optional<Figure> bearing(Figure claimed) {
    return figures.stream().filter(claimed::isBorneOutBy).findFirst();
  }

  private static boolean isPerhapsNone(Name name) {
    return name.opensSentence() && name.parts().size() == 1;
  }

  Evidence evidence() {
    return Evidence.of(article, sentence.span());
  }

  boolean isOfSameArticle(Passage other) {
    return article.id().equals(other.article.id());
  }

  /** Stems of the words, not numbers, of tokens {@code from} to before {@code to}. */
  Set<String> stems(int from, int to) {
    Set<String> found = new HashSet<>();
    for (int i = Math.max(0, from); i < Math.min(tokens.size(), to); i++) {
      if (tokens.get(i).isWord() && !isInFigure(i)) {
        found.addAll(Tokens.stems(tokens.get(i).form()));
      }
    }
    return found;
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

  /** The text of tokens {@code from} to before {@code to}. */
  String slice(int from, int to) {
    return from >= to ? "" : text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  /** Whether the token at {@code i} is part of a figure. */
  boolean isInFigure(int i) {
    Span span = new Span(tokens.get(i).start(), tokens.get(i).end());
    return figures.stream().anyMatch(figure -> figure.span().overlaps(span));
  }

  /** In the order of the articles, then of the text. */
  @Override
  public int compareTo(Passage other) {
    return order != other.order
        ? Integer.compare(order, other.order)
        : Integer.compare(sentence.number(), other.sentence.number());
  }

  @Override
  public String toString() {
    return article.id() + ": " + text;
  }
}
