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

  /** Settings of {@code summarize}. */
  public static ArticleSettings ofSummaries(Settings settings) {
    String format = settings.get(OptionTable.SUMMARY_FORMAT);
    return of(settings, format, settings.number(OptionTable.SENTENCES), false);
  }

  /** Settings of {@code extract}. */
  public static ArticleSettings ofDocuments(Settings settings) {
    String format = settings.get(OptionTable.DOCUMENT_FORMAT);
    return of(settings, format, OptionalInt.empty(), settings.isOn(OptionTable.SENTENCE_LIST));
  }

  private static ArticleSettings of(
      Settings settings, String format, OptionalInt sentences, boolean listsSentences) {
    // The inputs of a configuration file are those of editions.
    List<String> inputs = settings.findBesideFile(OptionTable.IN).orElse(List.of());
    if (inputs.isEmpty()) {
      settings.fault(
          "nothing to read: name a file, a folder, a .jsonl file with --in, or - for standard"
              + " input");
    }
    return new ArticleSettings(
        inputs,
        format,
        EngineSettings.of(settings),
        sentences,
        listsSentences,
        settings.find(OptionTable.LANG),
        settings.find(OptionTable.TEMPLATES),
        settings.get(OptionTable.THEME));
  }
}
