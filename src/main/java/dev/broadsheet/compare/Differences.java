package dev.broadsheet.compare;

import dev.broadsheet.compare.Given.Couple;
import dev.broadsheet.model.PairReader;
import dev.broadsheet.model.PairReader.Pair;
import dev.broadsheet.model.PairReader.Reading;
import dev.broadsheet.nlp.Figure;
import dev.broadsheet.nlp.Figure.Kind;
import dev.broadsheet.nlp.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds what two sentences of different articles give differently. A figure is it if the other
 * sentence contradicts the clause that it stands in, and says that clause once its own figure is
 * put in. Otherwise it is what each of two contradicting sentences tells, cut down to the clause
 * that the other contradicts if it is long; but only where one of them says that something is not
 * so: of others the reader can't be trusted.
 */
final class Differences {
  /** Least probability of both: a clause contradicted, and said with the other figure in it. */
  private static final double NUMBER_DIFFERS = 0.9;

  /**
   * The same for a date or an hour, but read either way, as most sentences have one for something
   * else.
   */
  private static final double TIME_DIFFERS = 0.7;

  /** How far one of the whole sentences has to contradict the other. */
  private static final double FIGURE_CONTRADICTS = 0.5;

  /** Less than this in the context of the other article is no contradiction. */
  private static final double CONTEXT_CONTRADICTS = 0.5;

  private static final double CLAUSE_CONTRADICTS = 0.6;

  /** A sentence no longer than this is shown as it is. */
  private static final int SHORT = 140;

  /** A sentence whose first date tells when a page was written, not when something happened. */
  private static final Pattern STAMP =
      Pattern.compile("(?i)^(?:last )?(?:updated|published|posted)\\b");

  private static final Set<Kind> TIMES = Set.of(Kind.DATE, Kind.TIME);

  private static final Pattern DENIAL =
      Pattern.compile(
          "(?i)\\b(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing)|(?:would not|wouldn['’]t|declined to|refused to)"
              + " (?:say|comment|reveal|discuss))\\b");

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
      difference(pair).filter(couple -> !isKnown(found, couple)).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Couple> difference(ReadPair pair) {
    Optional<Couple> figures = figures(pair);
    if (figures.isPresent()) {
      return figures;
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

  /** The figures of a pair that differ most surely. */
  private Optional<Couple> figures(ReadPair pair) {
    Couple best = null;
    double most = 0;
    for (Couple couple : couples(pair)) {
      double sure = sure(couple);
      if (sure > most && isContradictedInContext(pair, couple)) {
        most = sure;
        best = couple;
      }
    }
    return Optional.ofNullable(best);
  }

  /** How surely two figures are given for one thing; 0 where that is not sure enough. */
  private double sure(Couple couple) {
    boolean isTime = TIMES.contains(couple.first().figure().orElseThrow().kind());
    if (isTime && (isStamped(couple.first()) || isStamped(couple.second()))) {
      return 0;
    }
    double first = differs(couple);
    if (isTime && first < TIME_DIFFERS) {
      return 0;
    }
    double second = differs(couple.turned());
    double sure = isTime ? Math.min(first, second) : Math.max(first, second);
    return sure >= (isTime ? TIME_DIFFERS : NUMBER_DIFFERS) ? sure : 0;
  }

  private static boolean isStamped(Given given) {
    return STAMP.matcher(given.passage().text()).find();
  }

  /** Figures that would exclude each other if they were of one thing. */
  private static List<Couple> couples(ReadPair pair) {
    List<Couple> couples = new ArrayList<>();
    if (pair.surest() < FIGURE_CONTRADICTS) {
      return couples;
    }
    for (Figure a : pair.longer().figures()) {
      for (Figure b : pair.shorter().figures()) {
        Couple couple = new Couple(Given.of(pair.longer(), a), Given.of(pair.shorter(), b));
        if (Compatibility.areComparable(a, b)
            && !couple.first().isSame(couple.second())
            && Compatibility.exclude(pair.longer(), a, pair.shorter(), b)) {
          couples.add(couple);
        }
      }
    }
    return couples;
  }

  /**
   * How surely the clause of the first figure is false for the figure alone, by the other sentence
   * or by what that has somebody say.
   */
  private double differs(Couple couple) {
    Passage passage = couple.first().passage();
    Passage other = couple.second().passage();
    Span figure = couple.first().figure().orElseThrow().span();
    Span clause = clause(passage, figure);
    String text = passage.text();
    String changed =
        text.substring(clause.start(), figure.start())
            + couple.second().figure().orElseThrow().span().of(other.text())
            + text.substring(figure.end(), clause.end());
    double said = differs(other.text(), clause.of(text), changed);
    String told = Clauses.told(other).of(other.text());
    return said >= NUMBER_DIFFERS || told.equals(other.text())
        ? said
        : Math.max(said, differs(told, clause.of(text), changed));
  }

  private double differs(String told, String clause, String changed) {
    List<Reading> readings = reader.read(List.of(new Pair(told, clause), new Pair(told, changed)));
    return Math.min(readings.get(0).contradicts(), readings.get(1).says());
  }

  private boolean isContradictedInContext(ReadPair pair, Couple couple) {
    Passage passage = couple.first().passage();
    Passage other = couple.second().passage();
    String first = clause(passage, couple.first().figure().orElseThrow().span()).of(passage.text());
    String second = clause(other, couple.second().figure().orElseThrow().span()).of(other.text());
    List<Reading> readings =
        reader.read(
            List.of(
                new Pair(around(pair.shorter(), pair.longer()), first),
                new Pair(around(pair.longer(), pair.shorter()), second)));
    return readings.stream().mapToDouble(Reading::contradicts).max().orElse(0)
        >= CONTEXT_CONTRADICTS;
  }

  /** The clause that a figure stands in. */
  private static Span clause(Passage passage, Span figure) {
    return Clauses.of(passage).stream()
        .filter(clause -> clause.contains(figure))
        .findFirst()
        .orElse(new Span(0, passage.text().length()));
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
