package dev.broadsheet.summarize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.model.langchain.MiniLmEmbedder;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Draft;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LeadModelTest {
  private static final List<String> SCENE =
      List.of(
          "The kettle in the signal box at Orrin was never cold.",
          "Visitors were handed a mug before anybody asked them what they wanted.",
          "Tobias Wren, who worked the levers there for 51 years, died on Sunday aged 84, his"
              + " daughter said.",
          "He came to the box as a boy of sixteen and never asked to be moved.",
          "In the winter of 1987 he slept beside the stove for nine nights so that the points did"
              + " not freeze.",
          "The funeral is on Friday.");

  @Test
  void findsNewsThatDoesNotStandFirst() {
    Article article = Articles.of("The man who kept the kettle warm", SCENE);
    Draft draft =
        new ExtractiveSummarizer(MiniLmEmbedder.shared()).article(article, OptionalInt.empty());
    assertTrue(draft.lines().stream().anyMatch(line -> line.text().equals(SCENE.get(2))));
  }

  @Test
  void saysNothingOfVectorsThatItDoesNotKnow() {
    ReadArticle read = ReadArticle.of(Articles.of("Scene", SCENE), new WordEmbedder());
    assertEquals(0, LeadModel.learned().odds(read, 2));
  }

  @Test
  void readsWhatItWrites() {
    LeadModel learned = LeadModel.learned();
    assertEquals(386, learned.lines().size());
    assertEquals(
        learned.lines(),
        new LeadModel(learned.lines().stream().mapToDouble(Double::parseDouble).toArray()).lines());
  }
}
