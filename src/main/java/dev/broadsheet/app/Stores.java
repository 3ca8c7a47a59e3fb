package dev.broadsheet.app;

import dev.broadsheet.config.DigestSettings;
import dev.broadsheet.config.StoreSettings;
import dev.broadsheet.model.Diagnosis;
import dev.broadsheet.run.EditionFolder;
import dev.broadsheet.store.Archive;
import dev.broadsheet.store.ArchiveException;
import dev.broadsheet.store.JoinedArchive;
import dev.broadsheet.store.Retention;
import dev.broadsheet.store.sqlite.SqliteArchive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Opens, tidies and checks what runs keep. Not for several threads. */
public final class Stores {
  /** The store's file. */
  private static final String DATABASE = "broadsheet.db";

  private static final String SUBJECT = "store";

  /** Others who share a store may be tidying it. */
  private static final Duration SHARED_PATIENCE = Duration.ofSeconds(60);

  private final World world;
  private final NativeLibraries libraries;

  Stores(World world, NativeLibraries libraries) {
    this.world = world;
    this.libraries = libraries;
  }

  /** What earlier runs have kept in this folder, to read and write. */
  public Archive archive(Path state) {
    libraries.keepSqlite();
    return open(state, SqliteArchive.PATIENCE);
  }

  /** The same, with what several output folders share, if that is set. */
  public Archive archive(Path state, StoreSettings settings) {
    Archive own = archive(state);
    if (settings.shared().isEmpty()) {
      return own;
    }
    try {
      return new JoinedArchive(own, open(world.resolve(settings.shared().get()), SHARED_PATIENCE));
    } catch (RuntimeException e) {
      own.close();
      throw e;
    }
  }

  private Archive open(Path folder, Duration patience) {
    return SqliteArchive.open(folder.resolve(DATABASE), patience, world.clock(), world::complain);
  }

  /** Where a run would keep what outlives it. */
  public String places(DigestSettings settings) {
    Path own = new EditionFolder(world.resolve(settings.out())).state().resolve(DATABASE);
    return settings
        .store()
        .shared()
        .map(folder -> own + " and " + world.resolve(folder).resolve(DATABASE))
        .orElse(own.toString());
  }

  /** Forgets what is too old or too much; that this fails is no reason to call a run failed. */
  public void tidy(Archive archive, StoreSettings settings) {
    try {
      archive.prune(
          new Retention(
              Duration.ofDays(settings.replyDays()),
              Duration.ofDays(settings.vectorDays()),
              (long) settings.maxMegabytes() << 20));
    } catch (ArchiveException e) {
      world.complain("the store was not tidied: " + e.getMessage());
    }
  }

  /** What earlier runs have kept in this folder, to read only; nothing if there was no run. */
  public Optional<Archive> past(Path state) {
    Path file = state.resolve(DATABASE);
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    libraries.keepSqlite();
    return Optional.of(SqliteArchive.openToRead(file, SqliteArchive.PATIENCE, world.clock()));
  }

  /** Reads all of the store in a folder and says how it is. */
  Diagnosis diagnosis(Path folder) {
    Path file = folder.resolve(DATABASE);
    if (Files.notExists(file)) {
      return Diagnosis.ok(SUBJECT, "there was no run yet that kept anything in " + folder);
    }
    libraries.keepSqlite();
    try (SqliteArchive archive =
        SqliteArchive.openToRead(file, SqliteArchive.PATIENCE, world.clock())) {
      archive.check(file);
      return Diagnosis.ok(SUBJECT, file + " is sound, " + (archive.bytes() >> 10) + " KB");
    } catch (ArchiveException e) {
      if (e.kind() != ArchiveException.Kind.DAMAGED) {
        return Diagnosis.fail(SUBJECT, e.getMessage(), "see that nothing else uses the file");
      }
      SqliteArchive.suspect(file);
      return new Diagnosis(
          Diagnosis.Level.WARN,
          SUBJECT,
          file + " is damaged",
          "nothing; the next run puts it aside and reads what was printed out of the editions");
    }
  }
}
