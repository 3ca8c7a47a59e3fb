package dev.broadsheet.summarize;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Sentence;
import dev.broadsheet.nlp.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Articles made of given sentences. */
final class Articles {
  static final List<String> FERRY =
      List.of(
          "Ferry crews in Quillport walked out on Monday, leaving the outer islands without a boat for the first time in nine years.",
          "The strike by 140 sailors began at dawn after talks about night pay with the ferry company broke down.",
          "He said that the company had not moved at all.",
          "Island shops have food for about a week, the council said.",
          "A helicopter will carry patients to the hospital in Quillport while the ferry strike lasts.",
          "But nobody could say how long that would be.",
          "Some gulls sat on the empty pier.",
          "The union and the ferry company will meet a mediator on Thursday to talk about night pay.",
          "Click here to sign up to our newsletter.",
          "School trips from the islands were put off because no ferry will sail.");

  private Articles() {}

  static Article of(String id, List<String> sentences) {
    return of(id, "Title of " + id, sentences);
  }

  static Article of(String id, String title, List<String> sentences) {
    StringBuilder text = new StringBuilder();
    List<Sentence> placed = new ArrayList<>();
    for (String sentence : sentences) {
      int start = text.length();
      text.append(sentence);
      placed.add(Sentence.body(placed.size() + 1, new Span(start, text.length()), placed.size()));
      text.append("\n");
    }
    return of(id, title, text.toString(), placed);
  }

  static Article of(String id, String title, String text, List<Sentence> sentences) {
    return new Article(
        id,
        id + ".txt",
        Optional.empty(),
        title,
        Optional.empty(),
        "Tidings",
        Optional.empty(),
        Optional.empty(),
        "en",
        text,
        sentences);
  }
}
