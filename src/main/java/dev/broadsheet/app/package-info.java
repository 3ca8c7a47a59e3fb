/**
 * Where the program is put together. Enters: settings and the {@code World} around the program;
 * leaves: parts ready for work, such as a {@code run.Pipeline}, and what {@code doctor} finds. Only
 * this room says {@code new} on adapters; start at {@code AppFactory}. Forbidden: the terminal,
 * exit codes, threads.
 */
package dev.broadsheet.app;
