package dev.broadsheet.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Everything that {@code digest} is told. Its text is part of {@code run.Fingerprint}: where a
 * component differs, the edition is made anew.
 *
 * @param inputs files, folders, globs, {@code -}
 * @param out the folder of editions
 * @param date the edition's day
 * @param title the paper's name
 * @param engine which engine summarises
 * @param formats of {@link OptionTable#FORMATS}
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
 * @param options what the run's manifest tells of all this, by option
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
    NotifySettings owner,
    Map<String, Object> options) {
  private static final List<String> DEFAULT_INPUTS = List.of("seeds");

  /** Copies the collections in. */
  public DigestSettings {
    inputs = List.copyOf(inputs);
    formats = List.copyOf(formats);
    interests = List.copyOf(interests);
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  /** Settings of {@code digest}; {@code today} is the date in the configured zone. */
  public static DigestSettings of(Settings settings, LocalDate today) {
    List<String> inputs = settings.find(OptionTable.IN).orElse(DEFAULT_INPUTS);
    LocalDate date = settings.find(OptionTable.DATE).orElse(today);
    // The clock has the zone already; a fault in it is reported with the other ones.
    settings.find(OptionTable.ZONE);
    NotifySettings owner = NotifySettings.of(settings);
    boolean isSent = settings.isOn(OptionTable.SEND);
    DigestSettings digest =
        new DigestSettings(
            inputs,
            settings.get(OptionTable.OUT),
            date,
            settings.get(OptionTable.TITLE),
            EngineSettings.of(settings),
            settings.get(OptionTable.EDITION_FORMATS),
            settings.find(OptionTable.TEMPLATES),
            settings.get(OptionTable.THEME),
            settings.find(OptionTable.SINCE),
            settings.number(OptionTable.MAX_STORIES),
            settings.all(OptionTable.INTERESTS),
            settings.get(OptionTable.MAX_SKIPPED),
            settings.find(OptionTable.LANG),
            StoreSettings.of(settings),
            settings.find(OptionTable.SITE_URL).map(URI::toASCIIString),
            MailSettings.of(settings, isSent, !owner.mailTo().isEmpty()),
            owner,
            recorded(settings, inputs, date));
    digest.check(settings);
    return digest;
  }

  private static Map<String, Object> recorded(
      Settings settings, List<String> inputs, LocalDate date) {
    Map<String, Object> recorded = settings.recorded();
    recorded.put(OptionTable.IN.name(), inputs);
    recorded.put(OptionTable.DATE.name(), date.toString());
    return recorded;
  }

  private void check(Settings settings) {
    if (mail.isSent() && !formats.contains("eml")) {
      settings.fault("--send needs eml among the formats; add eml, or remove --send");
    }
    if (since.filter(day -> day.isAfter(date)).isPresent()) {
      settings.fault(
          OptionTable.SINCE,
          since.get() + " is after the edition's day, " + date + "; nothing could be printed");
    }
  }
}
