package dev.broadsheet.nlp;

import dev.broadsheet.nlp.Figure.Bound;
import dev.broadsheet.nlp.Figure.Kind;
import dev.broadsheet.nlp.NumberWords.Lexeme;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads dates, years, weekdays and times of day out of a list of lexemes. */
final class DateReader {
  private static final Set<String> BEFORE_YEAR =
      Set.of(
          "in", "since", "until", "till", "by", "from", "before", "after", "of", "early", "late",
          "mid", "during", "and", "to", "the", "between", "around", "for", "(", ",", "-", "–",
          "summer", "spring", "autumn", "winter", "fall", "year");
  private static final Set<String> NOT_A_MONTH = Set.of("march", "may", "mar");

  private final List<Lexeme> lexemes;

  DateReader(List<Lexeme> lexemes) {
    this.lexemes = lexemes;
  }

  /** A date and the index of the lexeme after it. */
  record Hit(Figure figure, int next) {}

  Optional<Hit> read(int i) {
    return iso(i)
        .or(() -> monthFirst(i))
        .or(() -> dayFirst(i))
        .or(() -> weekday(i))
        .or(() -> clock(i))
        .or(() -> decade(i))
        .or(() -> year(i));
  }

  private Optional<Hit> iso(int i) {
    if (isYear(i) && dash(i + 1) && number(i + 2, 12) > 0 && dash(i + 3) && number(i + 4, 31) > 0) {
      return date(
          i,
          i + 5,
          new CalendarParts(number(i, 2199), number(i + 2, 12), number(i + 4, 31), 0, false));
    }
    return Optional.empty();
  }

  private boolean dash(int i) {
    return NumberWords.word(lexemes, i).equals("-");
  }

  /** "November 30, 2024", "Nov. 2024", "in November". */
  private Optional<Hit> monthFirst(int i) {
    int month = month(i);
    if (month == 0) {
      return Optional.empty();
    }
    int next = i + 1;
    if (NumberWords.word(lexemes, next).equals(".") && lexemes.get(i).touches(lexemes.get(next))) {
      next++;
    }
    int day = dayAt(next);
    int afterDay = day > 0 ? next + dayLength(next) : next;
    int yearAt = NumberWords.word(lexemes, afterDay).equals(",") ? afterDay + 1 : afterDay;
    int year = isYear(yearAt) ? number(yearAt, 2199) : 0;
    int end = year > 0 ? yearAt + 1 : afterDay;
    boolean isVerb = NOT_A_MONTH.contains(lexemes.get(i).low()) && day == 0 && year == 0;
    boolean afterPreposition = BEFORE_YEAR.contains(NumberWords.word(lexemes, i - 1));
    if (isVerb && !(afterPreposition && isCapitalised(i))) {
      return Optional.empty();
    }
    return date(i, end, new CalendarParts(year, month, day, 0, false));
  }

  /** "30 November 2024", "the 30th of November". */
  private Optional<Hit> dayFirst(int i) {
    int day = dayAt(i);
    if (day == 0) {
      return Optional.empty();
    }
    int at = i + dayLength(i);
    if (NumberWords.word(lexemes, at).equals("of")) {
      at++;
    }
    int month = month(at);
    if (month == 0) {
      return Optional.empty();
    }
    int year = isYear(at + 1) ? number(at + 1, 2199) : 0;
    return date(i, year > 0 ? at + 2 : at + 1, new CalendarParts(year, month, day, 0, false));
  }

  private Optional<Hit> weekday(int i) {
    String word = NumberWords.word(lexemes, i);
    String name = word.endsWith("days") ? word.substring(0, word.length() - 1) : word;
    int weekday = CalendarNames.weekday(name);
    if (weekday == 0) {
      return Optional.empty();
    }
    return date(i, i + 1, CalendarParts.weekday(weekday));
  }

  /** "14:30", "9 a.m.", "9.30pm". */
  private Optional<Hit> clock(int i) {
    Lexeme first = lexemes.get(i);
    if (!first.isDigits()) {
      return Optional.empty();
    }
    boolean hasColon =
        NumberWords.word(lexemes, i + 1).equals(":")
            && i + 2 < lexemes.size()
            && first.touches(lexemes.get(i + 1))
            && lexemes.get(i + 2).isDigits()
            && lexemes.get(i + 2).low().length() == 2;
    double hours = Math.floor(first.number());
    double minutes = hasColon ? lexemes.get(i + 2).number() : minutesOf(first);
    int at = hasColon ? i + 3 : i + 1;
    String half = half(at);
    if (hours > 24 || minutes > 59 || (!hasColon && half.isEmpty())) {
      return Optional.empty();
    }
    double value = (half.equals("p") && hours < 12 ? hours + 12 : hours) * 60 + minutes;
    int end = half.isEmpty() ? at : halfEnd(at);
    return Optional.of(
        new Hit(
            new Figure(
                Kind.TIME,
                value,
                value,
                value,
                value,
                Bound.EXACT,
                "",
                "",
                CalendarParts.NONE,
                span(i, end)),
            end));
  }

  private static double minutesOf(Lexeme lexeme) {
    int point = lexeme.low().indexOf('.');
    return point >= 0 && lexeme.low().length() == point + 3
        ? Double.parseDouble(lexeme.low().substring(point + 1))
        : 0;
  }

  private String half(int at) {
    String word = NumberWords.word(lexemes, at);
    if (word.equals("am") || word.equals("pm")) {
      return word.substring(0, 1);
    }
    boolean isSplit =
        (word.equals("a") || word.equals("p"))
            && NumberWords.word(lexemes, at + 1).equals(".")
            && NumberWords.word(lexemes, at + 2).equals("m");
    return isSplit ? word : "";
  }

  private int halfEnd(int at) {
    return NumberWords.word(lexemes, at).length() == 2 ? at + 1 : at + 3;
  }

  /** "the 1990s". */
  private Optional<Hit> decade(int i) {
    boolean hasEnding =
        NumberWords.word(lexemes, i + 1).equals("s") && lexemes.get(i).touches(lexemes.get(i + 1));
    if (!isYear(i) || !hasEnding) {
      return Optional.empty();
    }
    return date(i, i + 2, new CalendarParts(number(i, 2199), 0, 0, 0, true));
  }

  private Optional<Hit> year(int i) {
    if (!isYear(i)) {
      return Optional.empty();
    }
    String before = NumberWords.word(lexemes, i - 1);
    String after = NumberWords.word(lexemes, i + 1);
    boolean isFramed = BEFORE_YEAR.contains(before) || CalendarNames.month(before) > 0;
    boolean isCounting =
        !after.isEmpty()
            && Character.isLetter(after.charAt(0))
            && after.endsWith("s")
            && after.length() > 3
            && (!isFramed || before.equals("for"));
    int year = number(i, 2199);
    boolean isRecent = year >= 1700 && year <= 2100;
    if (isCounting || (!isFramed && !isRecent)) {
      return Optional.empty();
    }
    return date(i, i + 1, CalendarParts.year(year));
  }

  private Optional<Hit> date(int from, int end, CalendarParts parts) {
    return Optional.of(
        new Hit(
            new Figure(Kind.DATE, 0, 0, 0, 0, Bound.EXACT, "", "", parts, span(from, end)), end));
  }

  private Span span(int from, int end) {
    return new Span(lexemes.get(from).start(), lexemes.get(end - 1).end());
  }

  private int month(int i) {
    return CalendarNames.month(NumberWords.word(lexemes, i));
  }

  private boolean isCapitalised(int i) {
    return Character.isUpperCase(lexemes.get(i).raw().charAt(0));
  }

  private boolean isYear(int i) {
    return i < lexemes.size() && lexemes.get(i).low().matches("1[0-9]{3}|20[0-9]{2}");
  }

  private int number(int i, int max) {
    String word = NumberWords.word(lexemes, i);
    if (!word.matches("\\d{1,4}")) {
      return 0;
    }
    int number = Integer.parseInt(word);
    return number <= max ? number : 0;
  }

  private int dayAt(int i) {
    return number(i, 31) > 0 && NumberWords.word(lexemes, i).length() <= 2 ? number(i, 31) : 0;
  }

  private int dayLength(int i) {
    String suffix = NumberWords.word(lexemes, i + 1);
    boolean hasSuffix =
        i + 1 < lexemes.size()
            && List.of("st", "nd", "rd", "th").contains(suffix)
            && lexemes.get(i).touches(lexemes.get(i + 1));
    return hasSuffix ? 2 : 1;
  }
}
