package dev.broadsheet.verify;

import dev.broadsheet.nlp.Tokens;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a claim affirms what its source denies, or denies what it affirms.
 *
 * <p>A denial's scope is taken to be the few content words after it, within its clause. Where one
 * side denies, and the other has those words without denying anything, they contradict each other.
 */
final class NegationCheck {
  private static final int SCOPE = 4;
  private static final double COVERED = 0.75;

  private NegationCheck() {}

  /** The contradiction, empty if there is none. */
  static List<String> faults(AnalyzedSentence claim, List<AnalyzedSentence> evidence) {
    for (Set<String> scope : scopes(claim)) {
      boolean isAffirmed =
          evidence.stream().anyMatch(passage -> covers(passage, scope) && !Polarity.hints(passage));
      boolean isDenied =
          evidence.stream().anyMatch(passage -> covers(passage, scope) && Polarity.hints(passage));
      if (isAffirmed && !isDenied) {
        return List.of("it denies what the source says");
      }
    }
    if (Polarity.hints(claim)) {
      return List.of();
    }
    for (AnalyzedSentence passage : evidence) {
      for (Set<String> scope : scopes(passage)) {
        boolean isAffirmed =
            evidence.stream().anyMatch(other -> covers(other, scope) && !Polarity.hints(other));
        if (covers(claim, scope) && !isAffirmed) {
          return List.of("it affirms what the source denies");
        }
      }
    }
    return List.of();
  }

  /** For each denial of a sentence, the stems it denies. */
  private static List<Set<String>> scopes(AnalyzedSentence passage) {
    List<Set<String>> scopes = new java.util.ArrayList<>();
    for (int i = 0; i < passage.forms().size(); i++) {
      if (!Polarity.negates(passage, i)) {
        continue;
      }
      Set<String> scope = new HashSet<>();
      for (int j = i + 1; j < passage.forms().size() && scope.size() < SCOPE; j++) {
        if (j > i + 1 && passage.isClauseStart(j)) {
          break;
        }
        String form = passage.forms().get(j);
        boolean isWhole = j == i + 1 && Polarity.WHOLES.contains(form);
        if (isWhole || !(Tokens.isStopWord(form) || form.equals("single"))) {
          scope.add(passage.stems().get(j));
        }
      }
      if (scope.size() == 1 && i > 0 && !Tokens.isStopWord(passage.forms().get(i - 1))) {
        scope.add(passage.stems().get(i - 1));
      }
      if (!scope.isEmpty()) {
        scopes.add(scope);
      }
    }
    return scopes;
  }

  private static boolean covers(AnalyzedSentence passage, Set<String> scope) {
    long found = scope.stream().filter(passage.stemSet()::contains).count();
    return found >= COVERED * scope.size() && (found >= 2 || scope.size() == 1);
  }
}
