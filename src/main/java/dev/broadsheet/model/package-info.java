/**
 * Ports to models: {@link dev.broadsheet.model.Embedder} for text embeddings, {@link
 * dev.broadsheet.model.LanguageModel} for generated text, and what can be put around the latter:
 * {@link dev.broadsheet.model.RetryingModel}, {@link dev.broadsheet.model.ModelPool}, {@link
 * dev.broadsheet.model.WindowGuard}, {@link dev.broadsheet.model.CachingModel}. Enters: strings;
 * leaves: vectors and replies. Forbidden: third-party types in a signature, network, files.
 */
package dev.broadsheet.model;
