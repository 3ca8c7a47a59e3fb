package dev.broadsheet.config;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Everything that {@code digest} is told.
 *
 * @param inputs files, folders, globs, {@code -}
 * @param out the folder of editions
 * @param date the edition's day
 * @param title the paper's name
 * @param engine which engine summarises
 * @param formats of {@link SettingsReader#FORMATS}
 * @param templates a folder whose templates replace the built-in ones, file by file
 * @param theme the look
 * @param since articles published before this day are left out
 * @param maxStories how many stories are printed at most
 * @param interests what the reader wants to see first, a few words each
 * @param maxSkipped how many inputs may fail
 * @param language BCP 47 code for articles that don't tell theirs
 * @param store how much the store keeps
 * @param site address under which the folder of editions is published, if it is
 * @param mail how it is mailed
 * @param owner who is told how the run went
 */
public record DigestSettings(
    List<String> inputs,
    Path out,
    LocalDate date,
    String title,
    EngineSettings engine,
    List<String> formats,
    Optional<Path> templates,
    String theme,
    Optional<LocalDate> since,
    OptionalInt maxStories,
    List<String> interests,
    SkipLimit maxSkipped,
    Optional<String> language,
    StoreSettings store,
    Optional<String> site,
    MailSettings mail,
    NotifySettings owner) {

  /** Copies the lists in. */
  public DigestSettings {
    inputs = List.copyOf(inputs);
    formats = List.copyOf(formats);
    interests = List.copyOf(interests);
  }
}
