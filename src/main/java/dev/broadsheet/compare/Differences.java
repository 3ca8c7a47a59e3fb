package dev.broadsheet.compare;

import dev.broadsheet.compare.Given.Couple;
import dev.broadsheet.model.PairReader;
import dev.broadsheet.model.PairReader.Pair;
import dev.broadsheet.model.PairReader.Reading;
import dev.broadsheet.nlp.Figure;
import dev.broadsheet.nlp.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds what it is that two contradicting sentences give differently. A figure is it if the
 * contradiction goes away once the other sentence's figure is put in its place; failing that, it is
 * what each sentence tells, cut down to the clause that the other contradicts if it is long.
 */
final class Differences {
  /** Share that is left of a contradiction when its cause is taken out, at most. */
  private static final double LEFT = 0.6;

  /** A sentence no longer than this is shown as it is. */
  private static final int SHORT = 90;

  private static final int LONGEST_CLAUSE = 140;
  private static final int FEWEST_WORDS = 4;

  /** Sentences of an article that are read together, the one in question apart. */
  private static final int MOST_AROUND = 2;

  private final PairReader reader;
  private final List<ReadPair> pairs;

  /** {@code pairs}: all sentences of a story that were read together. */
  Differences(PairReader reader, List<ReadPair> pairs) {
    this.reader = reader;
    this.pairs = pairs;
  }

  /** The differences of all pairs, in their order. */
  List<Couple> all() {
    List<Couple> found = new ArrayList<>();
    for (ReadPair pair : pairs) {
      if (pair.isContradiction() && isConfirmed(pair)) {
        difference(pair).filter(couple -> !isKnown(found, couple)).ifPresent(found::add);
      }
    }
    return found;
  }

  /** Whether an article was already found to contradict a sentence in a likelier pair. */
  private static boolean isKnown(List<Couple> found, Couple couple) {
    return couple.first().figure().isEmpty()
        && found.stream()
            .filter(known -> known.first().figure().isEmpty())
            .anyMatch(known -> isLike(known, couple) || isLike(known, couple.turned()));
  }

  /** Whether two couples share a sentence and are of the same articles. */
  private static boolean isLike(Couple a, Couple b) {
    boolean isOneArticle =
        a.first().isOfSameArticle(b.first()) && a.second().isOfSameArticle(b.second());
    return isOneArticle
        && (a.first().passage() == b.first().passage()
            || a.second().passage() == b.second().passage());
  }

  /** Whether each article still contradicts the other's sentence with all it has about it. */
  private boolean isConfirmed(ReadPair pair) {
    List<Reading> readings =
        reader.read(
            List.of(
                new Pair(around(pair.longer(), pair.shorter()), pair.shorter().text()),
                new Pair(around(pair.shorter(), pair.longer()), pair.longer().text())));
    return ReadPair.isContradiction(readings.get(0), readings.get(1));
  }

  /** The sentences of one article that were read with {@code claim}, {@code passage} among them. */
  private String around(Passage passage, Passage claim) {
    Set<Passage> about = new TreeSet<>(Set.of(passage));
    pairs.stream()
        .filter(pair -> pair.has(claim) && pair.other(claim).isOfSameArticle(passage))
        .limit(MOST_AROUND)
        .forEach(pair -> about.add(pair.other(claim)));
    return about.stream().map(Passage::text).collect(Collectors.joining(" "));
  }

  private Optional<Couple> difference(ReadPair pair) {
    Optional<Couple> figures = figures(pair);
    return figures.isEmpty() ? clauses(pair) : figures.filter(Differences::isExclusive);
  }

  private static boolean isExclusive(Couple couple) {
    Given a = couple.first();
    Given b = couple.second();
    return Compatibility.exclude(
        a.passage(), a.figure().orElseThrow(), b.passage(), b.figure().orElseThrow());
  }

  /** The figures that the contradiction hangs on. */
  private Optional<Couple> figures(ReadPair pair) {
    Couple best = null;
    double least = LEFT * pair.contradiction();
    for (Figure a : pair.longer().figures()) {
      for (Figure b : pair.shorter().figures()) {
        Couple couple = new Couple(Given.of(pair.longer(), a), Given.of(pair.shorter(), b));
        boolean isTried =
            Compatibility.areComparable(a, b) && !couple.first().isSame(couple.second());
        double left = isTried ? contradictionWith(pair, a, b) : 1;
        if (left < least) {
          least = left;
          best = couple;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** How far the sentences contradict each other with one figure in both. */
  private double contradictionWith(ReadPair pair, Figure a, Figure b) {
    String first = pair.longer().text();
    String second = pair.shorter().text();
    String firstWithB = replaced(first, a.span(), b.span().of(second));
    String secondWithA = replaced(second, b.span(), a.span().of(first));
    List<Reading> readings =
        reader.read(List.of(new Pair(firstWithB, second), new Pair(first, secondWithA)));
    return (readings.get(0).contradicts() + readings.get(1).contradicts()) / 2;
  }

  private static String replaced(String text, Span span, String words) {
    return text.substring(0, span.start()) + words + text.substring(span.end());
  }

  private Optional<Couple> clauses(ReadPair pair) {
    Optional<Span> first = contradicted(pair.longer(), pair.shorter());
    Optional<Span> second = contradicted(pair.shorter(), pair.longer());
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Couple(Given.of(pair.longer(), first.get()), Given.of(pair.shorter(), second.get())));
  }

  /** What a short sentence tells, or the clause of it that the other contradicts most. */
  private Optional<Span> contradicted(Passage passage, Passage other) {
    Span told = Clauses.told(passage);
    if (told.length() <= SHORT) {
      return Optional.of(told);
    }
    List<Span> clauses =
        Clauses.of(passage).stream().filter(span -> isShown(span.of(passage.text()))).toList();
    List<Reading> readings =
        reader.read(
            clauses.stream().map(span -> new Pair(other.text(), span.of(passage.text()))).toList());
    Span best = null;
    double most = LEFT;
    for (int i = 0; i < clauses.size(); i++) {
      if (readings.get(i).contradicts() > most) {
        most = readings.get(i).contradicts();
        best = clauses.get(i);
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isShown(String clause) {
    return clause.length() <= LONGEST_CLAUSE && clause.split(" ", -1).length >= FEWEST_WORDS;
  }
}
