package dev.broadsheet.render.view;

/**
 * A source mark behind a sentence.
 *
 * @param number the source's number in the story's list, from 1
 * @param passage anchor of the passage that the mark rests on
 * @param hint outlet and first words of the passage, for a tool tip
 */
public record MarkView(int number, String passage, String hint) {}
