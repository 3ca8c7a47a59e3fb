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
    List<Phrase> given = new ArrayList<>();
    List<Phrase> joined = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (AnalyzedSentence passage : evidence) {
      given.addAll(passage.events().owned());
      joined.addAll(passage.events().phrases());
      known.addAll(passage.stemSet());
      passage.events().phrases().forEach(phrase -> known.addAll(phrase.words()));
    }
    Set<String> said = new HashSet<>();
    claim.events().phrases().forEach(phrase -> said.addAll(phrase.words()));
    for (Phrase phrase : claim.events().owned()) {
      Optional<String> fault = owner(phrase, given, joined, known, said);
      if (fault.isPresent()) {
        return List.of(fault.get());
      }
    }
    return List.of();
  }

  /** The same thing, of another. */
  private static Optional<String> owner(
      Phrase phrase, List<Phrase> given, List<Phrase> joined, Set<String> known, Set<String> said) {
    List<Phrase> same = given.stream().filter(p -> p.heads().equals(phrase.heads())).toList();
    for (String ours : phrase.names()) {
      boolean isBorne = same.stream().anyMatch(other -> other.words().contains(ours));
      if (isBorne || same.size() != 1) {
        continue;
      }
      Phrase other = same.get(0);
      for (String theirs : other.names()) {
        boolean areTogether =
            joined.stream().anyMatch(p -> p.words().containsAll(List.of(ours, theirs)));
        boolean isCrossed =
            known.contains(ours) && said.contains(theirs) && !areTogether && !other.isPronoun();
        boolean areNamed =
            !known.contains(ours)
                && phrase.isDenied()
                && other.isDenied()
                && !said.contains(theirs);
        boolean areKin = areOfOneLand(ours, theirs);
        if (!areKin && !phrase.words().contains(theirs) && (isCrossed || areNamed)) {
          return Optional.of(
              "\""
                  + ours
                  + "\" stands beside \""
                  + String.join(" ", phrase.heads())
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
