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
 * in a sentence of the source, are taken for swapped unless one of the two is in the passive. Words
 * of prepositional phrases and other clauses are left out: they move about freely.
 */
final class RoleCheck {
  private static final int REACH = 5;
  private static final int LONGEST_PHRASE = 4;
  private static final Set<String> DETERMINERS =
      Set.of(
          "a", "an", "the", "his", "her", "its", "their", "our", "my", "your", "this", "that",
          "these", "those", "some", "any", "each", "every", "no", "two", "three", "four", "five",
          "several", "many");
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "of", "in", "on", "at", "from", "with", "without", "between", "near", "around", "during",
          "since", "after", "before", "until", "despite", "among", "along", "across", "through",
          "inside", "outside", "under", "behind", "beside", "towards", "toward", "into", "for",
          "as", "to", "against", "over", "than");

  /** Those that lead from what is done to whom it is done. */
  private static final Set<String> TOWARDS = Set.of("on", "against", "to", "over");

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
    List<String> before = before(claim, pivot);
    List<String> after = after(claim, pivot);
    List<String> beforeThere = before(sentence, there);
    List<String> afterThere = after(sentence, there);
    for (String a : before) {
      for (String b : after) {
        boolean isKept = beforeThere.contains(a) && afterThere.contains(b);
        boolean isSwapped = beforeThere.contains(b) && afterThere.contains(a);
        boolean isLinked = !LINKS.contains(claim.forms().get(pivot)) || areNames(claim, a, b);
        if (!a.equals(b) && isLinked && (isTurned ? isKept : isSwapped)) {
          return List.of(
              "it has the roles of \""
                  + form(claim, a)
                  + "\" and \""
                  + form(claim, b)
                  + "\" the other way round");
        }
      }
    }
    return List.of();
  }

  private static String form(Passage claim, String stem) {
    return claim.forms().get(claim.stems().indexOf(stem));
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
      String form = passage.forms().get(verb);
      boolean isParticiple = form.endsWith("ed") || form.endsWith("en") || form.endsWith("wn");
      return hasBe || isParticiple ? Voice.PASSIVE : Voice.UNCLEAR;
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

  /** Stems of who may act: words before the pivot, in its clause, in no prepositional phrase. */
  private static List<String> before(Passage passage, int pivot) {
    List<String> found = new ArrayList<>();
    int seen = 0;
    for (int i = pivot - 1; i >= 0 && seen < REACH; i--) {
      if (isWord(passage, i)) {
        seen++;
        if (isSingle(passage, i) && preposition(passage, i).isEmpty()) {
          found.add(passage.stems().get(i));
        }
      }
      if (passage.isClauseStart(i)) {
        break;
      }
    }
    return found;
  }

  /** Stems of who may be acted on: words after the pivot, in its clause. */
  private static List<String> after(Passage passage, int pivot) {
    List<String> found = new ArrayList<>();
    int seen = 0;
    for (int i = pivot + 1; i < passage.stems().size() && seen < REACH; i++) {
      if (passage.isClauseStart(i)) {
        break;
      }
      if (isWord(passage, i)) {
        seen++;
        String preposition = preposition(passage, i);
        if (isSingle(passage, i)
            && (preposition.isEmpty()
                || TOWARDS.contains(preposition)
                || (preposition.equals("of") && passage.isCapitalised(i))
                || preposition.equals(passage.forms().get(pivot)))) {
          found.add(passage.stems().get(i));
        }
      }
    }
    return found;
  }

  /** The preposition of the phrase that a word stands in; empty if there is none. */
  private static String preposition(Passage passage, int word) {
    int i = word - 1;
    while (i >= 0
        && word - i <= LONGEST_PHRASE
        && !passage.isClauseStart(i + 1)
        && isWord(passage, i)
        && !isVerbal(passage.forms().get(i))) {
      i--;
    }
    if (i >= 0 && DETERMINERS.contains(passage.forms().get(i))) {
      i--;
    }
    boolean isPreposition = i >= 0 && PREPOSITIONS.contains(passage.forms().get(i));
    return isPreposition ? passage.forms().get(i) : "";
  }

  private static boolean isVerbal(String form) {
    return form.endsWith("ed") || form.endsWith("ing");
  }

  private static boolean isWord(Passage passage, int i) {
    String form = passage.forms().get(i);
    return !Tokens.isStopWord(form) && Character.isLetter(form.charAt(0)) && !isPlace(form);
  }

  private static boolean isPlace(String form) {
    return PREPOSITIONS.contains(form) || DETERMINERS.contains(form);
  }

  private static boolean isSingle(Passage passage, int i) {
    return places(passage, passage.stems().get(i)).size() == 1;
  }
}
