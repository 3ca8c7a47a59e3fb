package dev.broadsheet.summarize;

import dev.broadsheet.model.Embedder;
import dev.broadsheet.nlp.Figure;
import dev.broadsheet.nlp.Figures;
import dev.broadsheet.nlp.Name;
import dev.broadsheet.nlp.NameIndex;
import dev.broadsheet.nlp.Names;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether two sentences say the same thing. Figures are left out when repetition is at stake (two
 * tolls of one accident need not both be told in the summary) and must agree when one sentence is
 * to bear out the other.
 */
final class SentenceSimilarity {
  /** Likeness from which a second sentence tells nothing new. */
  static final double REPEATS = 0.58;

  /** Share of words in common from which it is so where no model knows the language. */
  private static final double REPEATS_BY_WORDS = 0.5;

  private static final double BEARS_OUT_MEANING = 0.7;
  private static final double BEARS_OUT_WORDS = 0.5;

  private SentenceSimilarity() {}

  /** How alike two sentences are in meaning and words, figures left out: 0..1. */
  static double likeness(ReadArticle a, int i, ReadArticle b, int j) {
    double meaning = Embedder.cosine(a.vector(i), b.vector(j));
    Set<String> mine = withoutFigures(a.contentStems(i));
    Set<String> theirs = withoutFigures(b.contentStems(j));
    double shared = mine.stream().filter(theirs::contains).count();
    double smaller = Math.max(1, Math.min(mine.size(), theirs.size()));
    double words = Math.min(mine.size(), theirs.size()) < 3 ? 0 : shared / smaller;
    if (!a.isRanked() || !b.isRanked()) {
      return Math.min(1, words * REPEATS / REPEATS_BY_WORDS);
    }
    return Math.max(0, Math.min(1, Math.max(0.5 * meaning + 0.5 * words, meaning - 0.15)));
  }

  /** Whether sentence {@code j} of {@code b} states what sentence {@code i} of {@code a} states. */
  static boolean bearsOut(ReadArticle b, int j, ReadArticle a, int i) {
    if (Embedder.cosine(a.vector(i), b.vector(j)) < BEARS_OUT_MEANING) {
      return false;
    }
    Set<String> told = a.contentStems(i);
    Set<String> there = b.contentStems(j);
    double shared = told.stream().filter(there::contains).count();
    return shared >= BEARS_OUT_WORDS * told.size()
        && isNegated(a.text(i)) == isNegated(b.text(j))
        && hasFigures(a.text(i), b.text(j))
        && hasNames(a.text(i), b.text(j));
  }

  private static boolean isNegated(String text) {
    return text.matches("(?is).*(?:\\b(?:not|no|never|without|denie[sd]|deny)\\b|n['’]t\\b).*");
  }

  private static boolean hasFigures(String claim, String source) {
    List<Figure> given = Figures.of(source);
    return Figures.of(claim).stream()
        .allMatch(figure -> given.stream().anyMatch(figure::isBorneOutBy));
  }

  private static boolean hasNames(String claim, String source) {
    NameIndex index = NameIndex.of(source);
    List<Name> names = Names.of(claim).stream().filter(name -> !name.opensSentence()).toList();
    return names.stream().allMatch(index::contains);
  }

  private static Set<String> withoutFigures(Set<String> stems) {
    return stems.stream()
        .filter(stem -> stem.chars().noneMatch(Character::isDigit))
        .collect(Collectors.toSet());
  }
}
