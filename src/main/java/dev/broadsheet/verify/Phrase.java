package dev.broadsheet.verify;

import java.util.Set;

/**
 * A noun phrase of a sentence.
 *
 * @param from its first token
 * @param to after its last token
 * @param heads stems of the nouns it is about; of a name those of all its parts
 * @param words stems of all its content words
 * @param names those heads that are, or are part of, proper nouns
 * @param link the preposition before it; empty if there is none
 */
record Phrase(
    int from, int to, Set<String> heads, Set<String> words, Set<String> names, String link) {

  Phrase {
    heads = Set.copyOf(heads);
    words = Set.copyOf(words);
    names = Set.copyOf(names);
  }

  /** Whether a head is a proper noun. */
  boolean isName() {
    return !names.isEmpty();
  }
}
