package dev.broadsheet.ground;

import dev.broadsheet.text.Figure;
import dev.broadsheet.text.Figures;
import dev.broadsheet.text.NameIndex;
import dev.broadsheet.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text that claims are held against, read once for many claims. Immutable after construction;
 * safe for several threads.
 */
final class Source {
  private final String text;
  private final List<Passage> sentences;
  private final Optional<LocalDate> published;
  private final NameIndex names;
  private final NameIndex surroundings;
  private final List<Figure> figures;
  private final Rarity rarity;

  /**
   * Reads a text.
   *
   * @param text the whole text
   * @param spans its sentences in order of place
   * @param published the day it was published, if known
   * @param surroundings what stands around it without being part of it: publisher, author, title
   */
  Source(String text, List<Span> spans, Optional<LocalDate> published, String surroundings) {
    this.text = text;
    this.published = published;
    List<Passage> read = new ArrayList<>();
    for (Span span : spans) {
      read.add(Passage.of(span.of(text), span));
    }
    this.sentences = List.copyOf(read);
    this.names = NameIndex.of(text);
    this.surroundings = NameIndex.of(surroundings);
    this.figures = Figures.of(text);
    this.rarity = Rarity.of(read);
  }

  String text() {
    return text;
  }

  List<Passage> sentences() {
    return sentences;
  }

  Optional<LocalDate> published() {
    return published;
  }

  NameIndex names() {
    return names;
  }

  NameIndex surroundings() {
    return surroundings;
  }

  List<Figure> figures() {
    return figures;
  }

  Rarity rarity() {
    return rarity;
  }
}
