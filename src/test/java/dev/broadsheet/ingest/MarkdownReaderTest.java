package dev.broadsheet.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Sentence.Role;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkdownReaderTest {
  private static Article read(String... lines) {
    return new ArticleBuilder(Optional.empty())
        .compose(MarkdownReader.parse(String.join("\n", lines)), new Origin("a.md", "a"))
        .article()
        .orElseThrow();
  }

  @Test
  void readsFrontMatterAndRendersWords() {
    Article article =
        read(
            "---",
            "title: \"Crane falls in Lysvik\"",
            "url: https://gazette.example/crane",
            "source: The Lysvik Gazette",
            "author: Ane Solberg",
            "date: 2024-11-30",
            "language: en",
            "---",
            "# Crane falls in Lysvik",
            "",
            "The **harbour** was closed on [Tuesday](https://x.example) after a crane",
            "fell into the `basin`. ![A crane](crane.png)",
            "",
            "- Two boats were crushed.",
            "",
            "```",
            "code();",
            "```",
            "",
            "> The bolts had been loose for years.",
            ">",
            "> — Odd Berg, crane builder");
    assertEquals("Crane falls in Lysvik", article.title());
    assertEquals("The Lysvik Gazette", article.source());
    assertEquals("Ane Solberg", article.author().orElseThrow());
    assertEquals("2024-11-30T00:00Z", article.published().orElseThrow().toString());
    assertEquals(3, article.sentences().size());
    assertEquals(
        "The harbour was closed on Tuesday after a crane fell into the basin.",
        article.words(article.sentences().get(0)));
    assertEquals(Role.ITEM, article.sentences().get(1).role());
    assertEquals(
        "Odd Berg, crane builder",
        article.sentences().get(2).speaker().orElseThrow().of(article.text()));
    assertFalse(article.text().contains("**"));
  }

  @Test
  void survivesDeepNesting() {
    String body = "The harbour was closed on Tuesday.";
    for (String deep :
        new String[] {"> ".repeat(3000), "[".repeat(50_000), "*a **b ".repeat(5000)}) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () ->
              Guard.reading(
                  new Origin("a.md", "a"),
                  () ->
                      new ArticleBuilder(Optional.empty())
                          .compose(MarkdownReader.parse(deep + body), new Origin("a.md", "a"))));
    }
  }
}
