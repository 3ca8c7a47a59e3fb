package dev.broadsheet.ground;

import dev.broadsheet.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Whether a claim has who did it and to whom the other way round than its source: "A attacked B"
 * for "B attacked A" or for "A was attacked by B".
 *
 * <p>No parser: two words that stand before and after a third in the claim, and after and before it
 * in a sentence of the source, are taken for swapped unless one of the two is in the passive.
 */
final class RoleCheck {
  private static final int REACH = 4;
  private static final Set<String> LINKS = Set.of("to", "over", "against", "than", "from");
  private static final Set<String> BE =
      Set.of("is", "are", "was", "were", "be", "been", "being", "get", "got");

  private enum Voice {
    ACTIVE,
    PASSIVE,
    UNCLEAR
  }

  private RoleCheck() {}

  /** What is the wrong way round, empty if nothing is. */
  static List<String> faults(Passage claim, List<Passage> evidence) {
    for (Passage sentence : evidence) {
      for (int pivot = 1; pivot < claim.stems().size() - 1; pivot++) {
        List<Integer> there = places(sentence, claim.stems().get(pivot));
        if (isPivot(claim, pivot) && there.size() == 1) {
          List<String> faults = around(claim, pivot, sentence, there.get(0));
          if (!faults.isEmpty()) {
            return faults;
          }
        }
      }
    }
    return List.of();
  }

  private static boolean isPivot(Passage passage, int i) {
    String form = passage.forms().get(i);
    boolean isWord = !Tokens.isStopWord(form) && Character.isLetter(form.charAt(0));
    return (isWord && !passage.isCapitalised(i)) || LINKS.contains(form);
  }

  private static List<String> around(Passage claim, int pivot, Passage sentence, int there) {
    Voice voice = voice(claim, pivot);
    Voice voiceThere = voice(sentence, there);
    if (voice == Voice.UNCLEAR || voiceThere == Voice.UNCLEAR) {
      return List.of();
    }
    boolean isTurned = voice != voiceThere;
    List<String> before = neighbours(claim, pivot - REACH, pivot);
    List<String> after = neighbours(claim, pivot + 1, pivot + 1 + REACH);
    List<String> beforeThere = neighbours(sentence, there - REACH, there);
    List<String> afterThere = neighbours(sentence, there + 1, there + 1 + REACH);
    for (String a : before) {
      for (String b : after) {
        boolean isKept = beforeThere.contains(a) && afterThere.contains(b);
        boolean isSwapped = beforeThere.contains(b) && afterThere.contains(a);
        boolean isLinked = !LINKS.contains(claim.forms().get(pivot)) || areNames(claim, a, b);
        if (!a.equals(b) && isLinked && (isTurned ? isKept : isSwapped)) {
          return List.of("it has the roles of \"" + a + "\" and \"" + b + "\" the other way round");
        }
      }
    }
    return List.of();
  }

  private static boolean areNames(Passage claim, String a, String b) {
    return claim.isCapitalised(claim.stems().indexOf(a))
        && claim.isCapitalised(claim.stems().indexOf(b));
  }

  /** Passive only with its "by": without it nobody is named who could be swapped. */
  private static Voice voice(Passage passage, int verb) {
    boolean hasBe =
        passage.forms().subList(Math.max(0, verb - 2), verb).stream().anyMatch(BE::contains);
    int end = Math.min(passage.forms().size(), verb + 4);
    boolean hasBy = passage.forms().subList(verb + 1, end).contains("by");
    if (hasBy) {
      return Voice.PASSIVE;
    }
    return hasBe ? Voice.UNCLEAR : Voice.ACTIVE;
  }

  private static List<Integer> places(Passage passage, String stem) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < passage.stems().size(); i++) {
      if (passage.stems().get(i).equals(stem)) {
        places.add(i);
      }
    }
    return places;
  }

  /** Stems of content words that stand only once in the passage, from a stretch of it. */
  private static List<String> neighbours(Passage passage, int from, int to) {
    List<String> neighbours = new ArrayList<>();
    for (int i = Math.max(0, from); i < Math.min(passage.stems().size(), to); i++) {
      String form = passage.forms().get(i);
      boolean isWord = !Tokens.isStopWord(form) && Character.isLetter(form.charAt(0));
      if (isWord && places(passage, passage.stems().get(i)).size() == 1) {
        neighbours.add(passage.stems().get(i));
      }
    }
    return neighbours;
  }
}
