package dev.broadsheet.news;

/**
 * Which engine wrote something.
 *
 * @param name {@code extractive}, {@code ollama} or {@code openai}
 * @param model the model's name
 */
public record Engine(String name, String model) {}
