package dev.broadsheet.summarize;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Draft;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a line anew that its evidence does not bear out. Safe for use by several threads. */
public interface ClaimRewriter {

  /**
   * The line as it should have been; it must pass the same gate again. Empty if nothing better is
   * to be had.
   *
   * @param line what was refused; its citations are the evidence to keep to
   * @param faults why, each a few words
   * @param articles the articles that the citations name, by id
   */
  Optional<Draft.Line> mend(Draft.Line line, List<String> faults, Map<String, Article> articles);
}
