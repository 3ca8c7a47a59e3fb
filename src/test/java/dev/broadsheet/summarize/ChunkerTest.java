package dev.broadsheet.summarize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Chunk;
import dev.broadsheet.nlp.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChunkerTest {
  /** A token is a character. */
  private final Chunker chunker = new Chunker(String::length);

  private static int cost(Article article, Chunk chunk) {
    if (chunk.part().isPresent()) {
      return article.words(chunk.part().get()).length() + 6;
    }
    return article.sentences().subList(chunk.first() - 1, chunk.last()).stream()
        .mapToInt(sentence -> article.words(sentence).length() + 6)
        .sum();
  }

  @Test
  void leavesShortArticleWhole() {
    Article article = Texts.article("a", "One is here.", "Two is there.");

    assertEquals(List.of(Chunk.of(article, 1, 2)), chunker.chunks(article, 1, 2, 100));
  }

  @Test
  void coversEverySentenceOnceWithinTheBudget() {
    Article article = Texts.ofWords("a", 3000, 5);
    int count = article.sentences().size();

    for (int budget : new int[] {130, 200, 512, 4000}) {
      int next = 1;
      for (Chunk chunk : chunker.chunks(article, 1, count, budget)) {
        assertEquals(next, chunk.first());
        assertTrue(cost(article, chunk) <= budget, chunk + " at " + budget);
        next = chunk.last() + 1;
      }
      assertEquals(count + 1, next);
    }
  }

  @Test
  void makesChunksOfAboutTheSameSize() {
    Article article = Texts.ofWords("a", 1000, 5);
    int count = article.sentences().size();

    List<Chunk> chunks = chunker.chunks(article, 1, count, 3000);

    int smallest = chunks.stream().mapToInt(chunk -> cost(article, chunk)).min().orElseThrow();
    int largest = chunks.stream().mapToInt(chunk -> cost(article, chunk)).max().orElseThrow();
    assertTrue(chunks.size() > 1);
    assertTrue(smallest * 2 > largest, smallest + " of " + largest);
  }

  @Test
  void splitsSentenceThatIsLongerThanAChunkBetweenWords() {
    String monster = "word ".repeat(100).strip() + ".";
    Article article = Texts.article("a", "Short one.", monster, "Short two.");

    List<Chunk> chunks = chunker.chunks(article, 1, 3, 120);

    assertEquals(1, chunks.get(0).first());
    assertFalse(chunks.get(0).part().isPresent());
    StringBuilder read = new StringBuilder();
    for (Chunk chunk : chunks) {
      assertTrue(cost(article, chunk) <= 120, chunk::toString);
      chunk.part().ifPresent(span -> read.append(span.of(article.text())).append(' '));
    }
    assertEquals(monster, read.toString().strip());
    assertEquals(3, chunks.get(chunks.size() - 1).first());
  }

  @Test
  void splitsSentenceWithoutBlanksButNeverWithinACharacter() {
    String monster = "\uD83D\uDE00".repeat(200);
    Article article = Texts.article("a", monster);

    StringBuilder read = new StringBuilder();
    for (Chunk chunk : chunker.chunks(article, 1, 1, 64)) {
      Span span = chunk.part().orElseThrow();
      assertEquals(0, span.start() % 2);
      assertEquals(0, span.end() % 2);
      read.append(span.of(article.text()));
    }

    assertEquals(monster, read.toString());
  }

  @Test
  void cutsOnlyTheSentencesAskedFor() {
    Article article = Texts.article("a", "One is here.", "Two is there.", "Three is gone.");

    assertEquals(List.of(Chunk.of(article, 2, 3)), chunker.chunks(article, 2, 3, 100));
  }

  @Test
  void refusesBudgetThatHoldsNoSentence() {
    Article article = Texts.article("a", "One is here.");

    assertThrows(IllegalArgumentException.class, () -> chunker.chunks(article, 1, 1, 5));
  }
}
