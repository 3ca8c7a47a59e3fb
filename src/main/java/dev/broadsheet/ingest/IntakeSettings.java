package dev.broadsheet.ingest;

import java.util.Optional;

/**
 * Bounds of reading.
 *
 * @param maxDocumentBytes largest document read whole; a larger one fails
 * @param maxLineBytes longest line of a {@code .jsonl} file; a longer one fails alone
 * @param assumedLanguage BCP 47 code of texts that don't tell theirs; detected if empty
 */
public record IntakeSettings(
    int maxDocumentBytes, int maxLineBytes, Optional<String> assumedLanguage) {
  private static final int MEBIBYTE = 1 << 20;

  /** Rejects bounds below 1. */
  public IntakeSettings {
    if (maxDocumentBytes < 1 || maxLineBytes < 1) {
      throw new IllegalArgumentException("limits must be at least 1 byte");
    }
  }

  /** The same bounds for texts of this language. */
  public IntakeSettings assuming(Optional<String> language) {
    return new IntakeSettings(maxDocumentBytes, maxLineBytes, language);
  }

  /** 20 MiB a document, 8 MiB a line. */
  public static IntakeSettings defaults() {
    return new IntakeSettings(20 * MEBIBYTE, 8 * MEBIBYTE, Optional.empty());
  }
}
