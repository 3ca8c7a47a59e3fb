package dev.broadsheet.verify;

import java.util.List;
import java.util.Set;

/** Words by which a sentence denies something, outright or by its verb. */
final class Polarity {
  private static final Set<String> NEGATORS =
      Set.of(
          "no", "not", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot",
          "nowhere");
  private static final Set<String> HINTS =
      Set.of(
          "fail",
          "fails",
          "failed",
          "failing",
          "deny",
          "denies",
          "denied",
          "denying",
          "refuse",
          "refuses",
          "refused",
          "refusing",
          "reject",
          "rejects",
          "rejected",
          "decline",
          "declines",
          "declined",
          "declining",
          "lack",
          "lacks",
          "lacked",
          "lacking",
          "hardly",
          "barely",
          "rarely",
          "scarcely",
          "unable",
          "unlikely",
          "unclear",
          "unknown",
          "unconfirmed",
          "impossible",
          "avoid",
          "avoids",
          "avoided",
          "prevent",
          "prevents",
          "prevented",
          "stop",
          "stops",
          "stopped",
          "halt",
          "halted",
          "ban",
          "banned",
          "ruled",
          "rule",
          "absent",
          "empty",
          "missing",
          "yet",
          "few",
          "little",
          "only",
          "cut",
          "unharmed",
          "unhurt",
          "spared",
          "open",
          "free",
          "dispute",
          "disputes",
          "disputed",
          "dismissed",
          "except",
          "but",
          "out",
          "zero",
          "closed",
          "shut",
          "ended",
          "unanswered",
          "silent");

  private static final Set<String> SCARCELY = Set.of("hardly", "barely", "scarcely");
  private static final Set<String> ANY =
      Set.of("a", "an", "one", "any", "anyone", "anybody", "anything");

  /** What makes some of "few". */
  private static final Set<String> SOME =
      Set.of("a", "the", "these", "those", "every", "past", "last", "next", "first", "quite");

  /** Denied, they leave the rest open: not all, but perhaps some. */
  static final Set<String> WHOLES = Set.of("all", "every", "everyone", "everybody", "everything");

  private Polarity() {}

  /** Whether word {@code i} negates; "no 8" is a rank, and "not only" affirms. */
  static boolean negates(List<String> forms, int i) {
    String form = forms.get(i);
    boolean isRank =
        form.equals("no") && i + 1 < forms.size() && Character.isDigit(forms.get(i + 1).charAt(0));
    boolean isBoth = form.equals("not") && i + 1 < forms.size() && forms.get(i + 1).equals("only");
    boolean isLimit =
        i + 1 < forms.size()
            && (form.equals("no") || form.equals("not"))
            && Set.of("fewer", "less", "more", "later", "longer", "least", "just")
                .contains(forms.get(i + 1))
            && !forms.get(i + 1).equals("longer");
    boolean isNegator = NEGATORS.contains(form) || form.endsWith("n't") || isScarcelyAny(forms, i);
    return isNegator && !isRank && !isBoth && !isLimit;
  }

  /** "hardly any", "few" without "a" before it: next to none. */
  private static boolean isScarcelyAny(List<String> forms, int i) {
    String before = i > 0 ? forms.get(i - 1) : "";
    String next = i + 1 < forms.size() ? forms.get(i + 1) : "";
    boolean isFew = forms.get(i).equals("few") && !SOME.contains(before);
    return isFew || (SCARCELY.contains(forms.get(i)) && ANY.contains(next));
  }

  static boolean negates(AnalyzedSentence passage, int i) {
    return negates(passage.forms(), i);
  }

  /** Whether there is a negating word. */
  static boolean denies(List<String> forms) {
    for (int i = 0; i < forms.size(); i++) {
      if (negates(forms, i)) {
        return true;
      }
    }
    return false;
  }

  /** How many words deny. */
  static int denials(AnalyzedSentence passage) {
    int denials = 0;
    for (int i = 0; i < passage.forms().size(); i++) {
      denials += negates(passage, i) ? 1 : 0;
    }
    return denials;
  }

  /** Whether a word says that somebody or something isn't there. */
  static boolean isOfAbsence(AnalyzedSentence passage) {
    return passage.forms().stream()
        .anyMatch(Set.of("empty", "deserted", "except", "absent", "without")::contains);
  }

  static boolean denies(AnalyzedSentence passage) {
    return denies(passage.forms());
  }

  /** Whether anything in the sentence may amount to a denial. */
  static boolean hints(AnalyzedSentence passage) {
    return isFirstSince(passage) || hints(passage.forms());
  }

  /** Whether it tells of the first since some day: there was none since. */
  static boolean isFirstSince(AnalyzedSentence passage) {
    return passage.forms().contains("first") && passage.forms().contains("since");
  }

  static boolean hints(List<String> forms) {
    return denies(forms) || forms.stream().anyMatch(HINTS::contains);
  }
}
