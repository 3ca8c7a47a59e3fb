package dev.broadsheet.compare;

import dev.broadsheet.nlp.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words that say what a number counts. */
record NounPhrase(
    String kind,
    String label,
    Set<String> qualifiers,
    int end,
    boolean refersBack,
    boolean isRemainder) {
  private static final String ENDS_NOUN =
      "in at on by from with to for who which that as after since when while and or but than per"
          + " were was are is have has had be been during near outside inside against across among"
          + " without under over between into said over so it he she they according including"
          + " around through";

  /** Counts of others than those told of before. */
  private static final String REMAINDER =
      "other others more another additional further extra remaining";

  static NounPhrase after(Passage passage, int end, int start) {
    int i = end;
    boolean refersBack = false;
    if (passage.form(i).equals("of")) {
      i++;
      while (passage.form(i).matches("the|its|their|his|her|those|these|them|our")) {
        refersBack = true;
        i++;
      }
      if (i < passage.tokens().size() && passage.isInFigure(i)) {
        i++;
      }
      if (passage.form(i - 1).equals("them") || !EventWords.of(passage.form(i)).isEmpty()) {
        int verb = passage.form(i).matches("were|was|are|is") ? i : i + 1;
        if (passage.form(verb).matches("were|was|are|is")) {
          i = verb + 1;
        }
      }
    }
    NounPhrase noun = run(passage, i, refersBack);
    return noun.kind().isEmpty() && !noun.isRemainder() ? before(passage, start, i) : noun;
  }

  private static NounPhrase run(Passage passage, int from, boolean refersBack) {
    Set<String> qualifiers = new HashSet<>();
    List<Token> words = new ArrayList<>();
    boolean isRemainder = false;
    int i = from;
    while (i < passage.tokens().size() && i < from + 6) {
      Token token = passage.tokens().get(i);
      boolean isHyphen = token.form().equals("-");
      boolean ends = !isHyphen && (!token.isWord() || token.is(ENDS_NOUN) || passage.isInFigure(i));
      boolean isEvent = !EventWords.of(token.form()).isEmpty();
      if (ends || (isEvent && !words.isEmpty()) || (isEvent && isVerbal(token))) {
        break;
      }
      isRemainder |= token.is(REMAINDER);
      if (!isHyphen && !token.is("the a an of its their his her") && !token.is(REMAINDER)) {
        words.add(token);
      } else if (token.is("of") && !words.isEmpty()) {
        break;
      }
      i++;
      if (isPlural(token.form())) {
        break;
      }
    }
    if (words.isEmpty() || Tokens.isStopWord(words.get(words.size() - 1).form())) {
      return new NounPhrase("", "", Set.of(), from, refersBack, isRemainder);
    }
    Token head = words.get(words.size() - 1);
    for (Token word : words.subList(0, words.size() - 1)) {
      if (!word.form().equals("-")) {
        qualifiers.add(word.form());
      }
    }
    String label = passage.slice(passage.tokenAt(words.get(0).start()), i);
    return new NounPhrase(Nouns.kind(head.form()), label, qualifiers, i, refersBack, isRemainder);
  }

  private static boolean isVerbal(Token token) {
    return token.form().endsWith("ed")
        || token.is("dead missing hurt left fled lost died control taken");
  }

  /** "the number of members at 310", "a death toll of 27". */
  private static NounPhrase before(Passage passage, int start, int end) {
    for (int i = start - 1; i >= Math.max(0, start - 8); i--) {
      boolean isNumberOf = passage.form(i).equals("number") && passage.form(i + 1).equals("of");
      if (isNumberOf) {
        NounPhrase noun = run(passage, i + 2, false);
        return new NounPhrase(noun.kind(), noun.label(), noun.qualifiers(), end, false, false);
      }
    }
    NounPhrase noun = beforeOf(passage, start, end);
    return noun.kind().isEmpty() ? subject(passage, start, end) : noun;
  }

  /** "turnout reached 93 percent", "the reward was $35,000". */
  private static NounPhrase subject(Passage passage, int start, int end) {
    int verb = start - 1;
    while (verb > 0 && passage.tokens().get(verb).is("at to up down only just an a")) {
      verb--;
    }
    boolean isVerb =
        verb > 0
            && passage
                .tokens()
                .get(verb)
                .is(
                    "was were is are reached hit stood totalled totaled topped exceeded rose fell"
                        + " climbed remained put plunged dropped slid jumped gained closed soared"
                        + " surged slipped tumbled");
    int noun = verb - 1;
    while (noun > 0 && passage.tokens().get(noun).is("has have had now already then")) {
      noun--;
    }
    String word = passage.form(noun);
    boolean isNoun =
        isVerb
            && noun >= 0
            && passage.tokens().get(noun).isWord()
            && word.length() > 3
            && !Tokens.isStopWord(word)
            && EventWords.of(word).isEmpty()
            && !passage.isInFigure(noun)
            && (noun == 0 || !passage.tokens().get(noun).isCapitalised());
    return isNoun
        ? new NounPhrase(Nouns.kind(word), label(passage, verb, word), Set.of(), end, false, false)
        : new NounPhrase("", "", Set.of(), end, false, false);
  }

  private static String label(Passage passage, int verb, String noun) {
    boolean isMove =
        passage
            .tokens()
            .get(verb)
            .is(
                "rose fell climbed plunged dropped slid jumped gained closed soared surged slipped"
                    + " tumbled");
    return isMove ? "change in " + noun : noun;
  }

  /** "a reward of $35,000", "a depth of 10 km", "damage estimated at $1 million". */
  private static NounPhrase beforeOf(Passage passage, int start, int end) {
    int at = start - 1;
    while (at > 0 && passage.tokens().get(at).is("an a the estimated at valued up to about")) {
      at--;
    }
    boolean isOf = passage.form(at).equals("of") && at > 0;
    int noun = isOf ? at - 1 : at;
    boolean isNoun = (isOf || passage.form(start - 1).equals("at")) && noun > 0;
    if (!isNoun || !passage.tokens().get(noun).isWord()) {
      return new NounPhrase("", "", Set.of(), end, false, false);
    }
    String word = passage.form(noun);
    boolean isTotal =
        passage.tokens().get(noun).is("count number total figure tally estimate sum group");
    boolean isVerb =
        word.matches("spoke|speaks?|spoken|talks?|talked|tells?|told|knows?|knew|heard");
    boolean isStop = isVerb || isTotal || Tokens.isStopWord(word) || !EventWords.of(word).isEmpty();
    return isStop
        ? new NounPhrase("", "", Set.of(), end, false, false)
        : new NounPhrase(Nouns.kind(word), word, Set.of(), end, false, false);
  }

  private static boolean isPlural(String word) {
    return (word.endsWith("s") && !word.endsWith("ss") && word.length() > 3)
        || word.matches("people|men|women|children|police|troops|staff|crew");
  }
}
