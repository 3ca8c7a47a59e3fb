/**
 * The port to what outlives a run: {@link dev.broadsheet.store.Archive}. Enters: what a run has
 * found out or done; leaves: what earlier runs have. Forbidden: third-party types, deciding what is
 * printed.
 */
package dev.broadsheet.store;
