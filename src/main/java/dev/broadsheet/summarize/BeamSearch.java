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

  private static final Comparator<Choice> BY_VALUE =
      Comparator.comparingDouble(Choice::value)
          .reversed()
          .thenComparing(choice -> choice.sentences().toString());

  private final ReadArticle article;
  private final TermWorth worth;
  private final double[] fitness;
  private final Printable printable;

  /**
   * A search in one article.
   *
   * @param fitness for each sentence, how much its worth counts: 0..1
   */
  BeamSearch(ReadArticle article, TermWorth worth, double[] fitness, Printable printable) {
    this.article = article;
    this.worth = worth;
    this.fitness = fitness.clone();
    this.printable = printable;
  }

  /** Sentences chosen so far, ascending, and what they are worth together. */
  private record Choice(List<Integer> sentences, Coverage coverage, double value) {}

  /**
   * Indexes of the best {@code count} sentences, ascending: the lead and what goes best with it; a
   * single one is the best there is. Fewer if no more may be printed.
   */
  List<Integer> best(int count) {
    Choice none = new Choice(List.of(), new Coverage(worth, count * WORDS_PER_SENTENCE), 0);
    int lead = LeadSearch.usual(article, printable);
    int first = count > 1 ? lead : 0;
    List<Integer> candidates = candidates(none, first, count);
    List<Choice> beam = List.of(with(none, lead));
    if (count == 1 && !candidates.isEmpty()) {
      return candidates.subList(0, 1);
    }
    int width = count <= WIDE_UP_TO ? BEAM : 1;
    for (int size = 2; size <= count; size++) {
      List<Choice> next = longer(beam, candidates);
      if (next.isEmpty()) {
        break;
      }
      beam = next.subList(0, Math.min(width, next.size()));
    }
    return beam.get(0).sentences();
  }

  /** The sentences from {@code first} on that may be printed, best first. */
  private List<Integer> candidates(Choice none, int first, int count) {
    return IntStream.range(first, article.size())
        .filter(i -> printable.stands(i) || (count > 1 && printable.follows(i)))
        .mapToObj(i -> with(none, i))
        .sorted(BY_VALUE)
        .limit(Math.max(CANDIDATES, count + BEAM))
        .map(choice -> choice.sentences().get(0))
        .toList();
  }

  private List<Choice> longer(List<Choice> beam, List<Integer> candidates) {
    List<Choice> next = new ArrayList<>();
    Set<List<Integer>> seen = new HashSet<>();
    for (Choice choice : beam) {
      for (int candidate : candidates) {
        List<Integer> chosen = choice.sentences();
        boolean mayStand = printable.stands(candidate) || chosen.contains(candidate - 1);
        if (mayStand && !chosen.contains(candidate) && seen.add(inserted(chosen, candidate))) {
          next.add(with(choice, candidate));
        }
      }
    }
    next.sort(BY_VALUE);
    return next;
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
