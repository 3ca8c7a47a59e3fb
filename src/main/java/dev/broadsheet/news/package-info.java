/**
 * The nouns of the program as records: what an article is, what a claim is, what an edition is.
 * Enters: nothing; leaves: values that check themselves. Forbidden: I/O, clocks, any room but
 * {@code nlp}.
 */
package dev.broadsheet.news;
