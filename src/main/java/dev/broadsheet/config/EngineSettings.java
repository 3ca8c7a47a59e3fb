package dev.broadsheet.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which engine summarises, and how a model server is reached.
 *
 * @param engine {@code auto}, {@code ollama}, {@code openai} or {@code extractive}
 * @param model the model's name, if not the usual one
 * @param servers addresses of model servers; empty for the usual one
 * @param contextTokens the context window to ask for, prompt and answer together
 * @param threads processor threads that Ollama is to use, if not as many as it chooses
 * @param concurrency requests at a time to each server, at least 1
 * @param timeoutSeconds most seconds that a server may send nothing
 * @param writing {@code auto}, {@code guided} or {@code whole}
 * @param judge a second model, asked about claims in doubt
 * @param prompts a folder of prompts that replace the built-in ones, file by file
 */
public record EngineSettings(
    String engine,
    Optional<String> model,
    List<String> servers,
    OptionalInt contextTokens,
    OptionalInt threads,
    int concurrency,
    int timeoutSeconds,
    String writing,
    Optional<String> judge,
    Optional<Path> prompts) {

  /** Copies the servers in. */
  public EngineSettings {
    servers = List.copyOf(servers);
  }

  /** Who summarises. */
  public static EngineSettings of(Settings settings) {
    return new EngineSettings(
        settings.get(OptionTable.ENGINE_NAME),
        settings.find(OptionTable.MODEL),
        settings.all(OptionTable.BASE_URL),
        settings.number(OptionTable.NUM_CTX),
        settings.number(OptionTable.NUM_THREAD),
        settings.get(OptionTable.CONCURRENCY),
        settings.get(OptionTable.TIMEOUT),
        settings.get(OptionTable.WRITING),
        settings.find(OptionTable.JUDGE),
        settings.find(OptionTable.PROMPTS));
  }
}
