package dev.broadsheet.config;

/**
 * Which engine summarises.
 *
 * @param engine {@code auto}, {@code ollama}, {@code openai} or {@code extractive}
 */
public record EngineSettings(String engine) {}
