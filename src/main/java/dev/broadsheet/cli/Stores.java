package dev.broadsheet.cli;

import dev.broadsheet.config.DigestSettings;
import dev.broadsheet.config.StoreSettings;
import dev.broadsheet.store.Archive;
import dev.broadsheet.store.ArchiveException;
import dev.broadsheet.store.JoinedArchive;
import dev.broadsheet.store.Retention;
import dev.broadsheet.store.sqlite.NativeLibrary;
import dev.broadsheet.store.sqlite.SqliteArchive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Opens, tidies and checks what runs keep. */
final class Stores {
  /** The store's file. */
  static final String DATABASE = "broadsheet.db";

  /** Others who share a store may be tidying it. */
  private static final Duration SHARED_PATIENCE = Duration.ofSeconds(60);

  private final Invocation invocation;

  Stores(Invocation invocation) {
    this.invocation = invocation;
  }

  /** What earlier runs have kept in this folder, to read and write. */
  Archive archive(Path state) {
    invocation.cache().ifPresent(NativeLibrary::keepIn);
    return open(state, SqliteArchive.PATIENCE);
  }

  /** The same, with what several output folders share, if that is set. */
  Archive archive(Path state, StoreSettings settings) {
    Archive own = archive(state);
    if (settings.shared().isEmpty()) {
      return own;
    }
    try {
      return new JoinedArchive(
          own, open(invocation.resolve(settings.shared().get()), SHARED_PATIENCE));
    } catch (RuntimeException e) {
      own.close();
      throw e;
    }
  }

  private Archive open(Path folder, Duration patience) {
    return SqliteArchive.open(
        folder.resolve(DATABASE), patience, invocation.streams().clock(), invocation::complain);
  }

  /** Where a run would keep what outlives it. */
  String places(DigestSettings settings) {
    Path own = invocation.resolve(settings.out()).resolve(DigestCommand.STATE).resolve(DATABASE);
    return settings
        .store()
        .shared()
        .map(folder -> own + " and " + invocation.resolve(folder).resolve(DATABASE))
        .orElse(own.toString());
  }

  /** Forgets what is too old or too much; that this fails is no reason to call a run failed. */
  void tidy(Archive archive, StoreSettings settings) {
    try {
      archive.prune(
          new Retention(
              Duration.ofDays(settings.replyDays()),
              Duration.ofDays(settings.vectorDays()),
              (long) settings.maxMegabytes() << 20));
    } catch (ArchiveException e) {
      invocation.complain("the store was not tidied: " + e.getMessage());
    }
  }

  /** What earlier runs have kept in this folder, to read only; nothing if there was no run. */
  Optional<Archive> past(Path state) {
    Path file = state.resolve(DATABASE);
    invocation.cache().ifPresent(NativeLibrary::keepIn);
    return Files.exists(file)
        ? Optional.of(
            SqliteArchive.openToRead(file, SqliteArchive.PATIENCE, invocation.streams().clock()))
        : Optional.empty();
  }

  /** Reads all of a store; throws if it makes no sense, else tells its size in bytes. */
  long soundBytes(Path file) {
    invocation.cache().ifPresent(NativeLibrary::keepIn);
    try (SqliteArchive archive =
        SqliteArchive.openToRead(file, SqliteArchive.PATIENCE, invocation.streams().clock())) {
      archive.check(file);
      return archive.bytes();
    } catch (ArchiveException e) {
      if (e.kind() == ArchiveException.Kind.DAMAGED) {
        SqliteArchive.suspect(file);
      }
      throw e;
    }
  }
}
