/**
 * Lays the articles of a story side by side: what they give differently, what they give alike, who
 * reports what. Enters: articles; leaves: {@link dev.broadsheet.news.Disagreement}s, the sentences
 * that bear each other out, the table of who reports what. By a trained reader of sentence pairs
 * and rules that are certain, never by a prompt. Forbidden: I/O, clocks, rules about single events.
 */
package dev.broadsheet.compare;
