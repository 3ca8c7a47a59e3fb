package dev.broadsheet.compare;

import dev.broadsheet.model.PairReader;
import dev.broadsheet.model.PairReader.Pair;
import dev.broadsheet.model.PairReader.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Two sentences of different articles, read both ways.
 *
 * @param first a sentence
 * @param second one of another article
 * @param forward what the first tells of the second
 * @param back what the second tells of the first
 */
record ReadPair(Passage first, Passage second, Reading forward, Reading back) {
  private static final Reading SAME = new Reading(1, 0, 0);
  private static final double SAYS = 0.9;
  private static final double CONTRADICTS = 0.8;

  /** Less than this one way is no contradiction, whatever the other way gives. */
  private static final double LEAST = 0.5;

  /** Has all pairs read; those of the very same words need no reader. */
  static List<ReadPair> of(PairReader reader, List<PairSearch.Pair> pairs) {
    List<Pair> texts = new ArrayList<>();
    for (PairSearch.Pair pair : pairs) {
      String first = pair.first().text();
      String second = pair.second().text();
      texts.add(new Pair(first, second));
      texts.add(new Pair(second, first));
    }
    List<Integer> unlike = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (!texts.get(i).passage().equals(texts.get(i).claim())) {
        unlike.add(i);
      }
    }
    List<Reading> read = reader.read(unlike.stream().map(texts::get).toList());
    Reading[] readings = new Reading[texts.size()];
    Arrays.fill(readings, SAME);
    for (int i = 0; i < read.size(); i++) {
      readings[unlike.get(i)] = read.get(i);
    }
    List<ReadPair> found = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      PairSearch.Pair pair = pairs.get(i);
      found.add(new ReadPair(pair.first(), pair.second(), readings[2 * i], readings[2 * i + 1]));
    }
    return found;
  }

  /** Whether each is found to make the other false. */
  boolean isContradiction() {
    return contradicts(forward, back);
  }

  static boolean contradicts(Reading forward, Reading back) {
    boolean isLikely = forward.contradicts() + back.contradicts() >= 2 * CONTRADICTS;
    return isLikely && Math.min(forward.contradicts(), back.contradicts()) >= LEAST;
  }

  /** How likely the other sentence says all that {@code claim}, one of the two, says. */
  double says(Passage claim) {
    return (claim == second ? forward : back).says();
  }

  /** Whether the other sentence says all that {@code claim}, one of the two, says. */
  boolean saysAll(Passage claim) {
    return says(claim) >= SAYS;
  }

  /** The sentence that is not this one. */
  Passage other(Passage passage) {
    return passage == first ? second : first;
  }
}
