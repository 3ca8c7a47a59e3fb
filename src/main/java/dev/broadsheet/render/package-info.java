/**
 * Prints editions and summaries: html, txt, md, json. Enters: digests; leaves: text. Forbidden:
 * deciding what is said.
 */
package dev.broadsheet.render;
