package dev.broadsheet.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a noun phrase of a claim belongs to another than the same phrase of its source: "Russia's
 * minister" for "Iran's minister", "rebel aircraft" for "government aircraft".
 */
final class PhraseCheck {
  private PhraseCheck() {}

  /** What belongs to others, empty if nothing does. */
  static List<String> faults(AnalyzedSentence claim, List<AnalyzedSentence> evidence) {
    List<OwnedNoun> given = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (AnalyzedSentence passage : evidence) {
      given.addAll(passage.owned());
      known.addAll(passage.stemSet());
      passage.owned().forEach(noun -> known.addAll(noun.words()));
    }
    Set<String> said = new HashSet<>();
    claim.owned().forEach(noun -> said.addAll(noun.words()));
    for (OwnedNoun noun : claim.owned()) {
      Optional<String> fault = owner(noun, given, known, said);
      if (fault.isPresent()) {
        return List.of(fault.get());
      }
    }
    return List.of();
  }

  /** The same thing, of another. */
  private static Optional<String> owner(
      OwnedNoun noun, List<OwnedNoun> given, Set<String> known, Set<String> said) {
    List<OwnedNoun> same = given.stream().filter(n -> n.heads().equals(noun.heads())).toList();
    for (String ours : noun.owners()) {
      boolean isBorne = same.stream().anyMatch(other -> other.words().contains(ours));
      if (isBorne || same.size() != 1) {
        continue;
      }
      OwnedNoun other = same.get(0);
      for (String theirs : other.owners()) {
        boolean areTogether =
            given.stream().anyMatch(n -> n.words().containsAll(List.of(ours, theirs)));
        boolean isCrossed = known.contains(ours) && said.contains(theirs) && !areTogether;
        boolean areNamed =
            !known.contains(ours)
                && noun.isOfNamed()
                && other.isOfNamed()
                && !said.contains(theirs);
        boolean areKin = areOfOneLand(ours, theirs);
        if (!areKin && !noun.words().contains(theirs) && (isCrossed || areNamed)) {
          return Optional.of(
              "\""
                  + ours
                  + "\" stands beside \""
                  + String.join(" ", noun.heads())
                  + "\" where the source has \""
                  + theirs
                  + "\"");
        }
      }
    }
    return Optional.empty();
  }

  /** "karvenia" and "karvenian": one begins with the other. */
  private static boolean areOfOneLand(String a, String b) {
    boolean isLong = Math.min(a.length(), b.length()) >= 4;
    return isLong && (a.startsWith(b) || b.startsWith(a)) && Math.abs(a.length() - b.length()) <= 3;
  }
}
