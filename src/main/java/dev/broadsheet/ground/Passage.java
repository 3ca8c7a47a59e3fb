package dev.broadsheet.ground;

import dev.broadsheet.text.Figure;
import dev.broadsheet.text.Figures;
import dev.broadsheet.text.Span;
import dev.broadsheet.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import opennlp.tools.stemmer.Stemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer;

/**
 * A sentence or claim, read into words and figures.
 *
 * @param text as it stands
 * @param span its place in its source, 0..length for a claim
 * @param forms its words in lower case
 * @param stems their stems, one for each form
 * @param figures its numbers
 */
record Passage(
    String text, Span span, List<String> forms, List<String> stems, List<Figure> figures) {

  Passage {
    forms = List.copyOf(forms);
    stems = List.copyOf(stems);
    figures = List.copyOf(figures);
  }

  static Passage of(String text, Span span) {
    Stemmer stemmer = new SnowballStemmer(SnowballStemmer.ALGORITHM.ENGLISH);
    List<String> forms = new ArrayList<>();
    List<String> stems = new ArrayList<>();
    for (Tokens.Word word : Tokens.words(text)) {
      forms.add(word.form());
      stems.add(stemmer.stem(word.form()).toString());
    }
    return new Passage(text, span, forms, stems, Figures.of(text));
  }

  static Passage of(String text) {
    return of(text, new Span(0, text.length()));
  }

  /** Its stems without those of stop words. */
  Set<String> content() {
    Set<String> content = new java.util.LinkedHashSet<>();
    for (int i = 0; i < forms.size(); i++) {
      if (!Tokens.isStopWord(forms.get(i))) {
        content.add(stems.get(i));
      }
    }
    return content;
  }
}
