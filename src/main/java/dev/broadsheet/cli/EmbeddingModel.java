package dev.broadsheet.cli;

import dev.broadsheet.model.langchain.MiniLmEmbedder;
import java.util.function.Supplier;

/**
 * The embedding model, loaded when it is first needed and then shared by all that need it. Safe for
 * use by several threads.
 */
final class EmbeddingModel {
  private final Supplier<MiniLmEmbedder> loader;
  private MiniLmEmbedder loaded;

  EmbeddingModel(Supplier<MiniLmEmbedder> loader) {
    this.loader = loader;
  }

  synchronized MiniLmEmbedder get() {
    if (loaded == null) {
      loaded = loader.get();
    }
    return loaded;
  }
}
