package dev.broadsheet.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.broadsheet.config.ConfigException;
import dev.broadsheet.config.DigestSettings;
import dev.broadsheet.config.Layer;
import dev.broadsheet.config.Settings;
import dev.broadsheet.model.CallLog;
import dev.broadsheet.render.Templates;
import dev.broadsheet.run.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program is made of. */
class AppFactoryTest {
  @TempDir private Path folder;

  /** A world without a home, where nobody listens. */
  private record Quiet(Path directory) implements World {
    @Override
    public InputStream in() {
      return InputStream.nullInputStream();
    }

    @Override
    public Map<String, String> environment() {
      return Map.of();
    }

    @Override
    public Clock clock() {
      return Clock.fixed(Instant.parse("2026-03-02T06:00:00Z"), ZoneOffset.UTC);
    }

    @Override
    public World inItsZone() {
      return this;
    }

    @Override
    public Path resolve(Path path) {
      return directory.resolve(path);
    }

    @Override
    public Optional<Path> home() {
      return Optional.empty();
    }

    @Override
    public void note(String message) {}

    @Override
    public void complain(String message) {}

    @Override
    public Progress progress(Optional<CallLog> calls) {
      return Progress.NONE;
    }

    @Override
    public Meter download(String model, URI server) {
      return (doneBytes, totalBytes) -> {};
    }
  }

  private DigestParts digest(Map<String, String> options) throws ConfigException {
    Map<String, List<String>> values = new TreeMap<>();
    options.forEach((name, value) -> values.put(name, List.of(value)));
    DigestSettings settings =
        new Settings(List.of(new Layer(Layer.COMMAND_LINE, values)))
            .read(given -> DigestSettings.of(given, LocalDate.of(2026, 3, 2)));
    return new AppFactory(new Quiet(folder)).digest(settings);
  }

  private Map<String, String> mailing() {
    return Map.of(
        "send", "true",
        "to", "ann@reader.example",
        "mail-from", "paper@post.example",
        "smtp-host", "localhost",
        "smtp-security", "starttls",
        "smtp-user", "paper",
        "smtp-password-file", "password");
  }

  @Test
  void worksWithTheMailerThatWasCheckedEvenIfItsPasswordIsGoneSince() throws Exception {
    Path password = Files.writeString(folder.resolve("password"), "open sesame\n");
    DigestParts parts = digest(mailing());
    Files.delete(password);

    assertSame(parts.mailer(), parts.mailer());
    assertNotNull(parts.mailer());
  }

  @Test
  void findsWhatIsMissingBeforeAnythingIsRead() {
    ConfigException fault = assertThrows(ConfigException.class, () -> digest(mailing()));

    assertEquals(1, fault.faults().size(), fault.faults().toString());
  }

  @Test
  void readsNoStandardInputForAPlan() throws ConfigException, IOException {
    Path article =
        Files.writeString(folder.resolve("a.txt"), "Mayor opens\n\nThe mayor opened it.");
    Map<String, String> options = Map.of("in", article.toString(), "engine", "extractive");

    assertEquals(1, digest(options).plan(Optional.empty()).articles().size());
    assertEquals(0, digest(Map.of("in", "-")).plan(Optional.empty()).articles().size());
  }

  @Test
  void formatWithoutRendererIsAFault() {
    Templates templates = new Templates("paper", Optional.empty());

    assertEquals("txt", AppFactory.renderer("text", templates).format());
    assertThrows(IllegalArgumentException.class, () -> AppFactory.renderer("pdf", templates));
  }
}
