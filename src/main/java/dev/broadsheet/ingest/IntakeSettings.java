package dev.broadsheet.ingest;

/**
 * Bounds of reading.
 *
 * @param maxDocumentBytes largest document read whole; a larger one fails
 * @param maxLineBytes longest line of a {@code .jsonl} file; a longer one fails alone
 */
public record IntakeSettings(int maxDocumentBytes, int maxLineBytes) {
  private static final int MEBIBYTE = 1 << 20;

  /** Rejects bounds below 1. */
  public IntakeSettings {
    if (maxDocumentBytes < 1 || maxLineBytes < 1) {
      throw new IllegalArgumentException("limits must be at least 1 byte");
    }
  }

  /** 20 MiB a document, 8 MiB a line. */
  public static IntakeSettings defaults() {
    return new IntakeSettings(20 * MEBIBYTE, 8 * MEBIBYTE);
  }
}
