package dev.broadsheet.ground;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A noun phrase of a sentence, with what hangs on it by "of" or stands beside it in apposition.
 *
 * @param from its first token
 * @param to after its last token
 * @param heads stems of the nouns it is about; several where it is a list or has an apposition
 * @param words stems of all its content words
 * @param link the preposition before it; empty if there is none
 * @param isDenied whether it is a "no", "nobody", "neither"
 * @param isPronoun whether it only points to somebody named elsewhere
 * @param isName whether a head is a proper noun
 */
record Phrase(
    int from,
    int to,
    Set<String> heads,
    Set<String> words,
    String link,
    boolean isDenied,
    boolean isPronoun,
    boolean isName) {

  Phrase {
    heads = Set.copyOf(heads);
    words = Set.copyOf(words);
  }

  /** Both as one. */
  Phrase with(Phrase other, boolean isHead) {
    Set<String> moreHeads = new LinkedHashSet<>(heads);
    if (isHead) {
      moreHeads.addAll(other.heads);
    }
    Set<String> moreWords = new LinkedHashSet<>(words);
    moreWords.addAll(other.words);
    return new Phrase(
        Math.min(from, other.from),
        Math.max(to, other.to),
        moreHeads,
        moreWords,
        link,
        isDenied,
        isPronoun,
        isName || (isHead && other.isName));
  }

  /** The same without its preposition. */
  Phrase unlinked() {
    return new Phrase(from, to, heads, words, "", isDenied, isPronoun, isName);
  }

  /** Whether both may be about the same: what one is about stands in the other. */
  boolean matches(Phrase other) {
    return heads.stream().anyMatch(other.words::contains)
        || other.heads.stream().anyMatch(words::contains);
  }

  /** Whether it names something of its own. */
  boolean isTelling() {
    return !isPronoun && !heads.isEmpty();
  }
}
