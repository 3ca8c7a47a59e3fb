package dev.broadsheet.verify;

import dev.broadsheet.nlp.Figure;
import dev.broadsheet.nlp.Name;
import dev.broadsheet.nlp.NameIndex;
import dev.broadsheet.nlp.Names;
import dev.broadsheet.nlp.Span;
import dev.broadsheet.nlp.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Whether a claim that runs along a sentence of its source has something else in the place of a
 * name, a number or a word, or denies what the sentence affirms.
 *
 * <p>Such a claim shares nearly all its words with the source, and what it puts in may stand
 * elsewhere in it, so neither overlap nor a look-up gives it away. Claims in their own words are
 * left to the other checks.
 */
final class TwistCheck {
  private static final double LEAST_SHARE = 0.4;
  private static final double COPIED = 0.7;
  private static final int LONGEST_GAP = 7;
  private static final int SWAP_GAP = 4;
  private static final int LONGEST_DENIAL = 4;

  private final Alignment alignment;
  private final AnalyzedSentence claim;
  private final AnalyzedSentence sentence;
  private final List<Name> claimNames;
  private final List<Name> sentenceNames;
  private final List<AnalyzedSentence> beside;

  private TwistCheck(Alignment alignment, List<AnalyzedSentence> beside) {
    this.beside = List.copyOf(beside);
    this.alignment = alignment;
    this.claim = alignment.claim();
    this.sentence = alignment.sentence();
    this.claimNames = Names.of(claim.text());
    this.sentenceNames = Names.of(sentence.text());
  }

  /** What is twisted, empty if nothing is. */
  static List<String> faults(AnalyzedSentence claim, List<AnalyzedSentence> evidence) {
    if (evidence.isEmpty()) {
      return List.of();
    }
    Alignment alignment = Alignment.best(claim, evidence);
    return alignment.share() < LEAST_SHARE
        ? List.of()
        : new TwistCheck(alignment, evidence).faults(evidence);
  }

  private List<String> faults(List<AnalyzedSentence> evidence) {
    List<String> faults = new ArrayList<>();
    for (Alignment.Gap gap : alignment.gaps()) {
      boolean isShort = gap.claimLength() <= LONGEST_GAP && gap.sentenceLength() <= LONGEST_GAP;
      if (isShort && gap.claimLength() > 0 && gap.sentenceLength() > 0) {
        names(gap, faults);
        figures(gap, faults);
      }
      denials(gap, faults, evidence);
    }
    if (faults.isEmpty()) {
      unclaimed(evidence, faults);
    }
    opposites(faults);
    return faults;
  }

  private void names(Alignment.Gap gap, List<String> faults) {
    Span here = claim.place(gap.claimFrom(), gap.claimTo());
    Span there = sentence.place(gap.sentenceFrom(), gap.sentenceTo());
    NameIndex filled = NameIndex.of(there.of(sentence.text()));
    NameIndex filling = NameIndex.of(here.of(claim.text()));
    for (Name name : claimNames) {
      if (!here.overlaps(name.span())
          || filled.contains(name)
          || isPlainOpening(name)
          || isFigure(name)
          || NameIndex.of(sentence.text()).containsRest(name)
          || isGivenBeside(name)) {
        continue;
      }
      for (Name other : sentenceNames) {
        boolean isReplaced = there.overlaps(other.span()) && !filling.contains(other);
        if (isReplaced && !isPlainOpening(other) && areExclusive(name, other, gap)) {
          faults.add(name.text() + " stands where the source has " + other.text());
          return;
        }
      }
    }
  }

  /**
   * Whether another sentence of the evidence has the name, and the claim is much in its own words.
   */
  private boolean isFigure(Name name) {
    return claim.figures().stream().anyMatch(figure -> figure.span().overlaps(name.span()));
  }

  private boolean isGivenBeside(Name name) {
    return alignment.share() < COPIED
        && !NameIndex.of(sentence.text()).contains(name)
        && beside.stream()
            .anyMatch(other -> other != sentence && NameIndex.of(other.text()).contains(name));
  }

  /** Whether one name can't be another word for the other, nor both be items of a list. */
  private boolean areExclusive(Name name, Name other, Alignment.Gap gap) {
    boolean isEpithet = NameIndex.isDemonymOfOne(other.parts().get(0));
    boolean isShortForm =
        (name.isAcronym() || other.isAcronym())
            && name.parts().get(0).charAt(0) == other.parts().get(0).charAt(0);
    boolean isElsewhere = NameIndex.of(sentence.text()).contains(name);
    if (!isElsewhere) {
      boolean isQuality =
          NameIndex.isCountryWord(other.parts().get(0))
              && other.parts().size() == 1
              && !NameIndex.isCountryWord(name.parts().get(0))
              && name.opensSentence();
      return !isEpithet && !isShortForm && !isQuality;
    }
    boolean isMoved =
        NameIndex.of(claim.text()).contains(other)
            && !isExchanged(name.parts().get(0), other.parts().get(0));
    return !isMoved
        && gap.claimLength() <= SWAP_GAP
        && gap.sentenceLength() <= SWAP_GAP
        && !isListed(gap, other);
  }

  /** Whether the claim has the other name beside the gap, in a list with what fills it. */
  private boolean isListed(Alignment.Gap gap, Name other) {
    int from = Math.max(0, gap.claimFrom() - 2);
    int to = Math.min(claim.forms().size(), gap.claimTo() + 2);
    List<String> around = claim.forms().subList(from, to);
    boolean isJoined = around.contains("and") || around.contains("or");
    return isJoined && NameIndex.of(claim.place(from, to).of(claim.text())).contains(other);
  }

  private static boolean isPlainOpening(Name name) {
    return name.opensSentence()
        && name.parts().size() == 1
        && !name.isAcronym()
        && !NameIndex.isCountryWord(name.parts().get(0));
  }

  /** Whether another gap has the two the other way round; else a phrase has only moved. */
  private boolean isExchanged(String ours, String theirs) {
    for (Alignment.Gap gap : alignment.gaps()) {
      boolean hasTheirs = anyAkin(claim.forms().subList(gap.claimFrom(), gap.claimTo()), theirs);
      boolean hasOurs =
          anyAkin(sentence.forms().subList(gap.sentenceFrom(), gap.sentenceTo()), ours);
      if (hasTheirs && hasOurs) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyAkin(List<String> forms, String form) {
    return forms.stream().anyMatch(other -> areAkin(form, other));
  }

  /** Whether two forms are of one word, or of a country and its people. */
  private static boolean areAkin(String a, String b) {
    int shared = 0;
    int shorter = Math.min(a.length(), b.length());
    while (shared < shorter && a.charAt(shared) == b.charAt(shared)) {
      shared++;
    }
    boolean haveOneStem =
        shared >= 4 && shared >= shorter - 2 && Math.abs(a.length() - b.length()) <= 4;
    return haveOneStem || a.equals(b);
  }

  /** A name from elsewhere, while the sentence has one that the claim passes over. */
  private void unclaimed(List<AnalyzedSentence> evidence, List<String> faults) {
    StringBuilder words = new StringBuilder();
    evidence.forEach(passage -> words.append(passage.text()).append('\n'));
    NameIndex given = NameIndex.of(words.toString());
    NameIndex claimed = NameIndex.of(claim.text());
    for (Name name : claimNames) {
      if (isPlainOpening(name)
          || given.contains(name)
          || given.containsRest(name)
          || isFigure(name)) {
        continue;
      }
      for (Name other : sentenceNames) {
        boolean areCountries = NameIndex.isCountryWord(name.parts().get(0));
        if (!isPlainOpening(other)
            && !claimed.contains(other)
            && !NameIndex.isDemonymOfOne(other.parts().get(0))
            && !areCountries) {
          faults.add(name.text() + " is not named where the source names " + other.text());
          return;
        }
      }
    }
  }

  private void figures(Alignment.Gap gap, List<String> faults) {
    Span here = claim.place(gap.claimFrom(), gap.claimTo());
    Span there = sentence.place(gap.sentenceFrom(), gap.sentenceTo());
    for (Figure figure : claim.figures()) {
      boolean isGiven =
          sentence.figures().stream().anyMatch(figure::isBorneOutBy)
              || DerivedNumbers.follows(figure, claim.text(), beside);
      if (!here.overlaps(figure.span()) || isGiven) {
        continue;
      }
      for (Figure other : sentence.figures()) {
        boolean isReplaced =
            there.overlaps(other.span())
                && figure.kind() == other.kind()
                && !other.isBorneOutBy(figure);
        if (isReplaced) {
          faults.add(
              figure.span().of(claim.text())
                  + " stands where the source has "
                  + other.span().of(sentence.text()));
          return;
        }
      }
    }
  }

  private void denials(Alignment.Gap gap, List<String> faults, List<AnalyzedSentence> evidence) {
    List<String> here = claim.forms().subList(gap.claimFrom(), gap.claimTo());
    List<String> there = sentence.forms().subList(gap.sentenceFrom(), gap.sentenceTo());
    if (here.size() > LONGEST_DENIAL || there.size() > LONGEST_DENIAL) {
      return;
    }
    boolean areOthersSilent =
        evidence.stream().noneMatch(other -> other != sentence && Polarity.denies(other));
    if (isDenialOf(claim, gap.claimFrom(), gap.claimTo(), sentence)
        && !Polarity.hints(there)
        && !Polarity.isFirstSince(sentence)
        && areOthersSilent
        && Polarity.denials(claim) > Polarity.denials(sentence)
        && !Polarity.isOfAbsence(sentence)) {
      faults.add("it denies what the source says");
    } else if (isDenialOf(sentence, gap.sentenceFrom(), gap.sentenceTo(), claim)
        && gap.isInner()
        && !Polarity.hints(here)
        && Polarity.denials(sentence) > Polarity.denials(claim)) {
      faults.add("it affirms what the source denies");
    }
  }

  /**
   * Whether words {@code from} to before {@code to} deny what another sentence speaks of: "cannot
   * leave" says no other than "must stay".
   */
  private static boolean isDenialOf(
      AnalyzedSentence denying, int from, int to, AnalyzedSentence other) {
    for (int i = from; i < to; i++) {
      boolean isShared = Polarity.negates(denying, i);
      for (int j = i + 1; j < to; j++) {
        isShared &=
            Tokens.isStopWord(denying.forms().get(j))
                || other.stemSet().contains(denying.stems().get(j));
      }
      if (isShared) {
        return true;
      }
    }
    return false;
  }

  /** Whether a denial stands right before a word. */
  private static boolean isDenied(AnalyzedSentence passage, String word) {
    int at = passage.forms().indexOf(word);
    boolean isDenied = false;
    for (int i = Math.max(0, at - 3); i < at; i++) {
      isDenied |= Polarity.negates(passage, i);
    }
    return isDenied;
  }

  /** Whether the sentence has no denial right before a word, nor another word of its opposites. */
  private boolean isFirm(String word) {
    String plain = word.replace("-", "");
    return !isDenied(sentence, word)
        && sentence.forms().stream().noneMatch(form -> Opposites.of(form).contains(plain));
  }

  /** A word in the claim whose opposite stands in the sentence, each without the other. */
  private void opposites(List<String> faults) {
    for (String form : claim.forms()) {
      Set<String> opposites = Opposites.isConverse(form) ? Set.of() : Opposites.of(form);
      boolean hasBoth = claim.forms().stream().anyMatch(opposites::contains);
      if (sentence.forms().contains(form) || hasBoth || isDenied(claim, form)) {
        continue;
      }
      for (String other : sentence.forms()) {
        boolean isOpposite = opposites.contains(other.replace("-", ""));
        if (isOpposite && !claim.forms().contains(other) && isFirm(other)) {
          faults.add("\"" + form + "\" stands where the source has \"" + other + "\"");
          return;
        }
      }
    }
  }
}
