package dev.broadsheet.verify;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A noun phrase of a sentence, with what hangs on it by "of" or stands beside it in apposition.
 *
 * @param from its first token
 * @param to after its last token
 * @param heads stems of the nouns it is about; several where it is a list or has an apposition
 * @param words stems of all its content words
 * @param names those heads that are, or are part of, proper nouns
 * @param link the preposition before it; empty if there is none
 * @param isDenied whether it is a "no", "nobody", "not a single", "hardly any" or "few"
 * @param isPronoun whether it only points to somebody named elsewhere
 */
record Phrase(
    int from,
    int to,
    Set<String> heads,
    Set<String> words,
    Set<String> names,
    String link,
    boolean isDenied,
    boolean isPronoun) {

  Phrase {
    heads = Set.copyOf(heads);
    words = Set.copyOf(words);
    names = Set.copyOf(names);
  }

  /** Both as one. */
  Phrase with(Phrase other, boolean isHead) {
    Set<String> moreHeads = new LinkedHashSet<>(heads);
    if (isHead) {
      moreHeads.addAll(other.heads);
    }
    Set<String> moreNames = new LinkedHashSet<>(names);
    if (isHead) {
      moreNames.addAll(other.names);
    }
    Set<String> moreWords = new LinkedHashSet<>(words);
    moreWords.addAll(other.words);
    return new Phrase(
        Math.min(from, other.from),
        Math.max(to, other.to),
        moreHeads,
        moreWords,
        moreNames,
        link,
        isDenied,
        isPronoun && (!isHead || other.isPronoun));
  }

  /** The same without its preposition. */
  Phrase unlinked() {
    return new Phrase(from, to, heads, words, names, "", isDenied, isPronoun);
  }

  /** The same without its "no": of whom no one does something, something else may be true. */
  Phrase affirmed() {
    return new Phrase(from, to, heads, words, names, link, false, isPronoun);
  }

  /** Whether both may be about the same: what one is about stands in the other. */
  boolean matches(Phrase other) {
    return heads.stream().anyMatch(other.words::contains)
        || other.heads.stream().anyMatch(words::contains);
  }

  /** Whether a head is a proper noun. */
  boolean isName() {
    return !names.isEmpty();
  }

  /** Whether it names something of its own. */
  boolean isTelling() {
    return !isPronoun && !heads.isEmpty();
  }
}
