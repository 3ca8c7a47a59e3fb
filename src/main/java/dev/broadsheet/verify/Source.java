package dev.broadsheet.verify;

import dev.broadsheet.nlp.NameIndex;
import dev.broadsheet.nlp.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A text that claims are held against, read once for many claims. Immutable after construction;
 * safe for several threads.
 */
final class Source {
  private final String text;
  private final List<AnalyzedSentence> sentences;
  private final Optional<LocalDate> published;
  private final NameIndex surroundings;
  private final Map<Integer, String> speakers;
  private final Set<String> stems;

  /**
   * Reads a text.
   *
   * @param text the whole text
   * @param spans its sentences in order of place
   * @param published the day it was published, if known
   * @param surroundings what stands around it without being part of it: publisher, author, title
   * @param speakers for sentences that are somebody's words, who stands beside them as the speaker
   */
  Source(
      String text,
      List<Span> spans,
      Optional<LocalDate> published,
      String surroundings,
      Map<Integer, String> speakers) {
    this.speakers = Map.copyOf(speakers);
    this.text = text;
    this.published = published;
    this.surroundings = NameIndex.of(surroundings);
    this.sentences = spans.stream().map(span -> AnalyzedSentence.of(span.of(text), span)).toList();
    this.stems = stems(sentences);
  }

  private static Set<String> stems(List<AnalyzedSentence> sentences) {
    return sentences.stream()
        .flatMap(sentence -> sentence.stems().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  String text() {
    return text;
  }

  List<AnalyzedSentence> sentences() {
    return sentences;
  }

  Optional<LocalDate> published() {
    return published;
  }

  NameIndex surroundings() {
    return surroundings;
  }

  /** Who is named beside a sentence as its speaker; empty if nobody is. */
  String speaker(int sentence) {
    return speakers.getOrDefault(sentence, "");
  }

  boolean has(String stem) {
    return stems.contains(stem);
  }
}
