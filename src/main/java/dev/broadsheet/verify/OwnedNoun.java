package dev.broadsheet.verify;

import dev.broadsheet.nlp.PartsOfSpeech.Part;
import dev.broadsheet.nlp.PartsOfSpeech.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A noun with what stands before it or hangs on it by "of": "Iran's minister", "government
 * aircraft", "the minister of Iran". A name belongs to nobody.
 *
 * @param heads stems of the noun
 * @param owners stems of what it belongs to
 * @param words stems of all content words of both
 * @param isOfNamed whether an owner is a proper noun
 */
record OwnedNoun(Set<String> heads, Set<String> owners, Set<String> words, boolean isOfNamed) {

  OwnedNoun {
    heads = Set.copyOf(heads);
    owners = Set.copyOf(owners);
    words = Set.copyOf(words);
  }

  /** Those of a sentence, given its noun phrases. */
  static List<OwnedNoun> of(List<Token> tokens, List<Phrase> phrases) {
    List<OwnedNoun> owned = new ArrayList<>();
    for (int i = 0; i < phrases.size(); i++) {
      Phrase phrase = phrases.get(i);
      Set<String> owners = new LinkedHashSet<>();
      boolean isOfNamed = false;
      if (phrase.isName()) {
        owned.add(new OwnedNoun(phrase.heads(), Set.of(), phrase.words(), false));
        continue;
      }
      for (int at = phrase.from(); at < phrase.to(); at++) {
        String stem = Phrases.stem(tokens.get(at));
        if (mayOwn(tokens.get(at), at) && !phrase.heads().contains(stem)) {
          owners.add(stem);
          isOfNamed |= tokens.get(at).part() == Part.NAME || isCapital(tokens.get(at), at);
        }
      }
      if (i + 1 < phrases.size() && isOwner(phrase, phrases.get(i + 1))) {
        owners.addAll(phrases.get(i + 1).names());
        isOfNamed = true;
      }
      Set<String> words = new LinkedHashSet<>(phrase.words());
      words.addAll(owners);
      owned.add(new OwnedNoun(phrase.heads(), owners, words, isOfNamed));
    }
    return owned;
  }

  private static boolean isOwner(Phrase phrase, Phrase next) {
    return next.link().equals("of") && next.from() == phrase.to() + 1 && next.isName();
  }

  private static boolean mayOwn(Token token, int at) {
    return token.part() == Part.NOUN || token.part() == Part.NAME || isCapital(token, at);
  }

  private static boolean isCapital(Token token, int at) {
    return token.isCapitalised()
        && at > 0
        && token.part() != Part.DETERMINER
        && token.part() != Part.PRONOUN;
  }
}
