package dev.broadsheet.ingest;

import dev.broadsheet.news.Article;
import dev.broadsheet.nlp.Sha256;
import java.util.Objects;
import java.util.Optional;

/** What came of one item: an article, or the reason why there is none. Immutable. */
public sealed interface ReadResult {

  /** The article, if the item held one. */
  Optional<Article> article();

  /** What the article is known by elsewhere, if the item held one. */
  Optional<Identity> identity();

  /** The reason, if it did not. */
  Optional<Failure> failure();

  /**
   * What an article is known by in other runs.
   *
   * @param name its id before that was made unique: several articles of a run may share it
   * @param inputHash SHA-256, in hex, of the bytes it was read from; empty if they are not known
   */
  record Identity(String name, Optional<String> inputHash) {}

  /**
   * A reading that worked.
   *
   * @param name see {@link Identity}
   */
  static ReadResult of(Article article, String name) {
    return new Read(article, new Identity(name, Optional.empty()));
  }

  /** A reading that did not. */
  static ReadResult of(Failure failure) {
    return new Failed(failure);
  }

  /** The same reading of these bytes. */
  ReadResult madeFrom(byte[] bytes);

  /** An article was read. */
  record Read(Article value, Identity known) implements ReadResult {
    /** Rejects null. */
    public Read {
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(known, "known");
    }

    @Override
    public Optional<Article> article() {
      return Optional.of(value);
    }

    @Override
    public Optional<Identity> identity() {
      return Optional.of(known);
    }

    @Override
    public Optional<Failure> failure() {
      return Optional.empty();
    }

    @Override
    public ReadResult madeFrom(byte[] bytes) {
      return new Read(value, new Identity(known.name(), Optional.of(Sha256.hex(bytes))));
    }
  }

  /** No article could be read. */
  record Failed(Failure value) implements ReadResult {
    /** Rejects null. */
    public Failed {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public Optional<Article> article() {
      return Optional.empty();
    }

    @Override
    public Optional<Identity> identity() {
      return Optional.empty();
    }

    @Override
    public Optional<Failure> failure() {
      return Optional.of(value);
    }

    @Override
    public ReadResult madeFrom(byte[] bytes) {
      return this;
    }
  }
}
