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
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds what it is that two contradicting sentences give differently. A figure is it if the
 * contradiction goes away once the other sentence's figure is put in its place. Failing that, it is
 * what each sentence tells, cut down to the clause that the other contradicts if it is long; but
 * only where one of them says that something is not so: of others the reader can't be trusted.
 */
final class Differences {
  /** How much less likely a contradiction is once its cause is taken out. */
  private static final double DROP = 0.3;

  private static final double CLAUSE_CONTRADICTS = 0.6;

  /** A sentence no longer than this is shown as it is. */
  private static final int SHORT = 140;

  private static final Pattern DENIAL =
      Pattern.compile("(?i)\\b(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing))\\b");

  private static final int LONGEST_CLAUSE = 140;
  private static final int FEWEST_WORDS = 4;

  /** Pairs of a story that are looked into. */
  private static final int MOST_TRIED = 60;

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
    pairs.stream()
        .filter(ReadPair::mayDifferInFigure)
        .limit(MOST_TRIED)
        .forEach(
            pair ->
                difference(pair).filter(couple -> !isKnown(found, couple)).ifPresent(found::add));
    return found;
  }

  private Optional<Couple> difference(ReadPair pair) {
    Optional<Couple> figures = figures(pair);
    if (figures.isPresent()) {
      return figures
          .filter(Differences::isExclusive)
          .filter(f -> inContext(pair).mayDifferInFigure());
    }
    boolean isClear =
        pair.isContradiction()
            && !hasDenial(pair)
            && Compatibility.areOpposed(pair.longer(), pair.shorter())
            && inContext(pair).isContradiction();
    return isClear ? clauses(pair) : Optional.empty();
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

  /** The reader takes a denial for one of whatever else is said. */
  private static boolean hasDenial(ReadPair pair) {
    return DENIAL.matcher(pair.longer().text() + " " + pair.shorter().text()).find();
  }

  /** The pair, each sentence read against all that the other's article has about it. */
  private ReadPair inContext(ReadPair pair) {
    String first = around(pair.longer(), pair.shorter());
    String second = around(pair.shorter(), pair.longer());
    List<Reading> readings =
        reader.read(
            List.of(
                new Pair(first, pair.shorter().text()), new Pair(second, pair.longer().text())));
    return new ReadPair(pair.longer(), pair.shorter(), readings.get(0), readings.get(1));
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

  private static boolean isExclusive(Couple couple) {
    Given a = couple.first();
    Given b = couple.second();
    return Compatibility.exclude(
        a.passage(), a.figure().orElseThrow(), b.passage(), b.figure().orElseThrow());
  }

  /** The figures that the contradiction hangs on. */
  private Optional<Couple> figures(ReadPair pair) {
    Couple best = null;
    double least = pair.contradiction() - DROP;
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
    List<Pair> changed =
        List.of(
            new Pair(firstWithB, second),
            new Pair(second, firstWithB),
            new Pair(first, secondWithA),
            new Pair(secondWithA, first));
    return reader.read(changed).stream().mapToDouble(Reading::contradicts).average().orElse(1);
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
    double most = CLAUSE_CONTRADICTS;
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
