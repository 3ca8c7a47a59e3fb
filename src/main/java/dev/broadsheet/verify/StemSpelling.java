package dev.broadsheet.verify;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the stems that rules compare, such as "bridg", as the words they come from. Only quoted
 * words are looked at; one that no word begins with stays as it is. Stateless.
 */
final class StemSpelling {
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  private StemSpelling() {}

  /** A message for readers about a claim and its evidence. */
  static String of(String message, AnalyzedSentence claim, List<AnalyzedSentence> evidence) {
    return QUOTED
        .matcher(message)
        .replaceAll(
            quoted ->
                Matcher.quoteReplacement(
                    Stream.of(quoted.group(1).split(" "))
                        .map(stem -> word(stem, claim, evidence))
                        .collect(Collectors.joining(" ", "\"", "\""))));
  }

  private static String word(String stem, AnalyzedSentence claim, List<AnalyzedSentence> evidence) {
    String start = stem.toLowerCase(Locale.ROOT);
    List<String> words =
        Stream.concat(Stream.of(claim), evidence.stream())
            .flatMap(passage -> passage.forms().stream())
            .toList();
    return start.isEmpty() || words.contains(start)
        ? stem
        : words.stream().filter(word -> word.startsWith(start)).findFirst().orElse(stem);
  }
}
