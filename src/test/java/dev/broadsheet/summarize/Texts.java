package dev.broadsheet.summarize;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Sentence;
import dev.broadsheet.nlp.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Articles for tests, made of sentences that are each told apart by a figure. */
public final class Texts {
  private static final String[] WHO = {
    "The council", "A spokesman for the harbour", "The mayor", "Dr Lena Harcastle",
    "The railway", "A group of residents", "The county court", "The water company"
  };
  private static final String[] WHAT = {
    "approved a plan to repair",
    "postponed the sale of",
    "counted visitors at",
    "asked for an inquiry into",
    "found damage in",
    "praised the work on",
    "closed"
  };
  private static final String[] WHERE = {
    "the old bridge near the market", "the northern pumping station", "the museum of glass",
    "the ferry landing at Tolworth", "the tram depot", "the lower reservoir"
  };

  private Texts() {}

  /** An article of these sentences, one after the other. */
  public static Article article(String id, String... sentences) {
    return article(id, List.of(sentences));
  }

  static Article article(String id, List<String> sentences) {
    StringBuilder text = new StringBuilder();
    List<Sentence> numbered = new ArrayList<>();
    for (String sentence : sentences) {
      if (text.length() > 0) {
        text.append(' ');
      }
      int from = text.length();
      text.append(sentence);
      numbered.add(Sentence.body(numbered.size() + 1, new Span(from, text.length()), 0));
    }
    return new Article(
        id,
        id + ".txt",
        Optional.empty(),
        "Title of " + id,
        Optional.empty(),
        "The " + id + " Gazette",
        Optional.empty(),
        Optional.empty(),
        "en",
        text.toString(),
        numbered);
  }

  /** An article of at least so many words. */
  public static Article ofWords(String id, int words, long seed) {
    Random dice = new Random(seed);
    List<String> sentences = new ArrayList<>();
    int count = 0;
    while (count < words) {
      String sentence =
          WHO[dice.nextInt(WHO.length)]
              + " "
              + WHAT[dice.nextInt(WHAT.length)]
              + " "
              + WHERE[dice.nextInt(WHERE.length)]
              + ", in matter number "
              + (sentences.size() + 1)
              + " of the year.";
      sentences.add(sentence);
      count += sentence.split(" ").length;
    }
    return article(id, sentences);
  }
}
