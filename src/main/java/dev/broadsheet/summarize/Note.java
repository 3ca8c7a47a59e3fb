package dev.broadsheet.summarize;

import dev.broadsheet.news.Citation;
import dev.broadsheet.summarize.Reading.Item;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A statement on its way into a summary, with the original sentences it rests on. Notes may be
 * merged into fewer notes any number of times; the citations are never those of a note.
 *
 * @param label who says it, where that matters; blank where it doesn't
 * @param text one line
 * @param citations sentences of articles
 */
record Note(String label, String text, List<Citation> citations) {
  private static final int MOST_CITATIONS = 16;

  Note {
    citations = List.copyOf(citations);
  }

  /** The line a model is given. */
  String line() {
    return label.isEmpty() ? text : "(" + label + ") " + text;
  }

  /** What a model made of {@code notes}, which it was given numbered from 1. */
  static Note of(Item item, List<Note> notes) {
    return new Note("", item.text(), citations(item, notes));
  }

  /** The sentences that an item rests on, by way of the notes it names. */
  static List<Citation> citations(Item item, List<Note> notes) {
    Set<Citation> citations = new LinkedHashSet<>();
    item.numbers().forEach(number -> citations.addAll(notes.get(number - 1).citations()));
    return new ArrayList<>(citations).subList(0, Math.min(MOST_CITATIONS, citations.size()));
  }
}
