package dev.broadsheet.ground;

import dev.broadsheet.text.Tokens;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a claim takes an effect for its cause, or what came first for what came after: "the motor
 * jammed because the gate was open" for "the gate was open because the motor jammed".
 */
final class OrderCheck {
  /** Words before what came first. */
  private static final Set<String> FIRST = Set.of("because", "after");

  private static final Set<String> LATER = Set.of("before", "until");

  private OrderCheck() {}

  /** A sentence cut in two. */
  private record Halves(Set<String> first, Set<String> later) {}

  /** The order turned round, empty if it isn't. */
  static List<String> faults(Passage claim, List<Passage> evidence) {
    Optional<Halves> ours = halves(claim);
    if (ours.isEmpty()) {
      return List.of();
    }
    for (Passage passage : evidence) {
      Optional<Halves> theirs = halves(passage);
      if (theirs.isPresent() && areTurned(ours.get(), theirs.get())) {
        return List.of("it has what came first, or why, the other way round");
      }
    }
    return List.of();
  }

  private static boolean areTurned(Halves ours, Halves theirs) {
    int kept = shared(ours.first, theirs.first) + shared(ours.later, theirs.later);
    int turnedFirst = shared(ours.first, theirs.later);
    int turnedLater = shared(ours.later, theirs.first);
    return turnedFirst >= 1
        && turnedLater >= 1
        && turnedFirst + turnedLater >= 3
        && turnedFirst + turnedLater >= 2 * kept + 1;
  }

  private static int shared(Set<String> a, Set<String> b) {
    return (int) a.stream().filter(b::contains).count();
  }

  /** Where the sentence is cut: at its one "because", else at its one word of order; or -1. */
  private static int cut(Passage passage) {
    int because = passage.forms().indexOf("because");
    boolean isOne = because >= 0 && because == passage.forms().lastIndexOf("because");
    if (because >= 0) {
      return isOne ? because : -1;
    }
    int cut = -1;
    for (int i = 0; i < passage.forms().size(); i++) {
      String form = passage.forms().get(i);
      boolean isCut = FIRST.contains(form) || LATER.contains(form);
      if (isCut && cut >= 0) {
        return -1;
      }
      cut = isCut ? i : cut;
    }
    return cut;
  }

  private static Optional<Halves> halves(Passage passage) {
    int cut = cut(passage);
    if (cut < 0) {
      return Optional.empty();
    }
    boolean isFirstThen = LATER.contains(passage.forms().get(cut));
    int end = passage.forms().size();
    int comma = cut == 0 ? comma(passage) : 0;
    if (cut == 0 && comma == 0) {
      return Optional.empty();
    }
    Set<String> main = cut == 0 ? stems(passage, comma, end) : stems(passage, 0, cut);
    Set<String> sub = stems(passage, cut + 1, cut == 0 ? comma : end);
    return Optional.of(isFirstThen ? new Halves(main, sub) : new Halves(sub, main));
  }

  private static int comma(Passage passage) {
    for (int i = 1; i < passage.forms().size(); i++) {
      if (passage.isClauseStart(i)) {
        return i;
      }
    }
    return 0;
  }

  private static Set<String> stems(Passage passage, int from, int to) {
    Set<String> stems = new HashSet<>();
    for (int i = from; i < to; i++) {
      if (!Tokens.isStopWord(passage.forms().get(i))) {
        stems.add(passage.stems().get(i));
      }
    }
    return stems;
  }
}
