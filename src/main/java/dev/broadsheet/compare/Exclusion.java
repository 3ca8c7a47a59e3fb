package dev.broadsheet.compare;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a figure leaves out by its own sentence: "which leaves out garages". */
final class Exclusion {
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "(?i)\\b(?:which |that )?((?:leaves? out|excludes?|excluding|does not (?:count|include)"
              + "|not (?:counting|including)|without counting)\\b[^,;.]{3,60})");

  private Exclusion() {}

  static Optional<String> of(Passage passage, int clause) {
    Matcher matcher = LEFT_OUT.matcher(passage.text());
    if (matcher.find() && passage.clauseAt(passage.tokenAt(matcher.start())) == clause) {
      return Optional.of(matcher.group(1).strip());
    }
    return Optional.empty();
  }
}
