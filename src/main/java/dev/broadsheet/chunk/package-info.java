/**
 * Cuts articles into chunks that fit a token budget, at sentence boundaries. Enters: articles;
 * leaves: {@code Chunk}s that point into them. Forbidden: copying text.
 */
package dev.broadsheet.chunk;
