package dev.broadsheet.store.sqlite;

import dev.broadsheet.store.FeedState;
import dev.broadsheet.store.Feeds;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Optional;

/** Feeds as they were when last fetched. */
final class SqliteFeeds implements Feeds {
  private final Database database;

  SqliteFeeds(Database database) {
    this.database = database;
  }

  @Override
  public Optional<FeedState> find(String url) {
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT etag, last_modified, fetched, body FROM feed WHERE url = ?")) {
            select.setString(1, url);
            try (ResultSet row = select.executeQuery()) {
              return row.next()
                  ? Optional.of(
                      new FeedState(
                          url,
                          Optional.ofNullable(row.getString(1)),
                          Optional.ofNullable(row.getString(2)),
                          Instant.ofEpochMilli(row.getLong(3)),
                          row.getString(4)))
                  : Optional.<FeedState>empty();
            }
          }
        });
  }

  @Override
  public void keep(FeedState feed) {
    database.write(
        connection ->
            Database.execute(
                connection,
                "INSERT OR REPLACE INTO feed VALUES (?, ?, ?, ?, ?)",
                insert -> {
                  insert.setString(1, feed.url());
                  insert.setString(2, feed.etag().orElse(null));
                  insert.setString(3, feed.lastModified().orElse(null));
                  insert.setLong(4, feed.fetched().toEpochMilli());
                  insert.setString(5, feed.body());
                }));
  }
}
