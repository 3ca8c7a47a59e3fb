package dev.broadsheet.store.sqlite;

import dev.broadsheet.model.Vectors;
import dev.broadsheet.nlp.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Embeddings by model and text. */
final class SqliteVectors implements Vectors {
  private final Database database;
  private final Clock clock;

  SqliteVectors(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Map<String, float[]> find(String model, List<String> texts) {
    return database.read(
        connection -> {
          Map<String, float[]> found = new HashMap<>();
          try (PreparedStatement select =
              connection.prepareStatement("SELECT floats FROM vector WHERE key = ?")) {
            for (String text : texts) {
              select.setBytes(1, key(model, text));
              try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                  found.put(text, floats(row.getBytes(1)));
                }
              }
            }
          }
          return found;
        });
  }

  @Override
  public void keep(String model, Map<String, float[]> vectors) {
    if (vectors.isEmpty()) {
      return;
    }
    long now = clock.millis();
    database.write(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO vector (key, kept, floats) VALUES (?, ?, ?)"
                      + " ON CONFLICT (key) DO NOTHING")) {
            for (Map.Entry<String, float[]> entry : vectors.entrySet()) {
              insert.setBytes(1, key(model, entry.getKey()));
              insert.setLong(2, now);
              insert.setBytes(3, bytes(entry.getValue()));
              insert.executeUpdate();
            }
          }
        });
  }

  private static byte[] key(String model, String text) {
    MessageDigest sha = Sha256.start();
    sha.update((model.length() + ":" + model).getBytes(StandardCharsets.UTF_8));
    return sha.digest(CodeUnits.bytes(text));
  }

  private static byte[] bytes(float[] vector) {
    ByteBuffer buffer = ByteBuffer.allocate(vector.length * Float.BYTES);
    buffer.asFloatBuffer().put(vector);
    return buffer.array();
  }

  private static float[] floats(byte[] bytes) {
    float[] vector = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
    return vector;
  }
}
