package dev.broadsheet.summarize;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Draft;
import dev.broadsheet.news.Engine;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The embedded engine where the reader asked for another that is not to be had: every draft says
 * why. As safe for threads as the engine.
 */
public final class FallbackSummarizer implements Summarizer {
  private final Summarizer embedded;
  private final String reason;

  /** Drafts by {@code embedded}, marked with {@code reason}. */
  public FallbackSummarizer(Summarizer embedded, String reason) {
    this.embedded = embedded;
    this.reason = reason;
  }

  @Override
  public Engine engine() {
    return embedded.engine();
  }

  @Override
  public Draft article(Article article, OptionalInt sentences) {
    return because(embedded.article(article, sentences), reason);
  }

  @Override
  public Draft story(List<Article> articles) {
    return because(embedded.story(articles), reason);
  }

  /** A draft that says why another engine wrote it. */
  static Draft because(Draft draft, String reason) {
    return new Draft(
        draft.headline(),
        draft.headlineCitations(),
        draft.lines(),
        Optional.of(reason),
        draft.unread(),
        draft.by());
  }
}
