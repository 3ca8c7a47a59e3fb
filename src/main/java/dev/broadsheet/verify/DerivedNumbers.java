package dev.broadsheet.verify;

import dev.broadsheet.nlp.CalendarParts;
import dev.broadsheet.nlp.Figure;
import dev.broadsheet.nlp.Figure.Bound;
import dev.broadsheet.nlp.Figure.Kind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that follow from others by plain arithmetic: a span of time from its two ends, a share
 * from its part and its whole, a time of day said in other words.
 */
final class DerivedNumbers {
  private static final double DAYS_OF_YEAR = 365;
  private static final double SHARE_TOLERANCE = 0.5;
  private static final String HOURS =
      "(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2})";
  private static final List<String> HOUR_WORDS =
      List.of(
          "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");
  private static final Pattern CLOCK =
      Pattern.compile("(?<![\\d.,])(\\d{1,2})[.:](\\d\\d)(?![\\d.,]*\\d)");
  private static final Map<String, Integer> MINUTES =
      Map.of("half", 30, "quarter", 15, "five", 5, "ten", 10, "twenty", 20, "twenty-five", 25);
  private static final Pattern PART =
      Pattern.compile("(half|quarter|five|ten|twenty|twenty-five) (past|to) " + HOURS + "\\b");
  private static final Pattern ROUND =
      Pattern.compile(
          "\\b(?:after|before|at|around|about|until|by|past) "
              + HOURS
              + "(?= in the |[,;]|\\.(?!\\d)| o'clock| [ap]\\.?m| when| because| on |$)");
  private static final Pattern SUFFIXED =
      Pattern.compile("\\b" + HOURS + " ?(?:[ap]\\.?m|o'clock)");

  private DerivedNumbers() {}

  /** Whether a number of the claim follows from the evidence in any of these ways. */
  static boolean follows(Figure figure, String claim, List<AnalyzedSentence> evidence) {
    List<Figure> given = evidence.stream().flatMap(passage -> passage.figures().stream()).toList();
    String words = String.join("\n", evidence.stream().map(AnalyzedSentence::text).toList());
    return isBetweenDates(figure, given)
        || isShare(figure, given)
        || isRankOfUnit(figure, claim, given)
        || isSingle(figure, claim, words)
        || isTime(figure, claim, words);
  }

  /** Whether a length of time lies between two dates of the evidence. */
  private static boolean isBetweenDates(Figure figure, List<Figure> evidence) {
    if (figure.kind() != Kind.DURATION) {
      return false;
    }
    for (Figure from : evidence) {
      for (Figure to : evidence) {
        Optional<LocalDate> start = day(from);
        Optional<LocalDate> end = day(to);
        if (start.isPresent() && end.isPresent() && start.get().isBefore(end.get())) {
          double days = ChronoUnit.DAYS.between(start.get(), end.get());
          if (isBorne(figure, days, DAYS_OF_YEAR / 12)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static Optional<LocalDate> day(Figure figure) {
    CalendarParts date = figure.date();
    boolean isKnown = figure.kind() == Kind.DATE && date.year() > 0 && !date.decade();
    if (!isKnown) {
      return Optional.empty();
    }
    int month = Math.max(1, date.month());
    int length = java.time.YearMonth.of(date.year(), month).lengthOfMonth();
    return Optional.of(LocalDate.of(date.year(), month, Math.min(length, Math.max(1, date.day()))));
  }

  private static boolean isBorne(Figure figure, double value, double tolerance) {
    return switch (figure.bound()) {
      case MORE_THAN, AT_LEAST -> value >= figure.value() && figure.value() >= 0.75 * value;
      case LESS_THAN, AT_MOST -> value <= figure.value() && value >= 0.75 * figure.value();
      case ABOUT -> Math.abs(value - figure.value()) <= 0.1 * figure.value();
      default -> Math.abs(value - figure.value()) <= tolerance;
    };
  }

  /** Whether a share is that of two numbers of the evidence. */
  private static boolean isShare(Figure figure, List<Figure> evidence) {
    if (figure.kind() != Kind.PERCENT) {
      return false;
    }
    for (Figure part : evidence) {
      for (Figure whole : evidence) {
        boolean isPair =
            part.kind() == whole.kind()
                && part.kind() != Kind.DATE
                && part.unit().equals(whole.unit())
                && (part.bound() == Bound.EXACT || part.bound() == Bound.ABOUT)
                && 0 < part.value()
                && part.value() < whole.value();
        if (isPair && isBorne(figure, 100 * part.value() / whole.value(), SHARE_TOLERANCE)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a unit of time stands for the rank of one: nine minutes for the ninth minute. */
  private static boolean isRankOfUnit(Figure figure, String claim, List<Figure> evidence) {
    String words = figure.span().of(claim).toLowerCase(Locale.ROOT);
    return figure.kind() == Kind.DURATION
        && evidence.stream()
            .anyMatch(
                other ->
                    other.kind() == Kind.ORDINAL
                        && other.value() == figure.stated()
                        && !other.noun().isEmpty()
                        && words.contains(other.noun().replaceFirst("s$", "")));
  }

  /** "one day" for "a single day". */
  private static boolean isSingle(Figure figure, String claim, String evidence) {
    if (figure.kind() != Kind.DURATION || figure.stated() != 1) {
      return false;
    }
    String[] words = figure.span().of(claim).toLowerCase(Locale.ROOT).split("[ -]", -1);
    String unit = words[words.length - 1].replaceFirst("s$", "");
    return Pattern.compile(
            "\\b(?:an?|single|one|each|every|per|the|whole) (?:single )?" + unit + "\\b")
        .matcher(evidence.toLowerCase(Locale.ROOT))
        .find();
  }

  /** Whether a time of day stands in the evidence in other words. */
  private static boolean isTime(Figure figure, String claim, String evidence) {
    if (figure.kind() == Kind.DATE || figure.kind() == Kind.MONEY) {
      return false;
    }
    int from = Math.max(0, figure.span().start() - 14);
    int to = Math.min(claim.length(), figure.span().end() + 12);
    Set<Integer> claimed = times(claim.substring(from, to));
    Set<Integer> given = times(evidence);
    OptionalInt whole = claimed.stream().mapToInt(time -> time).findFirst();
    if (whole.isEmpty() || given.isEmpty()) {
      return false;
    }
    boolean isRounded =
        claim.substring(from, figure.span().end()).matches(".*\\b(?:after|before|around|about) .*");
    return claimed.stream()
        .allMatch(
            time ->
                given.contains(time)
                    || (isRounded
                        && time % 60 == 0
                        && given.stream().anyMatch(other -> Math.abs(other - time) <= 20)));
  }

  /** Times of day in minutes, on a dial of twelve hours. */
  private static Set<Integer> times(String raw) {
    String text = raw.toLowerCase(Locale.ROOT).replace('’', '\'');
    Set<Integer> times = new TreeSet<>();
    Matcher clock = CLOCK.matcher(text);
    while (clock.find()) {
      int minutes = Integer.parseInt(clock.group(2));
      if (minutes < 60) {
        times.add(60 * (Integer.parseInt(clock.group(1)) % 12) + minutes);
      }
    }
    Matcher part = PART.matcher(text);
    while (part.find()) {
      int minutes = MINUTES.get(part.group(1));
      int hour = 60 * hour(part.group(3));
      times.add(Math.floorMod(part.group(2).equals("to") ? hour - minutes : hour + minutes, 720));
    }
    for (Pattern pattern : List.of(ROUND, SUFFIXED)) {
      Matcher round = pattern.matcher(PART.matcher(text).replaceAll(" "));
      while (round.find()) {
        times.add(60 * hour(round.group(1)));
      }
    }
    return times;
  }

  private static int hour(String word) {
    int named = HOUR_WORDS.indexOf(word);
    return (named >= 0 ? named + 1 : Integer.parseInt(word)) % 12;
  }
}
