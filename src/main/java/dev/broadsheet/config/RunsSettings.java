package dev.broadsheet.config;

import java.nio.file.Path;

/**
 * Everything that {@code runs} is told.
 *
 * @param out the folder of editions
 * @param format {@code text} or {@code json}
 * @param last how many runs are listed at most
 */
public record RunsSettings(Path out, String format, int last) {

  /** Settings of {@code runs}. */
  public static RunsSettings of(Settings settings) {
    return new RunsSettings(
        settings.get(OptionTable.OUT),
        settings.get(OptionTable.RUNS_FORMAT),
        settings.get(OptionTable.LAST));
  }
}
