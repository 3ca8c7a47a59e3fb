package dev.broadsheet.summarize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.model.langchain.MiniLmEmbedder;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LeadModelTest {
  private static final List<String> SCENE =
      List.of(
          "The lights in the foyer were still on, and a scarf lay forgotten on the stairs.",
          "For forty years the same woman has torn the tickets here, and she knows every face.",
          "Her favourites are westerns, and she cries at the end of each of them.",
          "The popcorn machine has gone already, and the seats are sold for ten crowns apiece.",
          "The Regent in Tolby, the last cinema on the coast, will close for good on Sunday because"
              + " its owners can't pay for a new roof, the town council said on Tuesday.",
          "Only the carpet is wanted by nobody.");
  private static final int NEWS = 4;

  private static OptionalInt delayed(List<String> sentences) {
    Article article = Articles.of("The last picture show", sentences);
    ReadArticle read = ReadArticle.of(article, MiniLmEmbedder.shared());
    return LeadSearch.delayed(read, Printable.of(article));
  }

  @Test
  void findsNewsThatDoesNotStandFirst() {
    assertEquals(OptionalInt.of(NEWS), delayed(SCENE));
  }

  @Test
  void addsNothingToAnArticleThatBeginsWithItsNews() {
    List<String> sentences = new ArrayList<>(SCENE);
    sentences.add(0, sentences.remove(NEWS));
    assertEquals(OptionalInt.empty(), delayed(sentences));
  }

  @Test
  void isPrintedAtTheDefaultLengthBesideWhatIsChosenAnyway() {
    Article article = Articles.of("The last picture show", SCENE);
    Summarizer engine = new ExtractiveSummarizer(MiniLmEmbedder.shared());
    List<String> printed =
        engine.article(article, OptionalInt.empty()).lines().stream()
            .map(Draft.Line::text)
            .toList();
    assertTrue(printed.contains(SCENE.get(NEWS)), printed::toString);
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
