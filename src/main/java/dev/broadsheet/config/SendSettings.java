package dev.broadsheet.config;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Everything that {@code send} is told.
 *
 * @param out the folder of editions
 * @param date the edition's day; without it the latest edition is meant
 * @param isAgain whether readers who have the edition get it once more
 * @param mail how it is mailed, complete
 */
public record SendSettings(Path out, Optional<LocalDate> date, boolean isAgain, MailSettings mail) {

  /** Settings of {@code send}. */
  public static SendSettings of(Settings settings) {
    return new SendSettings(
        settings.get(OptionTable.OUT),
        settings.find(OptionTable.DATE),
        settings.isOn(OptionTable.RESEND),
        MailSettings.of(settings, true, false));
  }
}
