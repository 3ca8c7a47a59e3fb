package dev.broadsheet.ingest;

import dev.broadsheet.news.Article;
import java.util.Objects;
import java.util.Optional;

/** What came of one item: an article, or the reason why there is none. Immutable. */
public sealed interface Reading {

  /** The article, if the item held one. */
  Optional<Article> article();

  /** The reason, if it did not. */
  Optional<Failure> failure();

  /** A reading that worked. */
  static Reading of(Article article) {
    return new Read(article);
  }

  /** A reading that did not. */
  static Reading of(Failure failure) {
    return new Failed(failure);
  }

  /** An article was read. */
  record Read(Article value) implements Reading {
    /** Rejects null. */
    public Read {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public Optional<Article> article() {
      return Optional.of(value);
    }

    @Override
    public Optional<Failure> failure() {
      return Optional.empty();
    }
  }

  /** No article could be read. */
  record Failed(Failure value) implements Reading {
    /** Rejects null. */
    public Failed {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public Optional<Article> article() {
      return Optional.empty();
    }

    @Override
    public Optional<Failure> failure() {
      return Optional.of(value);
    }
  }
}
