package dev.broadsheet.store.sqlite;

import dev.broadsheet.model.ModelReply;
import dev.broadsheet.model.Replies;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

/** Replies by key. */
final class SqliteReplies implements Replies {
  private final Database database;
  private final Clock clock;

  SqliteReplies(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Optional<ModelReply> find(String key) {
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT text, tokens_in, tokens_out, finish, seconds FROM reply WHERE key = ?")) {
            select.setString(1, key);
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.of(reply(row)) : Optional.<ModelReply>empty();
            }
          }
        });
  }

  private static ModelReply reply(ResultSet row) throws SQLException {
    Object text = row.getObject(1);
    return new ModelReply(
        text instanceof byte[] bytes ? CodeUnits.text(bytes) : (String) text,
        row.getInt(2),
        row.getInt(3),
        ModelReply.Finish.valueOf(row.getString(4)),
        row.getDouble(5));
  }

  @Override
  public void keep(String key, ModelReply reply) {
    String sql =
        "INSERT INTO reply (key, kept, text, tokens_in, tokens_out, finish, seconds)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING";
    database.write(
        connection ->
            Database.execute(
                connection,
                sql,
                insert -> {
                  insert.setString(1, key);
                  insert.setLong(2, clock.millis());
                  setExactly(insert, 3, reply.text());
                  insert.setInt(4, reply.tokensIn());
                  insert.setInt(5, reply.tokensOut());
                  insert.setString(6, reply.finish().name());
                  insert.setDouble(7, reply.seconds());
                }));
  }

  /** A model may write half a surrogate pair, which UTF-8 would turn into a question mark. */
  private static void setExactly(PreparedStatement statement, int place, String text)
      throws SQLException {
    if (StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      statement.setString(place, text);
    } else {
      statement.setBytes(place, CodeUnits.bytes(text));
    }
  }
}
