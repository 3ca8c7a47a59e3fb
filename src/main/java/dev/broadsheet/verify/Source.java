package dev.broadsheet.verify;

import dev.broadsheet.nlp.NameIndex;
import dev.broadsheet.nlp.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A text that claims are held against, read once for many claims. Immutable after construction;
 * safe for several threads.
 */
final class Source {
  private static final int LONGEST_LINE = 200;

  private final String text;
  private final List<AnalyzedSentence> sentences;
  private final Optional<LocalDate> published;
  private final NameIndex surroundings;
  private final Map<Integer, String> speakers;

  /** Where each stem stands. */
  private final Map<String, List<Place>> places = new HashMap<>();

  private record Place(int sentence, int word) {}

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
    index();
  }

  private Source(Source whole, int from, int to) {
    this.text = whole.text;
    this.published = whole.published;
    this.surroundings = whole.surroundings;
    this.sentences = whole.sentences.subList(from, to);
    Map<Integer, String> moved = new HashMap<>();
    whole.speakers.forEach((number, speaker) -> moved.put(number - from, speaker));
    this.speakers = Map.copyOf(moved);
    index();
  }

  private void index() {
    for (int number = 0; number < sentences.size(); number++) {
      List<String> stems = sentences.get(number).stems();
      for (int i = 0; i < stems.size(); i++) {
        Place place = new Place(number, i);
        places.computeIfAbsent(stems.get(i), stem -> new ArrayList<>()).add(place);
      }
    }
  }

  /** The same, read from sentence {@code from} to before {@code to} alone. */
  Source part(int from, int to) {
    return new Source(this, from, to);
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

  /** What stands between a sentence and the next without being one, as a name under a quote. */
  String lineAfter(int sentence) {
    int from = sentences.get(sentence).span().end();
    boolean isLast = sentence + 1 == sentences.size();
    int to = isLast ? text.length() : sentences.get(sentence + 1).span().start();
    return text.substring(from, Math.max(from, Math.min(to, from + LONGEST_LINE)));
  }

  boolean has(String stem) {
    return places.containsKey(stem);
  }

  /** Words from index {@code from} of {@code stems} on that stand in a row in a sentence here. */
  int longestRun(List<String> stems, int from) {
    int longest = 0;
    for (Place place : places.getOrDefault(stems.get(from), List.of())) {
      List<String> here = sentences.get(place.sentence()).stems();
      int length = 0;
      while (from + length < stems.size()
          && place.word() + length < here.size()
          && stems.get(from + length).equals(here.get(place.word() + length))) {
        length++;
      }
      longest = Math.max(longest, length);
    }
    return longest;
  }

  /** 1 if two stems stand within six words somewhere, less the farther apart, 0 if far. */
  double closeness(String a, String b) {
    double best = 0;
    for (Place first : places.getOrDefault(a, List.of())) {
      for (Place second : places.getOrDefault(b, List.of())) {
        int sentencesApart = Math.abs(first.sentence() - second.sentence());
        int wordsApart = Math.abs(first.word() - second.word());
        double here =
            switch (sentencesApart) {
              case 0 -> wordsApart <= 6 ? 1 : wordsApart <= 12 ? 0.8 : 0.6;
              case 1 -> 0.3;
              default -> 0;
            };
        best = Math.max(best, here);
      }
    }
    return best;
  }
}
