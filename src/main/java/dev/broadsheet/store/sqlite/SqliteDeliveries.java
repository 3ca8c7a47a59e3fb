package dev.broadsheet.store.sqlite;

import dev.broadsheet.store.Deliveries;
import dev.broadsheet.store.Delivery;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was mailed to whom. */
final class SqliteDeliveries implements Deliveries {
  private final Database database;

  SqliteDeliveries(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Delivery> find(LocalDate date, String recipient) {
    return select("date = ? AND recipient = ?", date.toString(), recipient).stream().findFirst();
  }

  @Override
  public List<Delivery> of(LocalDate date) {
    return select("date = ?", date.toString());
  }

  @Override
  public List<Delivery> in(Delivery.State state) {
    return select("state = ?", state.name());
  }

  private List<Delivery> select(String condition, String... parameters) {
    return database.read(
        connection -> {
          List<Delivery> deliveries = new ArrayList<>();
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT date, recipient, message_id, state, at, reason FROM delivery WHERE "
                      + condition
                      + " ORDER BY date, recipient")) {
            for (int i = 0; i < parameters.length; i++) {
              select.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                deliveries.add(
                    new Delivery(
                        LocalDate.parse(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        Delivery.State.valueOf(row.getString(4)),
                        Instant.ofEpochMilli(row.getLong(5)),
                        row.getString(6)));
              }
            }
          }
          return deliveries;
        });
  }

  @Override
  public void record(Delivery delivery) {
    database.write(
        connection ->
            Database.execute(
                connection,
                "INSERT OR REPLACE INTO delivery VALUES (?, ?, ?, ?, ?, ?)",
                insert -> {
                  insert.setString(1, delivery.date().toString());
                  insert.setString(2, delivery.recipient());
                  insert.setString(3, delivery.messageId());
                  insert.setString(4, delivery.state().name());
                  insert.setLong(5, delivery.at().toEpochMilli());
                  insert.setString(6, delivery.reason());
                }));
  }
}
