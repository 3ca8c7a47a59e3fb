package dev.broadsheet.compare;

import dev.broadsheet.model.PairReader;
import dev.broadsheet.model.PairReader.Pair;
import dev.broadsheet.model.PairReader.Reading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Two sentences of different articles and what each was found to say of the other. The longer one
 * is read first, for it can say the shorter one; the other way is read only where it can matter.
 *
 * @param longer a sentence
 * @param shorter one of another article, no longer than the first
 * @param ofShorter what the longer one tells of the shorter
 * @param ofLonger what the shorter one tells of the longer; {@link Reading#UNREAD} if not asked
 */
record ReadPair(Passage longer, Passage shorter, Reading ofShorter, Reading ofLonger) {
  private static final Reading SAME = new Reading(1, 0, 0);
  private static final double SAYS = 0.95;
  private static final double CONTRADICTS = 0.965;

  /** Less than this the first way is not worth reading the other. */
  private static final double LEAST_FIRST = 0.3;

  /** Share of a sentence's words without which another can't say all of it. */
  private static final double FEWEST_WORDS = 0.5;

  /** Share of the words of either without which two sentences are about different things. */
  private static final double FEWEST_COMMON = 1.0 / 3;

  /** Has all pairs read; those of the very same words need no reader. */
  static List<ReadPair> of(PairReader reader, List<PairSearch.Pair> pairs) {
    List<ReadPair> found = new ArrayList<>();
    List<ReadPair> unread = new ArrayList<>();
    for (PairSearch.Pair pair : pairs) {
      boolean isInOrder = pair.first().text().length() >= pair.second().text().length();
      Passage longer = isInOrder ? pair.first() : pair.second();
      Passage shorter = isInOrder ? pair.second() : pair.first();
      if (longer.text().equals(shorter.text())) {
        found.add(new ReadPair(longer, shorter, SAME, SAME));
      } else {
        unread.add(new ReadPair(longer, shorter, Reading.UNREAD, Reading.UNREAD));
      }
    }
    found.addAll(readBack(reader, readFirst(reader, unread)));
    return found;
  }

  private static List<ReadPair> readFirst(PairReader reader, List<ReadPair> pairs) {
    List<Reading> readings =
        reader.read(pairs.stream().map(p -> new Pair(p.longer.text(), p.shorter.text())).toList());
    List<ReadPair> read = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      ReadPair pair = pairs.get(i);
      read.add(new ReadPair(pair.longer, pair.shorter, readings.get(i), pair.ofLonger));
    }
    return read;
  }

  private static List<ReadPair> readBack(PairReader reader, List<ReadPair> pairs) {
    List<ReadPair> read = new ArrayList<>(pairs.stream().filter(p -> !p.matters()).toList());
    List<ReadPair> asked = pairs.stream().filter(ReadPair::matters).toList();
    List<Reading> readings =
        reader.read(asked.stream().map(p -> new Pair(p.shorter.text(), p.longer.text())).toList());
    for (int i = 0; i < asked.size(); i++) {
      ReadPair pair = asked.get(i);
      read.add(new ReadPair(pair.longer, pair.shorter, pair.ofShorter, readings.get(i)));
    }
    return read;
  }

  /** Whether the shorter sentence may contradict the longer, or say all of it. */
  private boolean matters() {
    boolean canSay =
        shorter.hasDetailsOf(longer) && common() >= FEWEST_WORDS * longer.stems().size();
    return canSay || ofShorter.contradicts() >= LEAST_FIRST;
  }

  private int common() {
    Set<String> shared = new HashSet<>(longer.stems());
    shared.retainAll(shorter.stems());
    return shared.size();
  }

  /** Whether each is found to make the other false, and both are about one thing. */
  boolean isContradiction() {
    int fewer = Math.min(longer.stems().size(), shorter.stems().size());
    return contradiction() >= CONTRADICTS && common() >= FEWEST_COMMON * fewer;
  }

  /** How likely one excludes the other, by the way that is surer of it. */
  double surest() {
    return Math.max(ofShorter.contradicts(), ofLonger.contradicts());
  }

  /** How likely the two exclude each other. */
  double contradiction() {
    return (ofShorter.contradicts() + ofLonger.contradicts()) / 2;
  }

  /** How likely the other sentence says all that {@code claim}, one of the two, says. */
  double says(Passage claim) {
    return (claim == shorter ? ofShorter : ofLonger).says();
  }

  /** Whether the other sentence says all that {@code claim}, one of the two, says. */
  boolean saysAll(Passage claim) {
    return says(claim) >= SAYS && other(claim).hasDetailsOf(claim);
  }

  boolean has(Passage passage) {
    return passage == longer || passage == shorter;
  }

  /** The sentence that is not this one. */
  Passage other(Passage passage) {
    return passage == longer ? shorter : longer;
  }
}
