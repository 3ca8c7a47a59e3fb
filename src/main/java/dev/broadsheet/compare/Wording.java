package dev.broadsheet.compare;

import dev.broadsheet.nlp.CalendarNames;
import dev.broadsheet.nlp.Figure.Kind;
import dev.broadsheet.nlp.Figures;
import dev.broadsheet.nlp.Span;
import dev.broadsheet.nlp.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Puts what sources give into the words of a box, all taken from their sentences. */
final class Wording {
  private static final int LONGEST_NOUN = 4;
  private static final int MOST_SHARED = 3;
  private static final String BEFORE_NOUN =
      "of the its their his her our these those them other more another a an";
  private static final String AUXILIARY =
      "was were is are has have had been be being got who which that";
  private static final String ENDS_NOUN =
      "in at on by from with to for as per than or and but of without near since against across"
          + " among between around within over under off out into onto";

  private Wording() {}

  /** What the values are of, such as "civilians killed". */
  static String about(List<Given> values) {
    Given first = values.get(0);
    return values.stream()
        .map(Wording::counted)
        .flatMap(Optional::stream)
        .max(Comparator.comparingInt(Wording::worth))
        .map(noun -> isShare(first) ? "share of " + noun : noun)
        .orElseGet(() -> shared(values));
  }

  private static boolean isShare(Given given) {
    return given.figure().filter(figure -> figure.kind() == Kind.PERCENT).isPresent();
  }

  /** Two words say more than one, a longer one more than a shorter. */
  private static int worth(String noun) {
    int words = noun.split(" ", -1).length;
    return 100 * Math.min(2, words) + noun.length() / words;
  }

  /** The noun that a count is of, with what befell it: "homes flooded", "people injured". */
  static Optional<String> counted(Given given) {
    boolean isCount =
        given.figure().filter(f -> f.kind() == Kind.COUNT || f.kind() == Kind.PERCENT).isPresent();
    if (!isCount) {
      return Optional.empty();
    }
    Passage passage = given.passage();
    int from = passage.tokenAt(given.span().end() - 1) + 1;
    while (passage.form(from).length() > 0 && passage.tokens().get(from).is(BEFORE_NOUN)) {
      from++;
    }
    int to = from;
    while (to < passage.tokens().size()
        && to < from + LONGEST_NOUN
        && isOfNoun(passage, from, to)) {
      to++;
    }
    if (to == from) {
      return Optional.empty();
    }
    return Optional.of((passage.slice(from, to) + " " + befallen(passage, to)).strip());
  }

  /** Stems of the words for what is counted. */
  static List<String> nounStems(Given given) {
    return counted(given).map(Tokens::stems).orElse(List.of());
  }

  private static boolean isOfNoun(Passage passage, int from, int i) {
    Token token = passage.tokens().get(i);
    boolean isHyphen = token.is("-") && i > from;
    boolean isAfterPlural = i > from && isPlural(passage.form(i - 1));
    return isHyphen
        || (token.isWord()
            && !token.is(ENDS_NOUN)
            && !Tokens.isStopWord(token.form())
            && !passage.isInFigure(i)
            && (isAfterPlural
                ? isParticiple(passage, i)
                : i == from || !isParticiple(passage, i - 1)));
  }

  private static boolean isPlural(String word) {
    return (word.endsWith("s") && !word.endsWith("ss") && word.length() > 3)
        || List.of("people", "men", "women", "children", "police").contains(word);
  }

  /** "flooded" in "homes flooded by", not "needed" in "runners needed help". */
  private static boolean isParticiple(Passage passage, int i) {
    String next = passage.form(i + 1);
    boolean isLast = next.isEmpty() || !Character.isLetterOrDigit(next.charAt(0));
    return passage.form(i).matches("\\p{L}{2,}(?:ed|wn|en)|hurt|dead|left|lost|missing")
        && (isLast || Tokens.isStopWord(next) || passage.tokens().get(i + 1).is(ENDS_NOUN));
  }

  /** "killed" in "27 civilians have been killed". */
  private static String befallen(Passage passage, int from) {
    int at = from;
    while (at < passage.tokens().size() && passage.tokens().get(at).is(AUXILIARY)) {
      at++;
    }
    boolean isTold = at > from && at < passage.tokens().size() && isParticiple(passage, at);
    return isTold ? passage.form(at) : "";
  }

  /** What the values have in common; failing that their sentences; failing that the first words. */
  private static String shared(List<Given> values) {
    Given first = values.get(0);
    Passage passage = first.passage();
    Set<String> inValues = common(values.stream().map(Wording::stemsOfClause).toList());
    Set<String> inSentences = common(values.stream().map(g -> g.passage().stems()).toList());
    for (Set<String> common : List.of(inValues, inSentences, passage.stems())) {
      List<Integer> places = nearest(first, common);
      if (!places.isEmpty()) {
        return words(passage, places, first);
      }
    }
    return passage.slice(0, 1);
  }

  /** Stems of the clause that a value stands in, without who says it. */
  private static Set<String> stemsOfClause(Given given) {
    Passage passage = given.passage();
    Set<String> stems = new HashSet<>();
    for (Span clause : Clauses.of(passage)) {
      if (clause.overlaps(given.span())) {
        stems.addAll(
            passage.stems(passage.tokenAt(clause.start()), passage.tokenAt(clause.end() - 1) + 1));
      }
    }
    given.speaker().ifPresent(who -> stems.removeAll(Tokens.stems(who)));
    return stems;
  }

  private static Set<String> common(List<Set<String>> stems) {
    Set<String> common = new HashSet<>(stems.get(0));
    stems.forEach(common::retainAll);
    return common;
  }

  /** Places of the words with such stems that are nearest to a value, in order. */
  private static List<Integer> nearest(Given value, Set<String> stems) {
    Passage passage = value.passage();
    int at = passage.tokenAt(value.span().start());
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < passage.tokens().size(); i++) {
      if (isShared(passage, i, stems)) {
        places.add(i);
      }
    }
    places.sort(Comparator.comparingInt(i -> Math.abs(i - at)));
    Set<List<String>> seen = new HashSet<>();
    places.removeIf(i -> !seen.add(Tokens.stems(passage.form(i))));
    return places.stream().limit(MOST_SHARED).sorted().toList();
  }

  private static boolean isShared(Passage passage, int i, Set<String> common) {
    Token token = passage.tokens().get(i);
    return token.isWord()
        && !passage.isInFigure(i)
        && !CalendarNames.isName(token.form())
        && !Tokens.stems(token.form()).isEmpty()
        && common.containsAll(Tokens.stems(token.form()));
  }

  /** Words that stand near each other as they stand, others one after another. */
  private static String words(Passage passage, List<Integer> places, Given value) {
    StringBuilder words = new StringBuilder();
    int last = -1;
    for (int place : places) {
      boolean isNear = last >= 0 && place - last <= 2 && !hasMark(passage, last, place);
      String gap =
          isNear
              ? passage
                  .text()
                  .substring(passage.tokens().get(last).end(), passage.tokens().get(place).start())
              : words.length() > 0 ? ", " : "";
      words.append(gap).append(passage.tokens().get(place).raw());
      last = place;
    }
    return words + kind(value).map(kind -> " (" + kind + ")").orElse("");
  }

  private static boolean hasMark(Passage passage, int from, int to) {
    return passage.tokens().subList(from + 1, to).stream().anyMatch(token -> !token.isWord());
  }

  private static Optional<String> kind(Given given) {
    return given
        .figure()
        .map(
            figure ->
                switch (figure.kind()) {
                  case TIME -> "time";
                  case DATE -> "date";
                  case DURATION -> "how long";
                  case MONEY -> "sum";
                  case PERCENT -> "share";
                  case SCORE -> "result";
                  default -> "";
                })
        .filter(kind -> !kind.isEmpty());
  }

  /** The value as written, with its noun where the box names another. */
  static String value(Given given, String about) {
    String words = uncapitalised(given.words());
    Optional<String> noun = counted(given);
    boolean isNamed =
        noun.isEmpty() || Tokens.stems(about).containsAll(Tokens.stems(firstWord(noun.get())));
    return isNamed ? words : words + " " + noun.get();
  }

  private static String firstWord(String noun) {
    return noun.replaceFirst(" .*", "");
  }

  /** Without the capital of a sentence's first word, unless it may be a name. */
  private static String uncapitalised(String words) {
    String written = words.split("[^\\p{L}]", 2)[0];
    String first = written.toLowerCase(Locale.ROOT);
    boolean isCommon = Tokens.isStopWord(first) || !Figures.of(first).isEmpty();
    return isCommon && first.length() > 1 && !CalendarNames.isName(first)
        ? (isShouted(written) ? first : first.charAt(0) + written.substring(1))
            + words.substring(written.length())
        : words;
  }

  private static boolean isShouted(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT));
  }
}
