package dev.broadsheet.store.sqlite;

import dev.broadsheet.store.Run;
import dev.broadsheet.store.Runs;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** Runs, finished or not. */
final class SqliteRuns implements Runs {
  private final Database database;

  SqliteRuns(Database database) {
    this.database = database;
  }

  @Override
  public long begin(Instant started, long pid, LocalDate date) {
    AtomicLong number = new AtomicLong();
    database.write(
        connection -> {
          Database.execute(
              connection,
              "INSERT INTO run (started, pid, date) VALUES (?, ?, ?)",
              insert -> {
                insert.setLong(1, started.toEpochMilli());
                insert.setLong(2, pid);
                insert.setString(3, date.toString());
              });
          number.set(Database.number(connection, "SELECT last_insert_rowid()"));
        });
    return number.get();
  }

  @Override
  public void finish(long number, Run.End end) {
    database.write(
        connection -> {
          finish(connection, number, end);
          insertCounts(connection, number, end.counts());
          insertFailures(connection, number, end.failures());
        });
  }

  private static void finish(Connection connection, long number, Run.End end) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE run SET finished = ?, exit = ?, message = ?"
                + " WHERE number = ? AND finished IS NULL")) {
      update.setLong(1, end.finished().toEpochMilli());
      update.setInt(2, end.exit());
      update.setString(3, end.message());
      update.setLong(4, number);
      if (update.executeUpdate() == 0) {
        throw new IllegalStateException("run " + number + " is not going on");
      }
    }
  }

  private static void insertCounts(Connection connection, long run, Map<String, Double> counts)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO run_count VALUES (?, ?, ?)")) {
      for (Map.Entry<String, Double> count : counts.entrySet()) {
        insert.setLong(1, run);
        insert.setString(2, count.getKey());
        insert.setDouble(3, count.getValue());
        insert.executeUpdate();
      }
    }
  }

  private static void insertFailures(Connection connection, long run, List<Run.Failure> failures)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO run_failure VALUES (?, ?, ?, ?)")) {
      for (int place = 0; place < failures.size(); place++) {
        insert.setLong(1, run);
        insert.setInt(2, place);
        insert.setString(3, failures.get(place).item());
        insert.setString(4, failures.get(place).reason());
        insert.executeUpdate();
      }
    }
  }

  /** Whether the latest run has no end: it goes on, or died. */
  boolean isLatestUnfinished() {
    return database.read(
        connection ->
            Database.number(
                    connection, "SELECT finished IS NULL FROM run ORDER BY number DESC LIMIT 1")
                == 1);
  }

  @Override
  public List<Run> latest(int max) {
    return database.read(
        connection -> {
          List<Run> runs = new ArrayList<>();
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT number, started, pid, date, finished, exit, message FROM run"
                      + " ORDER BY number DESC LIMIT ?")) {
            select.setInt(1, max);
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                runs.add(run(connection, row));
              }
            }
          }
          return runs;
        });
  }

  private static Run run(Connection connection, ResultSet row) throws SQLException {
    long number = row.getLong(1);
    Optional<Run.End> end =
        row.getObject(5) == null
            ? Optional.empty()
            : Optional.of(
                new Run.End(
                    Instant.ofEpochMilli(row.getLong(5)),
                    row.getInt(6),
                    row.getString(7),
                    counts(connection, number),
                    failures(connection, number)));
    return new Run(
        number,
        Instant.ofEpochMilli(row.getLong(2)),
        row.getLong(3),
        LocalDate.parse(row.getString(4)),
        end);
  }

  private static Map<String, Double> counts(Connection connection, long run) throws SQLException {
    Map<String, Double> counts = new TreeMap<>();
    try (PreparedStatement select =
        connection.prepareStatement("SELECT name, value FROM run_count WHERE run = ?")) {
      select.setLong(1, run);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          counts.put(row.getString(1), row.getDouble(2));
        }
      }
    }
    return counts;
  }

  private static List<Run.Failure> failures(Connection connection, long run) throws SQLException {
    List<Run.Failure> failures = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT item, reason FROM run_failure WHERE run = ? ORDER BY place")) {
      select.setLong(1, run);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          failures.add(new Run.Failure(row.getString(1), row.getString(2)));
        }
      }
    }
    return failures;
  }
}
