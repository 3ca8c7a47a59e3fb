package dev.broadsheet.cli;

import dev.broadsheet.config.Option;
import dev.broadsheet.config.OptionTable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The secrets that the environment holds. Nothing here prints them; should a library's message
 * carry one all the same, it is blacked out. Immutable.
 */
final class Secrets {
  /** Shorter ones would black out half of every message, and protect nobody. */
  private static final int SHORTEST = 4;

  private static final Pattern NAME = Pattern.compile("BROADSHEET_.*(KEY|PASSWORD|SECRET|TOKEN).*");

  private static final Pattern FILE = Pattern.compile(".*_FILE");

  private final List<String> values;

  private Secrets(List<String> values) {
    this.values = List.copyOf(values);
  }

  /** Those among these variables. */
  static Secrets of(Map<String, String> environment) {
    return new Secrets(
        environment.entrySet().stream()
            .filter(variable -> isSecret(variable.getKey()))
            .map(Map.Entry::getValue)
            .filter(value -> value.length() >= SHORTEST)
            .sorted(Comparator.comparing(String::length).reversed())
            .toList());
  }

  /** Whether a variable of this name says something that nobody else should read. */
  static boolean isSecret(String name) {
    boolean isDeclared =
        OptionTable.all().stream()
            .anyMatch(option -> option.is(Option.Trait.SECRET) && option.variable().equals(name));
    return isDeclared || (NAME.matcher(name).matches() && !FILE.matcher(name).matches());
  }

  /** The text without them. */
  String blackedOut(String text) {
    String clean = text;
    for (String value : values) {
      clean = clean.replace(value, "[secret]");
    }
    return clean;
  }
}
