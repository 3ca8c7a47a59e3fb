/**
 * The run: {@code Pipeline.run} is its table of contents. Enters: what to read and the steps, made
 * by {@code app.AppFactory}; leaves: files of an edition and a {@code RunReport}. Forbidden:
 * adapters, words for the terminal.
 */
package dev.broadsheet.run;
