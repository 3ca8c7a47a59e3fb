/**
 * The archive in one SQLite file. JDBC stops here. Enters and leaves: the records of {@link
 * dev.broadsheet.store}. Forbidden: deciding what is kept.
 */
package dev.broadsheet.store.sqlite;
