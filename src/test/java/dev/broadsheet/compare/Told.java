package dev.broadsheet.compare;

import dev.broadsheet.model.Embedder;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Sentence;
import dev.broadsheet.nlp.Sentences;
import dev.broadsheet.nlp.Span;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes articles of a few sentences each. */
final class Told {
  private int number;

  Article article(String text) {
    return article(Optional.empty(), text);
  }

  Article article(String published, String text) {
    return article(Optional.of(OffsetDateTime.parse(published)), text);
  }

  Article inLanguage(String language, String text) {
    return article(Optional.empty(), language, text);
  }

  private Article article(Optional<OffsetDateTime> published, String text) {
    return article(published, "en", text);
  }

  private Article article(Optional<OffsetDateTime> published, String language, String text) {
    String id = "article-" + ++number;
    List<Sentence> sentences = new ArrayList<>();
    for (Span span : Sentences.of(text, new Span(0, text.length()), "en")) {
      sentences.add(Sentence.body(sentences.size() + 1, span, 0));
    }
    return new Article(
        id,
        id,
        Optional.empty(),
        "Title",
        Optional.empty(),
        id,
        Optional.empty(),
        published,
        language,
        text,
        sentences);
  }

  /** Gives every text the same vector. */
  static final class AllAlike implements Embedder {
    @Override
    public String name() {
      return "all-alike";
    }

    @Override
    public List<float[]> embed(List<String> texts) {
      return texts.stream().map(text -> new float[] {1}).toList();
    }
  }
}
