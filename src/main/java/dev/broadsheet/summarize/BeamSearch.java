package dev.broadsheet.summarize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the sentences of an article that together make the best summary of a given number of
 * sentences: a beam search, since the best set is not the set of the best (McDonald, "A study of
 * global inference algorithms in multi-document summarization", ECIR 2007).
 */
final class BeamSearch {
  /** Words that people use in a sentence of a summary. */
  static final double WORDS_PER_SENTENCE = 19;

  private static final int CANDIDATES = 16;
  private static final int BEAM = 10;

  /** Above this many sentences the best so far alone is followed up, to bound the work. */
  private static final int WIDE_UP_TO = 12;

  private final ReadArticle article;
  private final TermWorth worth;
  private final double[] fitness;

  /**
   * A search in one article.
   *
   * @param fitness for each sentence, how fit it is to be printed at all: 0..1
   */
  BeamSearch(ReadArticle article, TermWorth worth, double[] fitness) {
    this.article = article;
    this.worth = worth;
    this.fitness = fitness.clone();
  }

  /** Sentences chosen so far, ascending, and what they are worth together. */
  private record Choice(List<Integer> sentences, Coverage coverage, double value) {}

  /** Indexes of the best {@code count} sentences, ascending. */
  List<Integer> best(int count) {
    Choice none = new Choice(List.of(), new Coverage(worth, count * WORDS_PER_SENTENCE), 0);
    Comparator<Choice> byValue =
        Comparator.comparingDouble(Choice::value)
            .reversed()
            .thenComparing(choice -> choice.sentences().toString());
    List<Choice> singles =
        IntStream.range(0, article.size()).mapToObj(i -> with(none, i)).sorted(byValue).toList();
    List<Integer> candidates =
        singles.stream()
            .limit(Math.max(CANDIDATES, count + BEAM))
            .map(choice -> choice.sentences().get(0))
            .toList();
    int width = count <= WIDE_UP_TO ? BEAM : 1;
    List<Choice> beam = singles.subList(0, Math.min(width, singles.size()));
    for (int size = 2; size <= count; size++) {
      List<Choice> next = new ArrayList<>();
      Set<List<Integer>> seen = new HashSet<>();
      for (Choice choice : beam) {
        for (int candidate : candidates) {
          if (!choice.sentences().contains(candidate)
              && seen.add(inserted(choice.sentences(), candidate))) {
            next.add(with(choice, candidate));
          }
        }
      }
      next.sort(byValue);
      beam = next.subList(0, Math.min(width, next.size()));
    }
    return beam.get(0).sentences();
  }

  private Choice with(Choice choice, int sentence) {
    Coverage coverage = choice.coverage().copy();
    coverage.add(article.terms(sentence));
    List<Integer> sentences = inserted(choice.sentences(), sentence);
    double sum = 0;
    for (int chosen : sentences) {
      boolean follows = chosen > 0 && sentences.contains(chosen - 1);
      sum += follows ? Math.sqrt(fitness[chosen]) : fitness[chosen];
    }
    return new Choice(sentences, coverage, coverage.value() * sum / sentences.size());
  }

  private static List<Integer> inserted(List<Integer> sentences, int sentence) {
    List<Integer> longer = new ArrayList<>(sentences);
    longer.add(sentence);
    longer.sort(Comparator.naturalOrder());
    return longer;
  }
}
