/**
 * Text as the program sees it: spans, sentences, tokens, term vectors. Pure functions over strings;
 * enters: text, leaves: positions and numbers about it. Forbidden: I/O, clocks, any other room.
 */
package dev.broadsheet.nlp;
