package dev.broadsheet.news;

/**
 * Something that was given but is not printed.
 *
 * @param what {@code article}, {@code claim} or {@code story}
 * @param id which one: an id, or a path where there is none
 * @param reason why, in words for the reader
 */
public record Dropped(String what, String id, String reason) {}
