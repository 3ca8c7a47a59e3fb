package dev.broadsheet.verify;

import dev.broadsheet.nlp.Figure;
import dev.broadsheet.nlp.Figures;
import dev.broadsheet.nlp.Span;
import dev.broadsheet.nlp.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opennlp.tools.stemmer.Stemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer;

/**
 * A sentence, of a source or a claim, read into words and figures. Immutable.
 *
 * <p>Words are kept as forms (lower case) and stems side by side: stems are compared, forms looked
 * up.
 */
final class AnalyzedSentence {
  private final String text;
  private final Span span;
  private final List<Span> places;
  private final List<String> forms;
  private final List<String> stems;
  private final List<Figure> figures;
  private final Map<String, String> content;
  private final Set<String> stemSet;
  private final Set<String> pairs;
  private final Set<String> triples;

  private AnalyzedSentence(
      String text, Span span, List<Span> places, List<String> forms, List<String> stems) {
    this.places = List.copyOf(places);
    this.text = text;
    this.span = span;
    this.forms = List.copyOf(forms);
    this.stems = List.copyOf(stems);
    this.figures = Figures.of(text);
    this.content = content(forms, stems);
    this.stemSet = Set.copyOf(new HashSet<>(stems));
    this.pairs = runs(stems, 2);
    this.triples = runs(stems, 3);
  }

  /**
   * Reads a sentence.
   *
   * @param raw the sentence as it stands; text cut into tokens by a program is put together again
   * @param span its place in its source
   */
  static AnalyzedSentence of(String raw, Span span) {
    String text = Detokenizer.restore(raw);
    Stemmer stemmer = new SnowballStemmer(SnowballStemmer.ALGORITHM.ENGLISH);
    List<Span> places = new ArrayList<>();
    List<String> forms = new ArrayList<>();
    List<String> stems = new ArrayList<>();
    for (Tokens.Token word : Tokens.words(text)) {
      places.add(word.span());
      forms.add(word.form());
      stems.add(stemmer.stem(word.form()).toString());
    }
    return new AnalyzedSentence(text, span, places, forms, stems);
  }

  static AnalyzedSentence of(String text) {
    return of(text, new Span(0, text.length()));
  }

  private static Map<String, String> content(List<String> forms, List<String> stems) {
    Map<String, String> content = new LinkedHashMap<>();
    for (int i = 0; i < forms.size(); i++) {
      if (!Tokens.isStopWord(forms.get(i))) {
        content.putIfAbsent(stems.get(i), forms.get(i));
      }
    }
    if (content.isEmpty() && !forms.isEmpty()) {
      content.put(stems.get(0), forms.get(0));
    }
    return content;
  }

  private static Set<String> runs(List<String> stems, int length) {
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + length <= stems.size(); i++) {
      runs.add(String.join(" ", stems.subList(i, i + length)));
    }
    return runs;
  }

  /** The sentence as people write it. */
  String text() {
    return text;
  }

  /** Its place in its source. */
  Span span() {
    return span;
  }

  /** Its words in lower case. */
  List<String> forms() {
    return forms;
  }

  /** Their stems, one for each form. */
  List<String> stems() {
    return stems;
  }

  /** Where its words stand in {@link #text()}. */
  List<Span> places() {
    return places;
  }

  /** Where words {@code from} to before {@code to} stand in {@link #text()}; at least one. */
  Span place(int from, int to) {
    return places.get(from).union(places.get(to - 1));
  }

  /** Whether a mark other than a blank or hyphen stands before a word. */
  boolean isClauseStart(int word) {
    int from = word == 0 ? 0 : places.get(word - 1).end();
    return !text.substring(from, places.get(word).start()).replaceAll("[\\s-]", "").isEmpty();
  }

  /** Its numbers. */
  List<Figure> figures() {
    return figures;
  }

  /** Its content words in order, form by stem; never empty unless there are no words at all. */
  Map<String, String> content() {
    return content;
  }

  /** Its stems as a set. */
  Set<String> stemSet() {
    return stemSet;
  }

  /** Its pairs of neighbouring stems. */
  Set<String> pairs() {
    return pairs;
  }

  /** Its triples of neighbouring stems. */
  Set<String> triples() {
    return triples;
  }
}
