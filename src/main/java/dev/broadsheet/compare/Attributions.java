package dev.broadsheet.compare;

import dev.broadsheet.compare.Attribution.Voice;
import dev.broadsheet.news.Sentence;
import dev.broadsheet.nlp.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who speaks in each sentence of an article: pronouns are looked up in the sentence before, "these
 * figures come from X" holds for the sentence before it, pull quotes have their speaker.
 */
final class Attributions {
  private final List<Passage> passages;
  private final List<List<Attribution>> attributions = new ArrayList<>();

  Attributions(List<Passage> passages) {
    this.passages = passages;
    for (Passage passage : passages) {
      attributions.add(AttributionReader.of(passage));
    }
  }

  /** The voice in a clause of the sentence at {@code index}. */
  Voice at(int index, int clause) {
    Passage passage = passages.get(index);
    if (passage.sentence().role() == Sentence.Role.QUOTE) {
      return new Voice(passage.sentence().speaker().map(span -> speaker(passage, span)), false);
    }
    Optional<Attribution> own = AttributionReader.governing(attributions.get(index), clause);
    Optional<Attribution> after = figuresSource(index);
    if (after.isPresent()) {
      return new Voice(Optional.of(after.get().who()), own.isPresent() && own.get().isClaim());
    }
    if (own.isEmpty()) {
      return isQuoted(passage) && index > 0 ? at(index - 1, 0) : Voice.NOBODY;
    }
    if (!own.get().isPronoun()) {
      return new Voice(Optional.of(own.get().who()), own.get().isClaim());
    }
    Optional<String> before = index > 0 ? lastNamed(index - 1) : Optional.empty();
    return new Voice(before, own.get().isClaim());
  }

  private static boolean isQuoted(Passage passage) {
    return passage.text().startsWith("\"") || passage.text().startsWith("“");
  }

  private static String speaker(Passage passage, Span span) {
    String line = passage.article().words(span);
    return line.replaceFirst("^[–—-]\\s*", "");
  }

  private Optional<String> lastNamed(int index) {
    return attributions.get(index).stream()
        .filter(a -> !a.isPronoun())
        .reduce((first, second) -> second)
        .map(Attribution::who);
  }

  private Optional<Attribution> figuresSource(int index) {
    if (index + 1 >= passages.size()) {
      return Optional.empty();
    }
    Passage next = passages.get(index + 1);
    boolean pointsBack =
        next.text().matches("(?i)(?:these|those|the|this|that) (?:figures?|numbers?|tolls?)\\b.*");
    return pointsBack && next.figures().isEmpty()
        ? attributions.get(index + 1).stream().filter(a -> !a.isPronoun()).findFirst()
        : Optional.empty();
  }
}
