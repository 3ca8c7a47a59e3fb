/**
 * The top floor: one class a command, {@code Main} with its streams in and its exit code out. A
 * command reads its settings, has {@code app.AppFactory} put together what it needs, and prints.
 * Enters: arguments, environment, streams; leaves: results on standard output, everything else on
 * standard error. Forbidden: adapters, doing the work of a lower room.
 */
package dev.broadsheet.cli;
