package dev.broadsheet.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Everything that {@code summarize} and {@code extract} are told.
 *
 * @param inputs files, folders, globs, {@code -}
 * @param format how results are printed
 * @param engine which engine summarises
 * @param sentences how many sentences a summary has, if not left to the engine
 * @param listsSentences whether {@code extract} adds the sentence list
 * @param language BCP 47 code for articles that don't tell theirs
 * @param templates a folder whose templates replace the built-in ones, file by file
 * @param theme the look
 */
public record ArticleSettings(
    List<String> inputs,
    String format,
    EngineSettings engine,
    OptionalInt sentences,
    boolean listsSentences,
    Optional<String> language,
    Optional<Path> templates,
    String theme) {

  /** Copies the inputs in. */
  public ArticleSettings {
    inputs = List.copyOf(inputs);
  }
}
