package dev.broadsheet.ground;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a noun phrase of a claim belongs to another than the same phrase of its source: "Russia's
 * minister" for "Iran's minister", "rebel aircraft" for "government aircraft", another name beside
 * an office.
 */
final class PhraseCheck {
  private PhraseCheck() {}

  /** What belongs to others, empty if nothing does. */
  static List<String> faults(Passage claim, List<Passage> evidence) {
    List<Phrase> given = new ArrayList<>();
    List<Phrase> joined = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (Passage passage : evidence) {
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
    for (Phrase phrase : claim.events().simple()) {
      Optional<String> fault = lack(phrase, evidence, claim);
      if (fault.isPresent()) {
        return List.of(fault.get());
      }
    }
    for (Phrase phrase : claim.events().phrases()) {
      Optional<String> fault = office(phrase, joined);
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

  /** "after a fight" for "without a fight", and the other way round. */
  private static Optional<String> lack(Phrase phrase, List<Passage> evidence, Passage claim) {
    boolean isLacking = phrase.link().equals("without");
    boolean isThere = WITH.contains(phrase.link()) && !Polarity.denies(claim);
    if (!isLacking && !isThere) {
      return Optional.empty();
    }
    boolean isTurned = false;
    for (Passage passage : evidence) {
      for (Phrase other : passage.events().simple()) {
        if (!other.isTelling() || !other.heads().equals(phrase.heads())) {
          continue;
        }
        boolean otherLacks = other.link().equals("without");
        if (otherLacks == isLacking || (isLacking && !WITH.contains(other.link()))) {
          return Optional.empty();
        }
        isTurned |= isLacking ? !Polarity.denies(passage) : otherLacks;
      }
    }
    return isTurned
        ? Optional.of(
            "the source has it the other way whether there was \""
                + String.join(" ", phrase.heads())
                + "\"")
        : Optional.empty();
  }

  private static final Set<String> WITH =
      Set.of("with", "after", "amid", "following", "despite", "through", "during");

  /** The same office or description, another name. */
  private static Optional<String> office(Phrase phrase, List<Phrase> given) {
    Set<String> plain = new HashSet<>(phrase.heads());
    plain.removeAll(phrase.names());
    if (plain.isEmpty() || !phrase.isName()) {
      return Optional.empty();
    }
    Optional<String> fault = Optional.empty();
    for (Phrase other : given) {
      Set<String> offices = new HashSet<>(other.heads());
      offices.removeAll(other.names());
      offices.retainAll(plain);
      Set<String> shared = new HashSet<>(other.words());
      shared.retainAll(phrase.words());
      boolean hasName = phrase.names().stream().anyMatch(other.words()::contains);
      if (hasName) {
        return Optional.empty();
      }
      if (!offices.isEmpty() && other.isName() && shared.size() >= 2) {
        fault =
            Optional.of(
                "the source names "
                    + String.join(" ", other.names())
                    + " as "
                    + String.join(" ", offices));
      }
    }
    return fault;
  }
}
