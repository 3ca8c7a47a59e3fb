/**
 * Prints editions and summaries: html, txt, md, json, the mail (eml), index and feed; {@code
 * app.DigestParts} picks the renderers. Enters: digests; leaves: text. Forbidden: deciding what is
 * said.
 */
package dev.broadsheet.render;
