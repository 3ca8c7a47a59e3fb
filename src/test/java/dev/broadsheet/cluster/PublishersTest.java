package dev.broadsheet.cluster;

import static dev.broadsheet.cluster.Texts.article;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.broadsheet.news.Article;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublishersTest {
  private static Article by(String source, String id) {
    return article(id, source, "", "Title", "Text.");
  }

  @Test
  void countsAPublisherOnceHoweverManyArticlesItHas() {
    assertEquals(
        2, Publishers.independent(List.of(by("A", "1"), by("A", "2"), by("B", "3")), Map.of()));
  }

  @Test
  void countsOneTextOnceHoweverManyPrintIt() {
    List<Article> story = List.of(by("A", "1"), by("B", "2"), by("C", "3"));
    assertEquals(1, Publishers.independent(story, Map.of("2", "1", "3", "1")));
  }

  @Test
  void countsAPaperByItsOwnReportThoughItPrintsTheAgencyToo() {
    List<Article> story = List.of(by("A", "1"), by("B", "2"), by("A", "3"));
    assertEquals(2, Publishers.independent(story, Map.of("2", "1")));
  }

  @Test
  void countsATextWhoseOriginalIsInNoStory() {
    assertEquals(1, Publishers.independent(List.of(by("A", "1")), Map.of("1", "elsewhere")));
  }
}
