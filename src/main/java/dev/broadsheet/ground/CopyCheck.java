package dev.broadsheet.ground;

import java.util.List;
import java.util.Set;

/**
 * Whether a claim is a copy of a sentence, or of part of it, save that a word that denies was put
 * in or left out. What is denied need not be understood for that: "nobody was not hurt", "more than
 * 50" for "no more than 50".
 */
final class CopyCheck {
  private static final Set<String> NEGATORS =
      Set.of(
          "no", "not", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot");
  private static final double COPIED = 0.9;

  private CopyCheck() {}

  /** The contradiction, empty if there is none. */
  static List<String> faults(Passage claim, List<Passage> evidence) {
    if (evidence.isEmpty()) {
      return List.of();
    }
    Alignment alignment = Alignment.best(claim, evidence);
    int more = 0;
    int lost = 0;
    int other = 0;
    boolean isChanged = false;
    for (Alignment.Gap gap : alignment.gaps()) {
      List<String> here = claim.forms().subList(gap.claimFrom(), gap.claimTo());
      List<String> there =
          alignment.sentence().forms().subList(gap.sentenceFrom(), gap.sentenceTo());
      int ours = denials(here);
      int theirs = denials(there);
      isChanged |= ours > theirs && there.isEmpty();
      isChanged |= theirs > ours && gap.isInner() && there.size() == theirs;
      more += ours;
      lost += gap.isInner() || gap.claimLength() > 0 ? theirs : 0;
      other += gap.claimLength() - ours;
    }
    int plain = claim.forms().size() - denials(claim.forms());
    boolean isCopy = plain > 1 && plain - other >= COPIED * plain;
    if (!isCopy || !isChanged || more == lost) {
      return List.of();
    }
    return List.of(
        more > lost ? "it denies what the source says" : "it affirms what the source denies");
  }

  private static int denials(List<String> forms) {
    return (int) forms.stream().filter(f -> NEGATORS.contains(f) || f.endsWith("n't")).count();
  }
}
