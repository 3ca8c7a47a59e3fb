/**
 * Reads articles out of files, pages and streams. Enters: paths and bytes, all hostile; leaves:
 * {@link dev.broadsheet.news.Article}s or the reason why there is none. Forbidden: losing an item
 * silently.
 *
 * <p>Start at {@code Intake}, which lists every {@code Format}; libraries that parse documents are
 * used right here.
 */
package dev.broadsheet.ingest;
