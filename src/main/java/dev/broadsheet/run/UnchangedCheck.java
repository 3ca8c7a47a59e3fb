package dev.broadsheet.run;

import dev.broadsheet.store.Edition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Recognises a run that would make the edition again that is already there, and leaves it at that.
 * Not for several threads.
 */
public final class UnchangedCheck {
  private final EditionHistory history;
  private final EditionFolder editions;

  /** Compares with what {@code history} knows of the editions in this folder. */
  public UnchangedCheck(EditionHistory history, EditionFolder editions) {
    this.history = history;
    this.editions = editions;
  }

  /**
   * The report of a run that has nothing to do, because nothing has changed since the edition was
   * made. Its {@code run.json} then tells so.
   */
  public Optional<RunReport> of(LocalDate date, Optional<String> fingerprint) {
    if (fingerprint.isEmpty()) {
      return Optional.empty();
    }
    Optional<Edition> edition = history.unchanged(date, fingerprint.get());
    Path folder = editions.of(date);
    return edition
        .filter(same -> markUnchanged(folder))
        .map(same -> RunReport.unchanged(same, folder));
  }

  private static boolean markUnchanged(Path folder) {
    try {
      Optional<String> manifest = RunManifest.unchanged(folder.resolve("run.json"));
      if (manifest.isPresent()) {
        EditionFolder.write(folder.resolve("run.json"), manifest.get());
      }
      return manifest.isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
