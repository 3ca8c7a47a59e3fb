package dev.broadsheet.summarize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Citation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadlinesTest {

  @Test
  void aShortSentenceBecomesAHeadlineWithoutItsStop() {
    assertEquals(
        Optional.of("The bridge at Brackenford is open again"),
        Headlines.cut("The bridge at Brackenford is open again."));
  }

  @Test
  void aLongSentenceIsCutWhereAClauseEnds() {
    assertEquals(
        Optional.of("Ferry crews in Quillport walked out on Monday"),
        Headlines.cut(
            "Ferry crews in Quillport walked out on Monday, leaving the outer islands and the two"
                + " lighthouses cut off from the mainland for the first time in nine years."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mayor of Brackenford took the museum's painting home with him last winter and kept it in a"
            + " barn, a former guard claimed.",
        "The dam above Pellmarsh is safe for the coming winter and for the next one too, but engineers"
            + " who looked at it in March would not sign the report.",
        "The harbour board's chairman took money from the ferry company for nine years, which both he and"
            + " the ferry company have denied on many occasions."
      })
  void aCutNeverDropsWhatTurnsOrAttributesTheRest(String sentence) {
    assertEquals(Optional.empty(), Headlines.cut(sentence));
  }

  @Test
  void theNameOfThePaperIsNoPartOfAHeadline() {
    assertEquals(
        "Bridge is open again", Headlines.withoutPublisher("Bridge is open again | Tidings", ""));
    assertEquals(
        "Bridge is open again",
        Headlines.withoutPublisher("Bridge is open again - Tidings", "Tidings"));
    assertEquals(
        "Bridge is open - at last",
        Headlines.withoutPublisher("Bridge is open - at last", "Tidings"));
  }

  @Test
  void aStoryPrefersAPlainTitleToATeaser() {
    WordEmbedder embedder = new WordEmbedder();
    List<ReadArticle> articles =
        List.of(
            read("a", "You won't believe what the Quillport ferry strike did!", embedder),
            read("b", "Quillport ferry strike leaves islands without boats", embedder));

    assertEquals(
        "Quillport ferry strike leaves islands without boats",
        Headlines.of(articles, embedder, articles.get(0).centroid(), Articles.FERRY.get(0)));
  }

  @Test
  void aHeadlineCitesTheSentenceThatBearsIt() {
    WordEmbedder embedder = new WordEmbedder();
    List<ReadArticle> articles = List.of(read("a", "x", embedder));

    assertEquals(
        articles.get(0).citation(4),
        Headlines.citations("Helicopter carries patients to Quillport hospital", articles, embedder)
            .get(0));
  }

  @Test
  void anArticlesOwnTitleCitesThatArticleAlone() {
    WordEmbedder embedder = new WordEmbedder();
    String title = "Helicopter carries patients to Quillport hospital";
    List<ReadArticle> articles = List.of(read("a", "x", embedder), read("b", title, embedder));

    assertEquals(
        Set.of("b"),
        Headlines.citations(title, articles, embedder).stream()
            .map(Citation::article)
            .collect(Collectors.toSet()));
  }

  @Test
  void anArticleWithoutTitleGetsOneOfItsSentences() {
    Article article = Articles.of("a", "Tidings", Articles.FERRY);
    ReadArticle read = ReadArticle.of(article, new WordEmbedder());

    String headline = Headlines.of(read, List.of(0, 1));

    assertTrue(
        Articles.FERRY.stream().anyMatch(sentence -> sentence.startsWith(headline)), headline);
  }

  private static ReadArticle read(String id, String title, WordEmbedder embedder) {
    return ReadArticle.of(Articles.of(id, title, Articles.FERRY), embedder);
  }
}
