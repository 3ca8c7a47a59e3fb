package dev.broadsheet.cli;

import dev.broadsheet.config.ConfigException;
import dev.broadsheet.config.LookSettings;
import dev.broadsheet.config.StoreSettings;
import dev.broadsheet.model.Diagnosis;
import dev.broadsheet.store.ArchiveException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the whole store, and the shared one if there is one, for {@code doctor}. */
final class StoreCheck {
  private static final String SUBJECT = "store";

  private final Invocation invocation;

  StoreCheck(Invocation invocation) {
    this.invocation = invocation;
  }

  /** A diagnosis for each file. */
  List<Diagnosis> diagnoses() throws ConfigException {
    Path out = invocation.settings().read(LookSettings::of).out();
    StoreSettings settings = invocation.settings().read(StoreSettings::of);
    List<Diagnosis> found = new ArrayList<>();
    found.add(diagnosis(invocation.resolve(out).resolve(DigestCommand.STATE)));
    settings.shared().ifPresent(shared -> found.add(diagnosis(invocation.resolve(shared))));
    return found;
  }

  private Diagnosis diagnosis(Path folder) {
    Path file = folder.resolve(Stores.DATABASE);
    if (Files.notExists(file)) {
      return Diagnosis.ok(SUBJECT, "there was no run yet that kept anything in " + folder);
    }
    try {
      long kilobytes = new Stores(invocation).soundBytes(file) >> 10;
      return Diagnosis.ok(SUBJECT, file + " is sound, " + kilobytes + " KB");
    } catch (ArchiveException e) {
      return e.kind() == ArchiveException.Kind.DAMAGED
          ? new Diagnosis(
              Diagnosis.Level.WARN,
              SUBJECT,
              file + " is damaged",
              "nothing; the next run puts it aside and reads what was printed out of the editions")
          : new Diagnosis(
              Diagnosis.Level.FAIL, SUBJECT, e.getMessage(), "see that nothing else uses the file");
    }
  }
}
