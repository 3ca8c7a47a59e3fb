package dev.broadsheet.nlp;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers written in digits or English words out of a list of lexemes. */
final class NumberWords {
  private static final Map<String, Integer> SMALL = small();
  private static final Map<String, Integer> ORDINALS = ordinals();
  private static final Map<String, Double> MAGNITUDES =
      Map.of(
          "hundred",
          1e2,
          "thousand",
          1e3,
          "million",
          1e6,
          "billion",
          1e9,
          "trillion",
          1e12,
          "dozen",
          12.0);
  private static final Map<String, Double> SUFFIXES =
      Map.of("k", 1e3, "m", 1e6, "mn", 1e6, "bn", 1e9, "b", 1e9, "tn", 1e12);
  private static final Map<String, double[]> VAGUE =
      Map.of(
          "tens", new double[] {20, 100},
          "dozens", new double[] {24, 200},
          "scores", new double[] {40, 200},
          "hundreds", new double[] {200, 2000},
          "thousands", new double[] {2000, 1e5},
          "millions", new double[] {2e6, 1e9},
          "billions", new double[] {2e9, 1e12});
  private static final Pattern LEXEME =
      Pattern.compile("\\d+(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\p{L}[\\p{L}\\p{M}]*|\\S");

  private NumberWords() {}

  /** A word, a number or a sign. */
  record Lexeme(String low, String raw, int start, int end) {
    /** Whether the pattern read it as a number; other scripts' digits are signs to it. */
    boolean isDigits() {
      return low.charAt(0) >= '0' && low.charAt(0) <= '9';
    }

    boolean isWord() {
      return Character.isLetter(low.charAt(0));
    }

    boolean touches(Lexeme next) {
      return end == next.start;
    }

    double number() {
      return Double.parseDouble(low.replace(",", ""));
    }
  }

  /** A number and the index of the lexeme after it. */
  record Reading(double min, double max, boolean isVague, int next) {}

  static List<Lexeme> lexemes(String text) {
    List<Lexeme> lexemes = new java.util.ArrayList<>();
    Matcher matcher = LEXEME.matcher(text);
    while (matcher.find()) {
      String raw = matcher.group();
      lexemes.add(new Lexeme(raw.toLowerCase(Locale.ROOT), raw, matcher.start(), matcher.end()));
    }
    return lexemes;
  }

  /** The number that starts at lexeme {@code i}. */
  static Optional<Reading> read(List<Lexeme> lexemes, int i) {
    Lexeme first = lexemes.get(i);
    if (first.isDigits()) {
      return Optional.of(digits(lexemes, i));
    }
    if (VAGUE.containsKey(first.low())) {
      return Optional.of(vague(lexemes, i));
    }
    if (first.low().equals("half")) {
      return half(lexemes, i);
    }
    if (first.low().equals("a") || first.low().equals("an")) {
      Double size = MAGNITUDES.get(word(lexemes, i + 1));
      return Optional.ofNullable(size).map(s -> exact(s, i + 2));
    }
    if (!SMALL.containsKey(first.low())) {
      return Optional.empty();
    }
    Optional<Reading> half = andAHalf(lexemes, i);
    return half.isPresent() ? half : Optional.of(words(lexemes, i));
  }

  /** "half a million", "half an hour", "half-mile". */
  private static Optional<Reading> half(List<Lexeme> lexemes, int i) {
    if (!List.of("a", "an", "-").contains(word(lexemes, i + 1))) {
      return Optional.empty();
    }
    Double size = MAGNITUDES.get(word(lexemes, i + 2));
    if (size != null) {
      return Optional.of(exact(size / 2, i + 3));
    }
    return Units.of(lexemes, i + 2).isEmpty() ? Optional.empty() : Optional.of(exact(0.5, i + 2));
  }

  /** "three and a half million". */
  private static Optional<Reading> andAHalf(List<Lexeme> lexemes, int i) {
    boolean isHalf =
        word(lexemes, i + 1).equals("and")
            && word(lexemes, i + 2).equals("a")
            && word(lexemes, i + 3).equals("half");
    if (!isHalf) {
      return Optional.empty();
    }
    double value = SMALL.get(lexemes.get(i).low()) + 0.5;
    Double magnitude = MAGNITUDES.get(word(lexemes, i + 4));
    return Optional.of(magnitude == null ? exact(value, i + 4) : exact(value * magnitude, i + 5));
  }

  /** The rank named at lexeme {@code i}: "second", "21st". */
  static Optional<Reading> ordinal(List<Lexeme> lexemes, int i) {
    Lexeme first = lexemes.get(i);
    Integer rank = ORDINALS.get(first.low());
    if (rank != null) {
      return Optional.of(exact(rank, i + 1));
    }
    if (first.isDigits() && i + 1 < lexemes.size() && first.touches(lexemes.get(i + 1))) {
      String suffix = lexemes.get(i + 1).low();
      if (List.of("st", "nd", "rd", "th").contains(suffix)) {
        return Optional.of(exact(first.number(), i + 2));
      }
    }
    Integer tens = SMALL.get(first.low());
    if (tens != null && tens >= 20 && word(lexemes, i + 1).equals("-")) {
      Integer unit = ORDINALS.get(word(lexemes, i + 2));
      return Optional.ofNullable(unit).filter(u -> u < 10).map(u -> exact(tens + u, i + 3));
    }
    return Optional.empty();
  }

  static String word(List<Lexeme> lexemes, int i) {
    return i >= 0 && i < lexemes.size() ? lexemes.get(i).low() : "";
  }

  private static Reading exact(double value, int next) {
    return new Reading(value, value, false, next);
  }

  private static Reading digits(List<Lexeme> lexemes, int i) {
    double value = lexemes.get(i).number();
    int next = i + 1;
    if (next < lexemes.size()) {
      Lexeme after = lexemes.get(next);
      Double suffix = lexemes.get(i).touches(after) ? SUFFIXES.get(after.low()) : null;
      Double magnitude = MAGNITUDES.get(after.low());
      if (magnitude == null && after.low().equals("-")) {
        magnitude = MAGNITUDES.get(word(lexemes, next + 1));
        next += magnitude == null ? 0 : 1;
      }
      if (suffix != null || magnitude != null) {
        return exact(value * (suffix != null ? suffix : magnitude), next + 1);
      }
    }
    return exact(value, i + 1);
  }

  private static Reading vague(List<Lexeme> lexemes, int i) {
    double[] range = VAGUE.get(lexemes.get(i).low());
    if (word(lexemes, i + 1).equals("of")) {
      String larger = word(lexemes, i + 2);
      Double size = larger.endsWith("s") ? MAGNITUDES.get(larger.replaceFirst("s$", "")) : null;
      if (size != null && size > 100) {
        return new Reading(range[0] * size, range[1] * size, true, i + 3);
      }
    }
    return new Reading(range[0], range[1], true, i + 1);
  }

  private static Reading words(List<Lexeme> lexemes, int i) {
    double total = 0;
    double current = SMALL.get(lexemes.get(i).low());
    int at = i + 1;
    while (at < lexemes.size()) {
      boolean joined = word(lexemes, at).equals("-") || word(lexemes, at).equals("and");
      String next = word(lexemes, joined ? at + 1 : at);
      Double magnitude = MAGNITUDES.get(next);
      Integer small = SMALL.get(next);
      boolean isAnd = word(lexemes, at).equals("and");
      if (magnitude != null && !isAnd) {
        current *= magnitude;
        if (magnitude >= 1000) {
          total += current;
          current = 0;
        }
      } else if (small != null && fits(total + current, current, small, isAnd)) {
        current += small;
      } else {
        break;
      }
      at += joined ? 2 : 1;
    }
    return exact(total + current, at);
  }

  /** Whether {@code small} goes on a number: "twenty-five", "two hundred and five". */
  private static boolean fits(double sum, double current, int small, boolean isAnd) {
    boolean afterTens = !isAnd && small < 10 && current % 100 >= 20 && current % 10 == 0;
    boolean afterHundred = current % 100 == 0 && sum >= 100;
    return afterTens || afterHundred;
  }

  private static Map<String, Integer> small() {
    Map<String, Integer> small = new HashMap<>();
    String[] units =
        ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                + " fifteen sixteen seventeen eighteen nineteen")
            .split(" ", -1);
    for (int i = 0; i < units.length; i++) {
      small.put(units[i], i);
    }
    String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ", -1);
    for (int i = 0; i < tens.length; i++) {
      small.put(tens[i], 20 + 10 * i);
    }
    return Map.copyOf(small);
  }

  private static Map<String, Integer> ordinals() {
    Map<String, Integer> ordinals = new HashMap<>();
    String[] words =
        ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
                + " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
                + " twentieth")
            .split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      ordinals.put(words[i], i + 1);
    }
    return Map.copyOf(ordinals);
  }
}
