package dev.broadsheet.verify;

import dev.broadsheet.nlp.PartsOfSpeech.Token;
import dev.broadsheet.nlp.VerbForms;
import dev.broadsheet.verify.Phrases.Group;
import dev.broadsheet.verify.Phrases.Sort;
import dev.broadsheet.verify.Phrases.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The pieces of a sentence in a row, where small phrases are put together to larger ones: "X of Y",
 * "X, a Y", "X, Y and Z". Serves one thread.
 */
final class PhraseUnits {
  /** Stems of verbs whose participles name what stands before them: "a dog called Rex". */
  static final Set<String> NAMING = Set.of("call", "name", "dub", "known", "base");

  static final Set<String> TIMES =
      Set.of(
          ("monday tuesday wednesday thursday friday saturday sunday morn afternoon even night week year month "
                  + "day hour minut time yesterday today tomorrow spring summer autumn winter")
              .split(" "));

  private final List<Token> tokens;
  private final List<Unit> units;

  PhraseUnits(List<Token> tokens, List<Unit> units) {
    this.tokens = tokens;
    this.units = new ArrayList<>(units);
  }

  int size() {
    return units.size();
  }

  Unit get(int i) {
    return units.get(i);
  }

  /** The noun phrases in order. */
  List<Phrase> phrases() {
    return units.stream().filter(u -> u.sort() == Sort.PHRASE).map(Unit::phrase).toList();
  }

  /** Puts together what belongs together. */
  void join() {
    freeSubjects();
    joinOf();
    joinAppositions();
    joinEnumerations();
    joinLists();
  }

  /** "after X warned": X is no part of a prepositional phrase. */
  private void freeSubjects() {
    for (int i = 0; i + 1 < units.size(); i++) {
      Unit unit = units.get(i);
      boolean isSubject =
          isPhrase(i) && CLAUSAL.contains(link(i)) && is(i + 1, Sort.VERB) && takesSubject(i + 1);
      if (isSubject) {
        units.set(i, new Unit(Sort.PHRASE, unit.from(), unit.to(), unit.phrase().unlinked(), null));
      }
    }
  }

  private static final Set<String> CLAUSAL =
      Set.of("after", "before", "since", "until", "as", "than");

  /** "X of Y" is one phrase about X. */
  private void joinOf() {
    for (int i = 0; i + 1 < units.size(); i++) {
      while (isPhrase(i)
          && isPhrase(i + 1)
          && link(i + 1).equals("of")
          && units.get(i + 1).from() == units.get(i).to() + 1) {
        boolean isPart = phrase(i).isPronoun() || isQuantity(phrase(i));
        join(i, i + 1, isPart);
      }
    }
  }

  private static boolean isQuantity(Phrase phrase) {
    return Set.of(
            "part",
            "number",
            "group",
            "member",
            "most",
            "dozen",
            "hundr",
            "thousand",
            "million",
            "rest",
            "half",
            "major",
            "third",
            "quarter")
        .containsAll(phrase.heads());
  }

  /** "an auditor, Peer Lindgaard," is one phrase. */
  private void joinAppositions() {
    for (int i = 0; i + 2 < units.size(); i++) {
      boolean isFramed =
          is(i + 3, Sort.COMMA)
              || is(i + 3, Sort.END)
              || is(i + 3, Sort.SUBORDINATOR)
              || i + 3 == units.size();
      boolean isOne =
          isPhrase(i)
              && is(i + 1, Sort.COMMA)
              && isPhrase(i + 2)
              && link(i + 2).isEmpty()
              && isFramed
              && !phrase(i).heads().isEmpty()
              && !phrase(i + 2).heads().isEmpty()
              && phrase(i).isName() != phrase(i + 2).isName()
              && !isTime(i)
              && !isTime(i + 2);
      if (isOne) {
        units.remove(i + 1);
        join(i, i + 1, true);
        if (is(i + 1, Sort.COMMA) && (is(i + 2, Sort.VERB) || isPhrase(i + 2))) {
          units.remove(i + 1);
        }
      }
    }
  }

  /** "with X, Y and Z" is one phrase. */
  private void joinEnumerations() {
    for (int i = 0; i + 4 < units.size(); i++) {
      boolean isOne =
          isPhrase(i)
              && !isTime(i)
              && Set.of("with", "among", "including", "between", "of").contains(link(i))
              && is(i + 1, Sort.COMMA)
              && isPhrase(i + 2)
              && link(i + 2).isEmpty()
              && is(i + 3, Sort.AND)
              && isPhrase(i + 4)
              && link(i + 4).isEmpty();
      if (isOne) {
        units.remove(i + 1);
        join(i, i + 1, true);
        units.remove(i + 1);
        join(i, i + 1, true);
      }
    }
  }

  /** "X and Y" is one phrase about both, unless Y has a verb of its own. */
  private void joinLists() {
    for (int i = 0; i + 2 < units.size(); i++) {
      boolean isAnd = is(i + 1, Sort.AND) && isWord(i + 1, Set.of("and", "or", "nor"));
      while (isPhrase(i) && isAnd && isPhrase(i + 2) && isSameLink(i, i + 2) && isList(i)) {
        units.remove(i + 1);
        join(i, i + 1, true);
        isAnd = is(i + 1, Sort.AND);
      }
    }
  }

  private boolean isSameLink(int i, int j) {
    return link(j).isEmpty() || link(j).equals(link(i));
  }

  private boolean isList(int i) {
    boolean isObject = i > 0 && units.get(i - 1).sort() == Sort.VERB;
    boolean hasVerb = is(i + 3, Sort.VERB) && units.get(i + 3).verb().isFinite();
    return !(isObject && hasVerb) && (link(i).isEmpty() || !hasVerb);
  }

  boolean isWord(int i, Set<String> forms) {
    return i >= 0 && i < units.size() && forms.contains(tokens.get(units.get(i).from()).form());
  }

  private void join(int i, int j, boolean isHead) {
    Unit a = units.get(i);
    Unit b = units.get(j);
    units.set(
        i, new Unit(Sort.PHRASE, a.from(), b.to(), a.phrase().with(b.phrase(), isHead), null));
    units.remove(j);
  }

  boolean is(int i, Sort sort) {
    return i >= 0 && i < units.size() && units.get(i).sort() == sort;
  }

  boolean isPhrase(int i) {
    return is(i, Sort.PHRASE);
  }

  Phrase phrase(int i) {
    return units.get(i).phrase();
  }

  String link(int i) {
    return phrase(i).link();
  }

  boolean isTime(int i) {
    return isTime(phrase(i));
  }

  /** Whether a phrase tells a day, an hour or the like. */
  static boolean isTime(Phrase phrase) {
    return !phrase.heads().isEmpty() && TIMES.containsAll(phrase.heads());
  }

  /** Whether a verb group right after a phrase has it for its subject rather than describes it. */
  boolean takesSubject(int i) {
    Group verb = units.get(i).verb();
    boolean isParticiple = VerbForms.isParticiple(tokens.get(verb.at()).form()) && !verb.hasHelp();
    boolean hasBy = isPhrase(i + 1) && link(i + 1).equals("by");
    return verb.isFinite() && !(isParticiple && (hasBy || NAMING.contains(verb.stem())));
  }
}
