package dev.broadsheet.store.sqlite;

import dev.broadsheet.store.ArchiveException;
import dev.broadsheet.store.ArchiveException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteErrorCode;

/**
 * One connection to one file, and transactions on it. JDBC failures leave as {@link
 * ArchiveException}s that name the file. Threads take turns.
 */
final class Database implements AutoCloseable {
  private static final long LITTLE_ROOM = 1 << 20;

  private final Connection connection;
  private final Path file;
  private final boolean isReadOnly;

  Database(Connection connection, Path file, boolean isReadOnly) {
    this.connection = connection;
    this.file = file;
    this.isReadOnly = isReadOnly;
  }

  /** Something done in a transaction. */
  interface Work<T> {
    T in(Connection connection) throws SQLException;
  }

  /** Something done in a transaction that has no result. */
  interface Change {
    void in(Connection connection) throws SQLException;
  }

  /** Sets the parameters of a statement. */
  interface Binding {
    void to(PreparedStatement statement) throws SQLException;
  }

  synchronized <T> T read(Work<T> work) {
    try {
      return work.in(connection);
    } catch (SQLException e) {
      throw suspected(translated(e, file));
    }
  }

  synchronized void write(Change change) {
    try (Statement statement = connection.createStatement()) {
      // Takes the write lock at once; a transaction that begins by reading may not get it later.
      statement.executeUpdate("BEGIN IMMEDIATE");
      try {
        change.in(connection);
        statement.executeUpdate("COMMIT");
      } catch (SQLException | RuntimeException e) {
        rollBack(statement, e);
        throw e;
      }
    } catch (SQLException e) {
      throw suspected(translated(e, file));
    }
  }

  private static void rollBack(Statement statement, Exception cause) {
    try {
      statement.executeUpdate("ROLLBACK");
    } catch (SQLException e) {
      // SQLite has already rolled back by itself after some failures, such as a full disk.
      cause.addSuppressed(e);
    }
  }

  /** Runs one statement that gives no rows. */
  static void execute(Connection connection, String sql, Binding binding) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      binding.to(statement);
      statement.executeUpdate();
    }
  }

  /** Runs a statement such as a pragma. */
  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The whole number that a query gives; 0 if it gives no row. */
  static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw translated(e, file);
    }
  }

  /** SQLite calls a disk too full for its shared index a fault of input and output. */
  private static boolean isDiskFull(Path file) {
    try {
      return Files.getFileStore(file.toAbsolutePath().getParent()).getUsableSpace() < LITTLE_ROOM;
    } catch (IOException e) {
      return false;
    }
  }

  /** A mark beside the file, by which the next one to open it knows that it wants a close look. */
  static Path suspicion(Path file) {
    return file.resolveSibling(file.getFileName() + ".suspect");
  }

  private ArchiveException suspected(ArchiveException e) {
    if (e.kind() == Kind.DAMAGED && !isReadOnly) {
      try {
        Files.writeString(suspicion(file), "");
      } catch (IOException unmarked) {
        // Then the damage is met with again, and told again.
        e.addSuppressed(unmarked);
      }
    }
    return e;
  }

  static ArchiveException translated(SQLException e, Path file) {
    // Extended codes carry the plain one in their lowest byte.
    int code = e.getErrorCode() & 0xff;
    if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
      return new ArchiveException(
          Kind.LOCKED, file + " is locked by another program; close it, then run again", e);
    }
    if (code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code) {
      return new ArchiveException(
          Kind.DAMAGED, file + " is damaged; the next run moves it aside and begins a new one", e);
    }
    if (code == SQLiteErrorCode.SQLITE_FULL.code
        || (code == SQLiteErrorCode.SQLITE_IOERR.code && isDiskFull(file))) {
      return new ArchiveException(
          Kind.FULL, file + " cannot grow: the disk is full; make room, then run again", e);
    }
    if (code == SQLiteErrorCode.SQLITE_READONLY.code
        || code == SQLiteErrorCode.SQLITE_CANTOPEN.code
        || code == SQLiteErrorCode.SQLITE_PERM.code) {
      return new ArchiveException(
          Kind.FORBIDDEN,
          file + " cannot be opened for writing; check who owns it and its folder",
          e);
    }
    return new ArchiveException(Kind.FAILED, file + ": " + e.getMessage(), e);
  }
}
