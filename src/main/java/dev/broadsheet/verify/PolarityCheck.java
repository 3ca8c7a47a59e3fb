package dev.broadsheet.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a claim says that something happens of which its source says that it doesn't, or that its
 * opposite does, clause by clause: "people would be left alone" for "nobody would be left alone",
 * "they accepted the offer" for "they turned the offer down".
 */
final class PolarityCheck {
  /** Stems of verbs; left and right of the bar exclude each other. */
  private static final List<String> PAIRS =
      List.of(
          "accept approv welcom|reject refus declin",
          "recommend back support|reject oppos",
          "confirm admit conced|deni disput reject",
          "check verifi confirm|doubt",
          "allow permit|ban forbid prohibit block",
          "rise climb jump increas grow|fall drop slip decreas shrink sink",
          "open reopen|close shut",
          "begin start resum|end finish stop halt",
          "arriv|leav depart",
          "surviv|die",
          "acquit clear|convict",
          "succeed|fail",
          "rais|lower cut",
          "praise|criticis condemn",
          "win|lose",
          "buy|sell",
          "hire appoint|sack dismiss fire",
          "advanc|retreat withdraw",
          "attack|defend",
          "strengthen|weaken",
          "improv|worsen",
          "celebr|mourn",
          "join|leav quit");

  private static final Set<String> LIGHT =
      Set.of(
          "be", "have", "do", "is", "are", "was", "were", "been", "can", "will", "could", "would",
          "make", "take", "get", "go", "come", "seem", "appear", "say", "want", "know", "use",
          "see", "think", "expect", "give", "put", "keep", "let");

  private PolarityCheck() {}

  /** What is contradicted, empty if nothing is. */
  static List<String> faults(AnalyzedSentence claim, List<AnalyzedSentence> evidence) {
    List<ClauseEvent> source = new ArrayList<>();
    evidence.forEach(passage -> source.addAll(passage.events().all()));
    for (ClauseEvent event : claim.events().all()) {
      Optional<String> fault =
          LIGHT.contains(event.verb()) ? Optional.empty() : fault(event, source, claim, evidence);
      if (fault.isPresent()) {
        return List.of(fault.get());
      }
    }
    return List.of();
  }

  private static Optional<String> fault(
      ClauseEvent event,
      List<ClauseEvent> source,
      AnalyzedSentence claim,
      List<AnalyzedSentence> evidence) {
    boolean isBorne = false;
    Optional<String> fault = Optional.empty();
    for (ClauseEvent other : source) {
      boolean isSame = areAlike(event.verb(), other.verb());
      boolean isSure = event.isFinite() || event.isDenied() == other.isDenied();
      if (isSame && event.isDenied() == other.isDenied()) {
        isBorne |= !differ(event.patient(), other.patient()) && !isOnlyOther(event, other, source);
      } else if (isSame
          && event.isDenied() != other.isDenied()
          && isSure
          && isAbout(event, other)) {
        fault = Optional.of(contradiction(event, claim, evidence));
      } else if (areOpposed(event.verb(), other.verb())
          && event.isDenied() == other.isDenied()
          && isFirmlyAbout(event, other)) {
        fault =
            Optional.of(
                "\"" + event.verb() + "\" stands where the source has \"" + other.verb() + "\"");
      }
    }
    return isBorne ? Optional.empty() : fault.filter(text -> !text.isEmpty());
  }

  private static String contradiction(
      ClauseEvent event, AnalyzedSentence claim, List<AnalyzedSentence> evidence) {
    boolean isMoot =
        event.isDenied()
            ? evidence.stream().anyMatch(Polarity::isFirstSince)
            : claim.forms().stream().anyMatch(PolarityCheck::turns);
    if (isMoot) {
      return "";
    }
    return event.isDenied()
        ? "it denies what the source says"
        : "it affirms what the source denies";
  }

  /** Whether a word may turn a sentence into a denial. */
  private static boolean turns(String form) {
    return Set.of("hardly", "barely", "rarely", "unable", "unlikely", "nobody", "none", "neither")
            .contains(form)
        || form.startsWith("fail")
        || form.startsWith("refus")
        || form.startsWith("declin")
        || form.startsWith("disput")
        || form.startsWith("doubt")
        || form.startsWith("den");
  }

  private static boolean areOpposed(String a, String b) {
    for (String pair : PAIRS) {
      int bar = pair.indexOf('|');
      List<String> left = List.of(pair.substring(0, bar).split(" ", -1));
      List<String> right = List.of(pair.substring(bar + 1).split(" ", -1));
      if ((left.contains(a) && right.contains(b)) || (left.contains(b) && right.contains(a))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the source leaves open to whom it happens, and tells the opposite of whom it is. */
  private static boolean isOnlyOther(
      ClauseEvent event, ClauseEvent other, List<ClauseEvent> source) {
    return other.patient().isEmpty()
        && event.patient().filter(Phrase::isTelling).isPresent()
        && source.stream()
            .anyMatch(
                opposed ->
                    areOpposed(event.verb(), opposed.verb())
                        && match(event.patient(), opposed.patient()));
  }

  /** Whether two verbs are one, or stand on the same side against others. */
  private static boolean areAlike(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    for (String pair : PAIRS) {
      for (String side : pair.split("\\|", -1)) {
        List<String> verbs = List.of(side.split(" ", -1));
        if (verbs.contains(a) && verbs.contains(b)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether both have the same parties. */
  private static boolean isAbout(ClauseEvent a, ClauseEvent b) {
    boolean hasMatch =
        match(a.agent(), b.agent()) || match(a.patient(), b.patient()) || sharesOther(a, b);
    boolean differs = differ(a.patient(), b.patient()) && !match(a.agent(), b.agent());
    return (hasMatch && !differs) || isEmpty(a) || isEmpty(b);
  }

  private static boolean isEmpty(ClauseEvent event) {
    return event.agent().filter(Phrase::isTelling).isEmpty()
        && event.patient().filter(Phrase::isTelling).isEmpty();
  }

  private static boolean sharesOther(ClauseEvent a, ClauseEvent b) {
    return a.others().stream().anyMatch(p -> b.others().stream().anyMatch(p::matches));
  }

  /** Whether the same is done to, or by, the same. */
  private static boolean isFirmlyAbout(ClauseEvent a, ClauseEvent b) {
    boolean samePatient = match(a.patient(), b.patient());
    boolean sameAgent = match(a.agent(), b.agent());
    boolean bothAct = !differ(a.patient(), b.patient());
    return (samePatient && !differ(a.agent(), b.agent())) || (sameAgent && bothAct);
  }

  private static boolean match(Optional<Phrase> a, Optional<Phrase> b) {
    return a.isPresent() && b.isPresent() && a.get().matches(b.get());
  }

  private static boolean differ(Optional<Phrase> a, Optional<Phrase> b) {
    return a.isPresent()
        && b.isPresent()
        && a.get().isTelling()
        && b.get().isTelling()
        && !a.get().matches(b.get());
  }
}
