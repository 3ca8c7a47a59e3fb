package dev.broadsheet.store.sqlite;

import dev.broadsheet.store.ArchiveException;
import dev.broadsheet.store.ArchiveException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The tables, as numbered files of SQL: {@code 001.sql} makes the first version, {@code 002.sql}
 * turns it into the second, and so on. A file that was released is never changed again. The version
 * stands in SQLite's {@code user_version}.
 */
final class Schema {
  private static final Pattern STATEMENT_END = Pattern.compile(";\\s*(\\n|$)");

  private Schema() {}

  /** Brings the tables to the newest version, all steps in one transaction. */
  static void bringUpToDate(Database database, Path file) {
    List<String> steps = steps();
    if (database.read(Schema::version) == steps.size()) {
      return;
    }
    database.write(
        connection -> {
          int version = version(connection);
          if (version > steps.size()) {
            throw newer(file);
          }
          for (String step : steps.subList(version, steps.size())) {
            for (String statement : STATEMENT_END.split(step, -1)) {
              if (!statement.isBlank()) {
                Database.execute(connection, statement);
              }
            }
          }
          Database.execute(connection, "PRAGMA user_version = " + steps.size());
        });
  }

  /** Refuses a file whose tables are of another version. */
  static void require(Database database, Path file) {
    int version = database.read(Schema::version);
    int newest = steps().size();
    if (version > newest) {
      throw newer(file);
    }
    if (version < newest) {
      throw new ArchiveException(
          Kind.FAILED,
          file + " is of an older version; the next edition brings it up to date",
          null);
    }
  }

  private static int version(Connection connection) throws SQLException {
    return (int) Database.number(connection, "PRAGMA user_version");
  }

  private static ArchiveException newer(Path file) {
    return new ArchiveException(
        Kind.NEWER, file + " was written by a newer version of Broadsheet; use that one", null);
  }

  private static List<String> steps() {
    List<String> steps = new ArrayList<>();
    while (true) {
      String name = String.format("%03d.sql", steps.size() + 1);
      try (InputStream in = Schema.class.getResourceAsStream(name)) {
        if (in == null) {
          return steps;
        }
        steps.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(name, e);
      }
    }
  }
}
