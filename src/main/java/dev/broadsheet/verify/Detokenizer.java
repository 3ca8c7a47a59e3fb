package dev.broadsheet.verify;

import dev.broadsheet.nlp.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Puts text together again that a program has cut into tokens: "did n't ( he said ) ." */
final class Detokenizer {
  private record Rule(Pattern pattern, String replacement) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(Pattern.compile("``|''"), "\""),
          new Rule(Pattern.compile("` "), "'"),
          new Rule(Pattern.compile(" (n't|'s|'re|'ve|'ll|'d|'m)\\b"), "$1"),
          new Rule(Pattern.compile(" ([.,;:!?%)])"), "$1"),
          new Rule(Pattern.compile("([(#$£]) "), "$1"),
          new Rule(Pattern.compile("(?<=\\d) - (?=\\d)"), "-"),
          new Rule(Pattern.compile("(?<![\\d,])(\\d{1,3}), (?=\\d{3}\\b)"), "$1,"),
          new Rule(Pattern.compile("(?<![\\d,.])(\\d{1,3})\\. (?=\\d)"), "$1."));

  private static final Pattern BEGUN_NUMBER = Pattern.compile("(?<![\\d,.])\\d{1,3}\\.$");

  private static final Pattern REST_OF_NUMBER = Pattern.compile("\\d{1,2}(?!\\d)");

  private Detokenizer() {}

  /** Sentences that were cut inside a number ("31. 8 million") put together again. */
  static List<Span> withWholeNumbers(String text, List<Span> sentences) {
    List<Span> whole = new ArrayList<>();
    for (Span next : sentences) {
      int last = whole.size() - 1;
      if (last >= 0 && isInNumber(text, whole.get(last), next)) {
        whole.set(last, whole.get(last).union(next));
      } else {
        whole.add(next);
      }
    }
    return whole;
  }

  private static boolean isInNumber(String text, Span before, Span after) {
    return text.substring(before.end(), after.start()).equals(" ")
        && BEGUN_NUMBER.matcher(before.of(text)).find()
        && REST_OF_NUMBER.matcher(after.of(text)).lookingAt();
  }

  static String restore(String text) {
    String restored = text;
    for (Rule rule : RULES) {
      restored = rule.pattern().matcher(restored).replaceAll(rule.replacement());
    }
    return restored;
  }
}
