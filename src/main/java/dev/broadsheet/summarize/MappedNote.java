package dev.broadsheet.summarize;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Citation;
import dev.broadsheet.news.Claim;
import dev.broadsheet.news.Draft;
import dev.broadsheet.news.Sentence;
import dev.broadsheet.summarize.ParsedReply.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A statement on its way into a summary, with the original sentences it rests on; at first it is
 * such a sentence itself. Notes may be merged into fewer notes any number of times; the citations
 * are never those of a note.
 *
 * @param label the source whose statement it is; blank where it is that of several
 * @param text one line
 * @param speaker whose words a pull quote are, as they stand beside it
 * @param citations sentences of articles
 */
record MappedNote(String label, String text, Optional<String> speaker, List<Citation> citations) {
  private static final int MOST_CITATIONS = 16;

  MappedNote {
    citations = List.copyOf(citations);
  }

  /** A statement whose speaker nobody has named apart from it. */
  MappedNote(String label, String text, List<Citation> citations) {
    this(label, text, Optional.empty(), citations);
  }

  /** A sentence as it stands in its article. */
  static MappedNote of(Article article, Sentence sentence) {
    return new MappedNote(
        article.source(),
        article.words(sentence),
        sentence.speaker().map(article::words),
        List.of(new Citation(article.id(), sentence.number())));
  }

  /** The line a model is given. */
  String line() {
    return text + speaker.map(name -> " (" + name + ")").orElse("");
  }

  /**
   * The lines a model is given, numbered from 1. Where the notes are of several sources, a heading
   * names each before its notes.
   */
  static NumberedLines lines(List<MappedNote> notes) {
    Set<String> names = new HashSet<>();
    Map<Integer, String> headings = new TreeMap<>();
    boolean isOfSeveral = notes.stream().map(MappedNote::label).distinct().count() > 1;
    for (int i = 0; i < notes.size(); i++) {
      String label = notes.get(i).label();
      notes.get(i).speaker().ifPresent(names::add);
      if (isOfSeveral && (i == 0 || !label.equals(notes.get(i - 1).label()))) {
        names.add(label);
        headings.put(i + 1, "SOURCE " + (label.isBlank() ? "several" : label));
      }
    }
    NumberedLines lines = NumberedLines.numbered(notes.stream().map(MappedNote::line).toList());
    return new NumberedLines(lines.numbers(), lines.texts(), names, headings, lines.below());
  }

  /** The draft that a model made of {@code notes}, which it was given numbered from 1. */
  static Draft draft(ParsedReply reading, List<MappedNote> notes) {
    List<Draft.Line> lines = new ArrayList<>();
    reading.claims().forEach(item -> lines.add(line(item, Claim.Kind.LEAD, notes)));
    reading.points().forEach(item -> lines.add(line(item, Claim.Kind.POINT, notes)));
    List<Citation> proof = reading.headline().map(item -> citations(item, notes)).orElse(List.of());
    return Draft.written(reading.headline().map(Item::text).orElse(""), proof, lines);
  }

  private static Draft.Line line(Item item, Claim.Kind kind, List<MappedNote> notes) {
    return new Draft.Line(item.text(), kind, citations(item, notes));
  }

  /** What a model made of {@code notes}, which it was given numbered from 1. */
  static MappedNote of(Item item, List<MappedNote> notes) {
    List<String> labels =
        item.numbers().stream().map(number -> notes.get(number - 1).label()).distinct().toList();
    String label = labels.size() == 1 ? labels.get(0) : "";
    return new MappedNote(label, item.text(), citations(item, notes));
  }

  /** The sentences that an item rests on, by way of the notes it names. */
  static List<Citation> citations(Item item, List<MappedNote> notes) {
    Set<Citation> citations = new LinkedHashSet<>();
    item.numbers().forEach(number -> citations.addAll(notes.get(number - 1).citations()));
    return new ArrayList<>(citations).subList(0, Math.min(MOST_CITATIONS, citations.size()));
  }
}
