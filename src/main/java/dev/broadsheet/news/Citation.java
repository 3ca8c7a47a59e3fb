package dev.broadsheet.news;

/**
 * What a draft says it rests on, not yet looked up: it may name a sentence that does not exist.
 *
 * @param article id of the article
 * @param sentence number of the sentence in it, counted from 1
 */
public record Citation(String article, int sentence) {}
