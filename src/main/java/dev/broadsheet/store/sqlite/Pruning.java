package dev.broadsheet.store.sqlite;

import dev.broadsheet.store.Archive.Pruned;
import dev.broadsheet.store.Retention;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Forgets what is old, then the oldest of what is left until it is small enough: vectors before
 * replies, since they are cheaper to get again.
 */
final class Pruning {
  private static final int VECTORS_AT_ONCE = 2000;
  private static final int REPLIES_AT_ONCE = 100;

  private final Database database;
  private final Clock clock;

  Pruning(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  Pruned prune(Retention retention) {
    AtomicReference<Pruned> pruned = new AtomicReference<>();
    database.write(
        connection -> {
          int vectors = deleteBefore(connection, "vector", "kept", retention.vectors());
          int replies = deleteBefore(connection, "reply", "kept", retention.replies());
          deleteBefore(connection, "feed", "fetched", retention.replies());
          int runs = deleteBefore(connection, "run", "started", retention.replies());
          vectors += shrink(connection, "vector", VECTORS_AT_ONCE, retention.maxBytes());
          replies += shrink(connection, "reply", REPLIES_AT_ONCE, retention.maxBytes());
          pruned.set(new Pruned(replies, vectors, runs));
        });
    // Gives what was freed back to the system; outside of a transaction, or nothing happens.
    database.read(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate("PRAGMA incremental_vacuum");
          }
        });
    return pruned.get();
  }

  /** Bytes in use; pages that were freed and not yet given back don't count. */
  static long bytes(Connection connection) throws SQLException {
    long pages =
        Database.number(connection, "PRAGMA page_count")
            - Database.number(connection, "PRAGMA freelist_count");
    return pages * Database.number(connection, "PRAGMA page_size");
  }

  private int deleteBefore(Connection connection, String table, String column, Duration age)
      throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM " + table + " WHERE " + column + " < ?")) {
      delete.setLong(1, clock.instant().minus(age).toEpochMilli());
      return delete.executeUpdate();
    }
  }

  /** Rows get larger numbers as they come, so the smallest ones are the oldest. */
  private static int shrink(Connection connection, String table, int atOnce, long maxBytes)
      throws SQLException {
    int deleted = 0;
    try (PreparedStatement delete =
        connection.prepareStatement(
            "DELETE FROM "
                + table
                + " WHERE rowid IN (SELECT rowid FROM "
                + table
                + " ORDER BY rowid LIMIT "
                + atOnce
                + ")")) {
      int last = 1;
      while (last > 0 && bytes(connection) > maxBytes) {
        last = delete.executeUpdate();
        deleted += last;
      }
    }
    return deleted;
  }
}
