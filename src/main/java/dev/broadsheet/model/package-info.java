/**
 * Ports to models: {@link dev.broadsheet.model.Embedder} for text embeddings, {@link
 * dev.broadsheet.model.LanguageModel} for generated text, and what can be put around the latter:
 * {@link dev.broadsheet.model.Retrying}, {@link dev.broadsheet.model.Pool}, {@link
 * dev.broadsheet.model.WindowGuard}, {@link dev.broadsheet.model.Remembering}. Enters: strings;
 * leaves: vectors and replies. Forbidden: third-party types in a signature, network, files.
 */
package dev.broadsheet.model;
