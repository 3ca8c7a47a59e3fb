/**
 * Ports to models: {@link dev.broadsheet.model.Embedder} for text embeddings, {@code LanguageModel}
 * for generated text. Enters: strings; leaves: vectors and replies. Forbidden: third-party types.
 */
package dev.broadsheet.model;
