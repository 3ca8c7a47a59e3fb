package dev.broadsheet.nlp;

import dev.broadsheet.nlp.Figure.Kind;
import dev.broadsheet.nlp.NumberWords.Lexeme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads currency signs before a number and units after it. */
final class Units {
  private static final Map<String, String> SIGNS =
      Map.of("$", "dollar", "£", "pound", "€", "euro", "¥", "yen", "₹", "rupee");
  private static final Map<String, String> CURRENCIES = currencies();
  private static final Map<String, Double> DAYS = days();
  private static final Map<String, Measure> MEASURES = measures();

  private Units() {}

  /** A currency sign of some lexemes' length; length 0 if there is none. */
  record Sign(String currency, int length) {}

  /** What a number is of, and the index of the lexeme after the unit. */
  record Unit(Kind kind, String name, double scale, int next) {}

  private record Measure(String dimension, double scale) {}

  static Sign currencyBefore(List<Lexeme> lexemes, int i) {
    String here = NumberWords.word(lexemes, i);
    if (SIGNS.containsKey(here)) {
      return new Sign(SIGNS.get(here), 1);
    }
    boolean isCode = here.equals("us") || here.equals("usd") || here.equals("eur");
    if (isCode && SIGNS.containsKey(NumberWords.word(lexemes, i + 1))) {
      return new Sign(SIGNS.get(NumberWords.word(lexemes, i + 1)), 2);
    }
    return new Sign("", 0);
  }

  /** Name of the unit at {@code i}, {@code ""} if there is none. */
  static String of(List<Lexeme> lexemes, int i) {
    return read(lexemes, i, new Sign("", 0)).name();
  }

  static Unit read(List<Lexeme> lexemes, int at, Sign sign) {
    if (sign.length() > 0) {
      return new Unit(Kind.MONEY, sign.currency(), 1, at);
    }
    int i = NumberWords.word(lexemes, at).equals("-") ? at + 1 : at;
    String word = NumberWords.word(lexemes, i);
    String next = NumberWords.word(lexemes, i + 1);
    if (word.equals("%") || word.equals("percent") || word.equals("pc")) {
      return new Unit(Kind.PERCENT, "%", 1, i + 1);
    }
    if (word.equals("per") && next.equals("cent")) {
      return new Unit(Kind.PERCENT, "%", 1, i + 2);
    }
    if (word.equals("percentage") && next.startsWith("point")) {
      return new Unit(Kind.PERCENT, "%", 1, i + 2);
    }
    if (DAYS.containsKey(word)) {
      return new Unit(Kind.DURATION, "day", DAYS.get(word), i + 1);
    }
    if (CURRENCIES.containsKey(word)) {
      return new Unit(Kind.MONEY, CURRENCIES.get(word), 1, i + 1);
    }
    if (word.equals("us") && CURRENCIES.containsKey(next)) {
      return new Unit(Kind.MONEY, CURRENCIES.get(next), 1, i + 2);
    }
    Measure measure = MEASURES.get(word);
    if (measure != null) {
      return new Unit(Kind.MEASURE, measure.dimension(), measure.scale(), i + 1);
    }
    return new Unit(Kind.COUNT, "", 1, at);
  }

  private static Map<String, String> currencies() {
    Map<String, String> currencies = new HashMap<>();
    for (String name :
        "dollar euro yen rupee ruble rouble franc lira peso yuan shekel".split(" ", -1)) {
      currencies.put(name, name);
      currencies.put(name + "s", name);
    }
    currencies.put("pounds", "pound");
    currencies.put("usd", "dollar");
    currencies.put("eur", "euro");
    currencies.put("cents", "cent");
    currencies.put("pence", "penny");
    return Map.copyOf(currencies);
  }

  private static Map<String, Double> days() {
    Map<String, Double> days = new HashMap<>();
    String[] names =
        "second minute hour day week fortnight month year decade century".split(" ", -1);
    double[] lengths = {1 / 86400.0, 1 / 1440.0, 1 / 24.0, 1, 7, 14, 30, 365, 3650, 36500};
    for (int i = 0; i < names.length; i++) {
      days.put(names[i], lengths[i]);
      days.put(names[i] + "s", lengths[i]);
    }
    days.remove("second");
    days.put("centuries", 36500.0);
    days.put("hr", 1 / 24.0);
    days.put("hrs", 1 / 24.0);
    days.put("mins", 1 / 1440.0);
    return Map.copyOf(days);
  }

  private static Map<String, Measure> measures() {
    Map<String, Measure> measures = new HashMap<>();
    for (List<String> row : WordLists.rows("units.txt")) {
      Measure measure = new Measure(row.get(0), Double.parseDouble(row.get(1)));
      row.subList(2, row.size()).forEach(name -> measures.put(name, measure));
    }
    return Map.copyOf(measures);
  }
}
