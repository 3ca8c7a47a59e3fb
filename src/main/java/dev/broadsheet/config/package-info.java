/**
 * The one table of options and the settings of a run as records. Command line, environment and
 * configuration file are layers of text by option; the records are read from them, defaults fill
 * the gaps, and help, example file and manifest are made from the same table. Enters: layers;
 * leaves: checked settings, or every fault at once. Forbidden: doing any of the work.
 */
package dev.broadsheet.config;
