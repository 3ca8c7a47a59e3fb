package dev.broadsheet.nlp;

import dev.broadsheet.nlp.Figure.Bound;
import dev.broadsheet.nlp.Figure.Kind;
import dev.broadsheet.nlp.NumberWords.Lexeme;
import dev.broadsheet.nlp.NumberWords.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the numbers of an English text: counts, money, percentages, dates, durations, ranks,
 * measures and results, in digits and words.
 *
 * <p>"one" alone is a pronoun more often than a number and is passed over unless a unit or a
 * magnitude follows it.
 */
public final class Figures {
  private final String text;
  private final List<Lexeme> lexemes;
  private final DateReader dates;
  private final List<Figure> found = new ArrayList<>();

  private Figures(String text) {
    this.text = text;
    this.lexemes = NumberWords.lexemes(text);
    this.dates = new DateReader(lexemes);
  }

  /** The figures of {@code text} in order of place; their spans don't overlap. */
  public static List<Figure> of(String text) {
    return new Figures(text).scan();
  }

  private List<Figure> scan() {
    int i = 0;
    while (i < lexemes.size()) {
      int next = readAt(i);
      i = Math.max(i + 1, next);
    }
    return List.copyOf(found);
  }

  /** Reads the figure at {@code i}, if any; the index of the lexeme after it, else {@code i}. */
  private int readAt(int i) {
    if (isGlued(i)) {
      return i;
    }
    Optional<DateReader.Hit> date = dates.read(i);
    if (date.isPresent()) {
      found.add(date.get().figure());
      return date.get().next();
    }
    int score = score(i);
    if (score > i) {
      return score;
    }
    int fraction = fraction(i);
    if (fraction > i) {
      return fraction;
    }
    Optional<Reading> rank = NumberWords.ordinal(lexemes, i);
    if (rank.isPresent()) {
      int end = rank.get().next();
      double value = rank.get().min();
      add(Kind.ORDINAL, rank.get(), value, value, Bound.EXACT, "", noun(end), i, end);
      return end;
    }
    return number(i);
  }

  /** Whether lexeme {@code i} is the inside of a word such as T-72 or B52. */
  private boolean isGlued(int i) {
    Lexeme here = lexemes.get(i);
    if (i == 0 || !here.isDigits() || !lexemes.get(i - 1).touches(here)) {
      return false;
    }
    Lexeme before = lexemes.get(i - 1);
    boolean afterHyphen =
        before.low().equals("-")
            && i > 1
            && lexemes.get(i - 2).isWord()
            && lexemes.get(i - 2).touches(before)
            && Character.isUpperCase(lexemes.get(i - 2).raw().charAt(0));
    return before.isWord() || afterHyphen;
  }

  private int score(int i) {
    if (i + 2 >= lexemes.size() || !isSmallDigits(i) || !isSmallDigits(i + 2)) {
      return i;
    }
    String sign = lexemes.get(i + 1).low();
    double home = lexemes.get(i).number();
    double away = lexemes.get(i + 2).number();
    boolean isRangeLike = home < away && !NumberWords.word(lexemes, i + 3).equals(",");
    if (!sign.equals("-") && !sign.equals("–")) {
      return i;
    }
    if (isRangeLike && (away >= 10 || !Units.of(lexemes, i + 3).isEmpty())) {
      return i;
    }
    Span span = span(i, i + 3);
    found.add(
        new Figure(
            Kind.SCORE,
            home * 1000 + away,
            home * 1000 + away,
            home * 1000 + away,
            home * 1000 + away,
            Bound.EXACT,
            "",
            "",
            CalendarParts.NONE,
            span));
    return i + 3;
  }

  private boolean isSmallDigits(int i) {
    Lexeme lexeme = lexemes.get(i);
    return lexeme.isDigits() && lexeme.low().length() <= 3 && lexeme.low().indexOf('.') < 0;
  }

  /** "two-thirds", "a quarter of", "half of". */
  private int fraction(int i) {
    String first = NumberWords.word(lexemes, i);
    if (first.equals("half") && isOf(i + 1)) {
      return addShare(i, i + 1, 50);
    }
    Optional<Reading> top =
        first.equals("a")
            ? Optional.of(new Reading(1, 1, false, i + 1))
            : NumberWords.read(lexemes, i).filter(r -> !r.isVague() && r.min() < 10);
    if (top.isEmpty()) {
      return i;
    }
    int at = top.get().next();
    if (NumberWords.word(lexemes, at).equals("in") && !first.equals("a")) {
      return proportion(i, top.get());
    }
    if (NumberWords.word(lexemes, at).equals("-")) {
      at++;
    }
    double size =
        switch (NumberWords.word(lexemes, at)) {
          case "half" -> 2;
          case "third", "thirds" -> 3;
          case "quarter", "quarters" -> 4;
          case "fifth", "fifths" -> 5;
          case "tenth", "tenths" -> 10;
          default -> 0;
        };
    boolean isPlural = NumberWords.word(lexemes, at).endsWith("s");
    boolean isMeasured =
        first.equals("a")
            && Set.of("by", "than", "nearly", "almost", "roughly", "about", "over")
                .contains(NumberWords.word(lexemes, i - 1))
            && !isNoun(at + 1);
    return size > 0 && (isPlural || isOf(at + 1) || isMeasured)
        ? addShare(i, at + 1, 100 * top.get().min() / size)
        : i;
  }

  /** "nine in ten": a share if the whole is one people reckon by. */
  private int proportion(int from, Reading top) {
    Optional<Reading> whole =
        top.next() + 1 < lexemes.size()
            ? NumberWords.read(lexemes, top.next() + 1)
            : Optional.empty();
    boolean isShare =
        whole.isPresent()
            && !whole.get().isVague()
            && Set.of(2.0, 3.0, 4.0, 5.0, 10.0, 20.0, 100.0).contains(whole.get().min())
            && top.min() < whole.get().min()
            && Units.of(lexemes, whole.get().next()).isEmpty();
    return isShare ? addShare(from, whole.get().next(), 100 * top.min() / whole.get().min()) : from;
  }

  /** Whether a word follows that the rank would belong to, as in "a third man". */
  private boolean isNoun(int i) {
    String word = NumberWords.word(lexemes, i);
    boolean isWord = i < lexemes.size() && lexemes.get(i).isWord();
    return isWord
        && !Tokens.isStopWord(word)
        && !Set.of(
                "last",
                "above",
                "less",
                "fewer",
                "bigger",
                "larger",
                "smaller",
                "higher",
                "lower",
                "since",
                "compared",
                "within",
                "this")
            .contains(word);
  }

  private boolean isOf(int i) {
    return NumberWords.word(lexemes, i).equals("of");
  }

  private int addShare(int from, int end, double share) {
    Reading reading = new Reading(share, share, false, end);
    add(Kind.PERCENT, reading, share, share, Bound.EXACT, "%", "", from, end);
    return end;
  }

  private int number(int i) {
    Units.Sign sign = Units.currencyBefore(lexemes, i);
    int at = i + sign.length();
    if (at >= lexemes.size()) {
      return i;
    }
    Optional<Reading> read = NumberWords.read(lexemes, at);
    if (read.isEmpty()) {
      return i;
    }
    Reading low = read.get();
    Reading high = rangeEnd(low, i).orElse(low);
    Units.Unit unit = Units.read(lexemes, high.next(), sign);
    boolean isLoneOne = low.min() == 1 && NumberWords.word(lexemes, at).equals("one");
    if (isLoneOne && unit.name().isEmpty() && low.next() == at + 1) {
      return i;
    }
    boolean isRange = !high.equals(low);
    Kind kind = unit.kind();
    double scale = unit.scale();
    Bound bound = low.isVague() ? Bound.VAGUE : isRange ? Bound.RANGE : Bound.EXACT;
    double max = Math.max(low.min(), isRange ? high.max() : low.max());
    String noun = unit.next() > high.next() ? "" : noun(high.next());
    add(kind, low, low.min() * scale, max * scale, bound, unit.name(), noun, i, unit.next());
    return unit.next();
  }

  /** "10 to 15", "10-15", "between 10 and 15". */
  private Optional<Reading> rangeEnd(Reading low, int first) {
    String link = NumberWords.word(lexemes, low.next());
    boolean isBetween = NumberWords.word(lexemes, first - 1).equals("between");
    boolean links =
        link.equals("to")
            || link.equals("-")
            || link.equals("–")
            || (isBetween && link.equals("and"));
    if (!links || low.isVague() || low.next() + 1 >= lexemes.size()) {
      return Optional.empty();
    }
    int sign = Units.currencyBefore(lexemes, low.next() + 1).length();
    int start = low.next() + 1 + sign;
    if (start >= lexemes.size()) {
      return Optional.empty();
    }
    return NumberWords.read(lexemes, start).filter(high -> high.min() > low.min());
  }

  private void add(
      Kind kind,
      Reading reading,
      double min,
      double max,
      Bound bound,
      String unit,
      String noun,
      int from,
      int end) {
    Modifiers.Reading modifier =
        bound == Bound.EXACT
            ? Modifiers.read(lexemes, from, end)
            : new Modifiers.Reading(bound, from, end);
    double low = min;
    double high = max;
    switch (modifier.bound()) {
      case AT_LEAST, MORE_THAN -> high = Double.POSITIVE_INFINITY;
      case AT_MOST, LESS_THAN -> low = 0;
      case ABOUT -> {
        low = 0.9 * min;
        high = 1.1 * max;
      }
      default -> {}
    }
    found.add(
        new Figure(
            kind,
            min,
            reading.min(),
            Math.min(low, high),
            Math.max(low, high),
            modifier.bound(),
            unit,
            noun,
            CalendarParts.NONE,
            span(modifier.from(), modifier.end())));
  }

  private Span span(int from, int end) {
    return new Span(lexemes.get(from).start(), lexemes.get(end - 1).end());
  }

  /** The counted noun: the first plural among the three words that follow, else the last. */
  private String noun(int at) {
    String last = "";
    int seen = 0;
    for (int i = at; i < lexemes.size() && seen < 4; i++) {
      Lexeme word = lexemes.get(i);
      if (word.low().equals("-")) {
        continue;
      }
      if (word.low().equals("of") && last.isEmpty()) {
        continue;
      }
      if (!word.isWord() || Tokens.isStopWord(word.low())) {
        break;
      }
      last = word.low();
      seen++;
      if (isPlural(last)) {
        break;
      }
    }
    return last;
  }

  private static boolean isPlural(String word) {
    return (word.endsWith("s") && !word.endsWith("ss") && word.length() > 3)
        || List.of("people", "men", "women", "children", "police", "troops").contains(word);
  }

  @Override
  public String toString() {
    return text;
  }
}
