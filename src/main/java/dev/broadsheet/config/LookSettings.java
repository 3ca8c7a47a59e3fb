package dev.broadsheet.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What an edition looks like and where it goes.
 *
 * @param theme the look
 * @param templates a folder whose templates replace the built-in ones, file by file
 * @param out the folder of editions
 */
public record LookSettings(String theme, Optional<Path> templates, Path out) {

  /** The look of editions. */
  public static LookSettings of(Settings settings) {
    return new LookSettings(
        settings.get(OptionTable.THEME),
        settings.find(OptionTable.TEMPLATES),
        settings.get(OptionTable.OUT));
  }
}
