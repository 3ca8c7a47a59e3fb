package dev.broadsheet.verify;

import dev.broadsheet.nlp.PartsOfSpeech.Part;
import dev.broadsheet.nlp.PartsOfSpeech.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads whose something is: "Iran's minister", "government aircraft", "the minister of Iran". */
final class Possessives {
  private Possessives() {}

  /**
   * Nouns with what stands before them or hangs on them by "of": the noun as head, those as names;
   * said to be denied if they are proper nouns.
   */
  static List<Phrase> of(List<Token> tokens, List<Phrase> simple) {
    List<Phrase> owned = new ArrayList<>();
    for (int i = 0; i < simple.size(); i++) {
      Phrase phrase = simple.get(i);
      if (phrase.isName() || phrase.heads().isEmpty()) {
        continue;
      }
      Set<String> owners = new LinkedHashSet<>();
      boolean areNames = false;
      for (int at = phrase.from(); at < phrase.to(); at++) {
        Token token = tokens.get(at);
        boolean isNominal = token.part() == Part.NOUN || token.part() == Part.NAME;
        boolean isCapital =
            token.isCapitalised()
                && at > 0
                && token.part() != Part.DETERMINER
                && token.part() != Part.PRONOUN;
        String stem = Phrases.stem(token);
        if ((isNominal || isCapital) && !phrase.heads().contains(stem)) {
          owners.add(stem);
          areNames |= token.part() == Part.NAME || isCapital;
        }
      }
      boolean hasOf =
          i + 1 < simple.size()
              && simple.get(i + 1).link().equals("of")
              && simple.get(i + 1).from() == phrase.to() + 1
              && simple.get(i + 1).isName();
      if (hasOf) {
        owners.addAll(simple.get(i + 1).names());
        areNames = true;
      }
      Set<String> words = new LinkedHashSet<>(phrase.words());
      words.addAll(owners);
      owned.add(
          new Phrase(
              phrase.from(), phrase.to(), phrase.heads(), words, owners, "", areNames, false));
    }
    return owned;
  }
}
