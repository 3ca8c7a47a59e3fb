package dev.broadsheet.ground;

import java.util.List;
import java.util.regex.Pattern;

/** Puts text together again that a program has cut into tokens: "did n't ( he said ) ." */
final class Typesetting {
  private record Rule(Pattern pattern, String replacement) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(Pattern.compile("-[lL][rR][bB]-"), "("),
          new Rule(Pattern.compile("-[rR][rR][bB]-"), ")"),
          new Rule(Pattern.compile("``|''"), "\""),
          new Rule(Pattern.compile("` "), "'"),
          new Rule(Pattern.compile(" (n't|'s|'re|'ve|'ll|'d|'m)\\b"), "$1"),
          new Rule(Pattern.compile(" ([.,;:!?%)])"), "$1"),
          new Rule(Pattern.compile("([(#$£]) "), "$1"),
          new Rule(Pattern.compile("(?<=\\d) - (?=\\d)"), "-"),
          new Rule(Pattern.compile("(?<![\\d,])(\\d{1,3}), (?=\\d{3}\\b)"), "$1,"),
          new Rule(Pattern.compile("(?<![\\d,.])(\\d{1,3})\\. (?=\\d)"), "$1."),
          new Rule(Pattern.compile("\\[?\\bUNK\\b\\]?"), "unk"));

  private Typesetting() {}

  static String restore(String text) {
    String restored = text;
    for (Rule rule : RULES) {
      restored = rule.pattern().matcher(restored).replaceAll(rule.replacement());
    }
    return restored;
  }
}
