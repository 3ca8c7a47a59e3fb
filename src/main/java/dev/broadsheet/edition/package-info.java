/**
 * Makes the edition out of stories: ranks them and names what is missing. Enters: stories; leaves:
 * a {@link dev.broadsheet.news.Digest}. Forbidden: I/O, clocks.
 */
package dev.broadsheet.edition;
