package dev.broadsheet.verify;

import dev.broadsheet.nlp.Sentences;
import dev.broadsheet.nlp.Span;
import java.util.ArrayList;
import java.util.List;

/** Cuts a claim into sentences, lower-cased and tokenised text included. */
final class ClaimSentences {
  private ClaimSentences() {}

  /** The sentences that have a word, in order. */
  static List<Span> of(String claim) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (int cut = claim.indexOf(" . "); cut >= 0; cut = claim.indexOf(" . ", from)) {
      add(spans, claim, new Span(from, cut + 2));
      from = cut + 3;
    }
    add(spans, claim, new Span(from, claim.length()));
    return spans;
  }

  private static void add(List<Span> spans, String claim, Span block) {
    Span trimmed = block.trimmed(claim);
    if (trimmed.isEmpty()) {
      return;
    }
    boolean isCased = trimmed.of(claim).codePoints().anyMatch(Character::isUpperCase);
    List<Span> sentences = isCased ? Sentences.of(claim, trimmed, "en") : List.of(trimmed);
    for (Span sentence : sentences) {
      if (sentence.of(claim).codePoints().anyMatch(Character::isLetterOrDigit)) {
        spans.add(sentence);
      }
    }
  }
}
