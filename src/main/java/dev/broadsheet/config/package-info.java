/**
 * The settings of a run as records, and the one reader that merges command line, environment and
 * defaults into them. Enters: text by option name; leaves: checked settings, or every fault at
 * once. Forbidden: doing any of the work.
 */
package dev.broadsheet.config;
