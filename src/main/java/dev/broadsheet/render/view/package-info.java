/**
 * What the templates see: records in which every number, date, mark and anchor is ready to print.
 * Enters: editions and summaries; leaves: views of strings, numbers and lists, none of them null.
 * Forbidden: markup of any kind, which belongs to the templates.
 */
package dev.broadsheet.render.view;
