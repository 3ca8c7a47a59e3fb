package dev.broadsheet.store.sqlite;

import dev.broadsheet.model.Replies;
import dev.broadsheet.model.Vectors;
import dev.broadsheet.store.Archive;
import dev.broadsheet.store.ArchiveException;
import dev.broadsheet.store.ArchiveException.Kind;
import dev.broadsheet.store.Deliveries;
import dev.broadsheet.store.Editions;
import dev.broadsheet.store.Feeds;
import dev.broadsheet.store.Retention;
import dev.broadsheet.store.Runs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * The archive in one SQLite file with a write-ahead log, so that a reader never waits and a killed
 * process leaves nothing half written.
 *
 * <p>Whoever opens it to write must be the only one who does so in its folder; see {@code
 * run.OutputLock}. Safe for use by several threads, which take turns on one connection.
 */
public final class SqliteArchive implements Archive {
  /** How long to wait for another program that keeps the file locked. */
  public static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Database database;
  private final Pruning pruning;
  private final SqliteReplies replies;
  private final SqliteVectors vectors;
  private final SqliteEditions editions;
  private final SqliteDeliveries deliveries;
  private final SqliteFeeds feeds;
  private final SqliteRuns runs;

  private SqliteArchive(Database database, Clock clock) {
    this.database = database;
    this.pruning = new Pruning(database, clock);
    this.replies = new SqliteReplies(database, clock);
    this.vectors = new SqliteVectors(database, clock);
    this.editions = new SqliteEditions(database);
    this.deliveries = new SqliteDeliveries(database);
    this.feeds = new SqliteFeeds(database);
    this.runs = new SqliteRuns(database);
  }

  /** The machine code of SQLite for this machine, packed; none where the driver brings none. */
  public static List<URL> nativeLibraries() {
    String path =
        LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName();
    return Optional.ofNullable(LibraryLoaderUtil.class.getResource(path)).stream().toList();
  }

  /**
   * Opens the archive to read and write, makes it if it is missing and brings it up to date. If the
   * latest run has died, or has met with something that makes no sense, the whole file is checked.
   * A damaged one is renamed to {@code NAME.damaged-TIMESTAMP}, {@code notices} is told so, and a
   * new one is begun.
   *
   * @param file its folder is made if it is missing
   * @param patience how long to wait for another program that keeps it locked
   * @param clock tells the age of what is kept
   */
  public static SqliteArchive open(
      Path file, Duration patience, Clock clock, Consumer<String> notices) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new ArchiveException(
          Kind.FORBIDDEN, file.getParent() + " cannot be made: " + e.getMessage(), e);
    }
    try {
      return opened(file, patience, clock);
    } catch (ArchiveException e) {
      if (e.kind() != Kind.DAMAGED) {
        throw e;
      }
      Path aside = moveAside(file, clock);
      notices.accept(
          file
              + " is damaged ("
              + e.getCause().getMessage()
              + "); it was moved to "
              + aside
              + " and a new one begun");
      return opened(file, patience, clock);
    }
  }

  /**
   * Opens an archive that is there, to read only; fails if it is damaged. Leaves no trace: where no
   * run is at work and none has died, the file is read without the log that SQLite would begin.
   */
  public static SqliteArchive openToRead(Path file, Duration patience, Clock clock) {
    Database database = connected(file, patience, true);
    try {
      Schema.require(database, file);
      return new SqliteArchive(database, clock);
    } catch (ArchiveException e) {
      database.close();
      throw e;
    }
  }

  private static SqliteArchive opened(Path file, Duration patience, Clock clock) {
    Database database = connected(file, patience, false);
    try {
      Schema.bringUpToDate(database, file);
      SqliteArchive archive = new SqliteArchive(database, clock);
      if (archive.runs.isLatestUnfinished() || Files.exists(Database.suspicion(file))) {
        archive.check(file);
        Files.deleteIfExists(Database.suspicion(file));
      }
      return archive;
    } catch (IOException e) {
      database.close();
      throw new ArchiveException(Kind.FAILED, file + ": " + e.getMessage(), e);
    } catch (ArchiveException e) {
      database.close();
      throw e;
    }
  }

  private static Database connected(Path file, Duration patience, boolean isReadOnly) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
    config.enforceForeignKeys(true);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    if (isReadOnly) {
      config.resetOpenMode(SQLiteOpenMode.CREATE);
      config.setReadOnly(true);
    }
    Connection connection = null;
    try {
      connection = config.createConnection("jdbc:sqlite:" + place(file, isReadOnly));
      if (!isReadOnly) {
        // Has to come first; it counts only in a file that is still empty.
        Database.execute(connection, "PRAGMA auto_vacuum = INCREMENTAL");
        Database.execute(connection, "PRAGMA journal_mode = WAL");
      }
      Database.number(connection, "SELECT count(*) FROM sqlite_master");
      return new Database(connection, file, isReadOnly);
    } catch (SQLException e) {
      closeQuietly(connection, e);
      throw Database.translated(e, file);
    }
  }

  private static String place(Path file, boolean isReadOnly) {
    boolean hasLog = Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
    return isReadOnly && !hasLog
        ? "file:" + file.toUri().getRawPath() + "?immutable=1"
        : file.toAbsolutePath().toString();
  }

  private static void closeQuietly(Connection connection, SQLException cause) {
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException e) {
        cause.addSuppressed(e);
      }
    }
  }

  private static Path moveAside(Path file, Clock clock) {
    String mark = ".damaged-" + STAMP.format(clock.instant());
    try {
      Files.deleteIfExists(Database.suspicion(file));
      for (String ending : new String[] {"", "-wal", "-shm"}) {
        Path part = file.resolveSibling(file.getFileName() + ending);
        if (Files.exists(part)) {
          Files.move(part, part.resolveSibling(part.getFileName() + mark));
        }
      }
      return file.resolveSibling(file.getFileName() + mark);
    } catch (IOException e) {
      throw new ArchiveException(
          Kind.FAILED, file + " is damaged and cannot be moved aside: " + e.getMessage(), e);
    }
  }

  /** Has the next run look closely at a store, and put it aside if it is damaged. */
  public static void suspect(Path file) {
    try {
      Files.writeString(Database.suspicion(file), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the whole file and throws if anything in it makes no sense. */
  public void check(Path file) {
    String verdict =
        database.read(
            connection -> {
              try (Statement statement = connection.createStatement();
                  ResultSet rows = statement.executeQuery("PRAGMA integrity_check(1)")) {
                return rows.next() ? rows.getString(1) : "no answer";
              }
            });
    if (!verdict.equals("ok")) {
      throw new ArchiveException(Kind.DAMAGED, file + " is damaged", new SQLException(verdict));
    }
  }

  @Override
  public Replies replies() {
    return replies;
  }

  @Override
  public Vectors vectors() {
    return vectors;
  }

  @Override
  public Editions editions() {
    return editions;
  }

  @Override
  public Deliveries deliveries() {
    return deliveries;
  }

  @Override
  public Feeds feeds() {
    return feeds;
  }

  @Override
  public Runs runs() {
    return runs;
  }

  @Override
  public Pruned prune(Retention retention) {
    return pruning.prune(retention);
  }

  @Override
  public long bytes() {
    return database.read(Pruning::bytes);
  }

  @Override
  public void close() {
    database.close();
  }
}
