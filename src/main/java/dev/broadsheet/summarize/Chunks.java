package dev.broadsheet.summarize;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Chunk;
import java.util.List;

/** Cuts an article into chunks; what the summariser needs of the room next door. */
@FunctionalInterface
public interface Chunks {

  /**
   * Chunks of the sentences {@code first} to {@code last}, in order, leaving nothing out.
   *
   * @param maxTokens most tokens of a chunk, line numbers included
   */
  List<Chunk> of(Article article, int first, int last, int maxTokens);
}
