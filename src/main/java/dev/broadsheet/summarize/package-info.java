/**
 * Writes drafts: of one article, or of a story from its articles. Enters: articles; leaves: {@link
 * dev.broadsheet.news.Draft}s, unchecked. Forbidden: deciding what is printed.
 *
 * <p>Prompts are the steps of {@code Prompts.Step}, asked by {@code PromptRunner}; {@code Judge}
 * asks alone.
 */
package dev.broadsheet.summarize;
