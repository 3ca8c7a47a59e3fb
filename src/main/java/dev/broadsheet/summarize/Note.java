package dev.broadsheet.summarize;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Citation;
import dev.broadsheet.news.Claim;
import dev.broadsheet.news.Draft;
import dev.broadsheet.news.Sentence;
import dev.broadsheet.summarize.Reading.Item;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A statement on its way into a summary, with the original sentences it rests on; at first it is
 * such a sentence itself. Notes may be merged into fewer notes any number of times; the citations are never those of a note.
 *
 * @param label the source whose statement it is; blank where it is that of several
 * @param text one line
 * @param citations sentences of articles
 */
record Note(String label, String text, List<Citation> citations) {
  private static final int MOST_CITATIONS = 16;

  Note {
    citations = List.copyOf(citations);
  }

  /** A sentence as it stands in its article, with the speaker of a pull quote. */
  static Note of(Article article, Sentence sentence) {
    return new Note(
        article.source(),
        text(article, sentence),
        List.of(new Citation(article.id(), sentence.number())));
  }

  /** The words of {@link #of(Article, Sentence)}. */
  static String text(Article article, Sentence sentence) {
    String speaker = sentence.speaker().map(span -> " (" + article.words(span) + ")").orElse("");
    return article.words(sentence) + speaker;
  }

  /**
   * The lines a model is given, numbered from 1. Where the notes are of several sources, a heading
   * names each before its notes.
   */
  static Lines lines(List<Note> notes) {
    Map<Integer, String> headings = new TreeMap<>();
    boolean isOfSeveral = notes.stream().map(Note::label).distinct().count() > 1;
    for (int i = 0; isOfSeveral && i < notes.size(); i++) {
      String label = notes.get(i).label();
      if (i == 0 || !label.equals(notes.get(i - 1).label())) {
        headings.put(i + 1, "SOURCE " + (label.isBlank() ? "several" : label));
      }
    }
    return Lines.numbered(notes.stream().map(Note::text).toList()).under(headings);
  }

  /** The draft that a model made of {@code notes}, which it was given numbered from 1. */
  static Draft draft(Reading reading, List<Note> notes) {
    List<Draft.Line> lines = new ArrayList<>();
    reading.claims().forEach(item -> lines.add(line(item, Claim.Kind.LEAD, notes)));
    reading.points().forEach(item -> lines.add(line(item, Claim.Kind.POINT, notes)));
    List<Citation> proof =
        reading.headline().map(item -> citations(item, notes)).orElse(List.of());
    return Draft.whole(reading.headline().map(Item::text).orElse(""), proof, lines);
  }

  private static Draft.Line line(Item item, Claim.Kind kind, List<Note> notes) {
    return new Draft.Line(item.text(), kind, citations(item, notes));
  }

  /** What a model made of {@code notes}, which it was given numbered from 1. */
  static Note of(Item item, List<Note> notes) {
    List<String> labels =
        item.numbers().stream().map(number -> notes.get(number - 1).label()).distinct().toList();
    String label = labels.size() == 1 ? labels.get(0) : "";
    return new Note(label, item.text(), citations(item, notes));
  }

  /** The sentences that an item rests on, by way of the notes it names. */
  static List<Citation> citations(Item item, List<Note> notes) {
    Set<Citation> citations = new LinkedHashSet<>();
    item.numbers().forEach(number -> citations.addAll(notes.get(number - 1).citations()));
    return new ArrayList<>(citations).subList(0, Math.min(MOST_CITATIONS, citations.size()));
  }
}
