package dev.broadsheet.compare;

import dev.broadsheet.nlp.Figure;
import dev.broadsheet.nlp.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What a sentence gives for a fact: a figure, or failing that a clause.
 *
 * @param passage the sentence
 * @param span place of the figure or clause in its text
 * @param figure the figure, if it is one
 */
record Given(Passage passage, Span span, Optional<Figure> figure) implements Comparable<Given> {
  static Given of(Passage passage, Figure figure) {
    return new Given(passage, figure.span(), Optional.of(figure));
  }

  static Given of(Passage passage, Span clause) {
    return new Given(passage, clause, Optional.empty());
  }

  /** In the order of the articles, then of the text. */
  @Override
  public int compareTo(Given other) {
    int byPassage = passage.compareTo(other.passage);
    return byPassage != 0 ? byPassage : span.compareTo(other.span);
  }

  String words() {
    return span.of(passage.text());
  }

  Optional<String> speaker() {
    return Speakers.of(passage, span.start());
  }

  /** Whether both give the same figure, or the same words. */
  boolean isSame(Given other) {
    if (figure.isPresent() && other.figure.isPresent()) {
      Figure mine = figure.get();
      Figure theirs = other.figure.get();
      return mine.kind() == theirs.kind()
          && mine.value() == theirs.value()
          && mine.date().equals(theirs.date());
    }
    return words().equals(other.words());
  }

  /** Whether the articles that give the two are one. */
  boolean isOfSameArticle(Given other) {
    return passage.isOfSameArticle(other.passage);
  }

  /** Two values of one fact, from different articles. */
  record Couple(Given first, Given second) {
    Couple turned() {
      return new Couple(/* first= */ second, /* second= */ first);
    }
  }

  /** The values of each fact, those that couples tie together. */
  static List<List<Given>> joined(List<Couple> couples) {
    List<List<Given>> facts = new ArrayList<>();
    for (Couple couple : couples) {
      List<Given> joined = new ArrayList<>(List.of(couple.first, couple.second));
      for (List<Given> fact : List.copyOf(facts)) {
        if (fact.contains(couple.first) || fact.contains(couple.second)) {
          facts.remove(fact);
          joined.removeAll(fact);
          joined.addAll(0, fact);
        }
      }
      facts.add(joined);
    }
    facts.forEach(Collections::sort);
    return facts;
  }
}
