/**
 * The top floor: one class a command, {@code Main} with its streams in and its exit code out,
 * {@code Wiring} as the only place that says {@code new} on adapters. Enters: arguments,
 * environment, streams; leaves: results on standard output, everything else on standard error.
 * Forbidden: doing the work of a lower room.
 */
package dev.broadsheet.cli;
