/**
 * Writes drafts: of one article, or of a story from its articles. Enters: articles; leaves: {@link
 * dev.broadsheet.news.Draft}s, unchecked. Forbidden: deciding what is printed.
 */
package dev.broadsheet.summarize;
