package dev.broadsheet.lab;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Sentence;
import dev.broadsheet.nlp.Sentences;
import dev.broadsheet.nlp.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes articles of plain texts for measuring; every line is a paragraph. */
final class LabArticles {
  private LabArticles() {}

  /** An article of a row with {@code id}, {@code text} and perhaps {@code title}. */
  static Article of(JsonNode row) {
    return of(row.get("id").asText(), row.path("title").asText(""), row.get("text").asText());
  }

  /** An undated English article; without a title the opening of the text stands in. */
  static Article of(String id, String title, String text) {
    List<Sentence> sentences = new ArrayList<>();
    int paragraph = 0;
    int from = 0;
    while (from <= text.length()) {
      int to = text.indexOf('\n', from);
      to = to < 0 ? text.length() : to;
      for (Span span : Sentences.of(text, new Span(from, to), "en")) {
        sentences.add(Sentence.body(sentences.size() + 1, span, paragraph));
      }
      paragraph++;
      from = to + 1;
    }
    String shown = title.isBlank() ? text.strip().lines().findFirst().orElse(id) : title;
    return new Article(
        id,
        id,
        Optional.empty(),
        shown.substring(0, Math.min(80, shown.length())),
        Optional.empty(),
        id,
        Optional.empty(),
        Optional.empty(),
        "en",
        text,
        sentences);
  }
}
