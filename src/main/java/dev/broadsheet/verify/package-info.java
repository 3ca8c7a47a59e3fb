/**
 * Holds drafts against their sources. Enters: drafts and articles; leaves: claims with evidence,
 * and what was dropped and why. Forbidden: I/O, calling a model.
 */
package dev.broadsheet.verify;
