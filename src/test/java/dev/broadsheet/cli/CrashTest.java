package dev.broadsheet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.cli.ProgramProcess.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real processes, killed at random moments, then run again. {@code -Dcrash.runs=100 -Dcrash.seed=7}
 * makes it longer and starts it from elsewhere.
 */
class CrashTest {
  private static final int RUNS = Integer.getInteger("crash.runs", 10);
  private static final long SEED = Long.getLong("crash.seed", 20260302L);
  private static final String[] DIGEST = {"digest", "in", "--date", "2026-03-02", "--out"};

  @TempDir private Path folder;

  private Result digest(String out) throws Exception {
    return ProgramProcess.run(folder, arguments(out));
  }

  private static String[] arguments(String out) {
    return Stream.concat(Stream.of(DIGEST), Stream.of(out)).toArray(String[]::new);
  }

  /** Every file that readers see, by name. */
  private Map<String, String> files(String out) throws IOException {
    Map<String, String> files = new TreeMap<>();
    Path edition = folder.resolve(out).resolve("2026-03-02");
    if (Files.exists(edition)) {
      try (Stream<Path> entries = Files.list(edition)) {
        for (Path file : entries.toList()) {
          String name = file.getFileName().toString();
          if (name.startsWith("digest.")) {
            files.put(name, Files.readString(file));
          }
        }
      }
    }
    return files;
  }

  private JsonNode counts(String out) throws IOException {
    return new ObjectMapper()
        .readTree(folder.resolve(out).resolve("2026-03-02/run.json").toFile())
        .path("counts");
  }

  private int storedVectors(String out) throws Exception {
    Path database = folder.resolve(out).resolve(".state/broadsheet.db");
    if (!Files.exists(database)) {
      return 0;
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      try (ResultSet tables =
          statement.executeQuery("SELECT count(*) FROM sqlite_master WHERE name = 'vector'")) {
        if (tables.getInt(1) == 0) {
          return 0;
        }
      }
      try (ResultSet vectors = statement.executeQuery("SELECT count(*) FROM vector")) {
        return vectors.getInt(1);
      }
    }
  }

  @Test
  void goesOnWhereItWasKilledAndPrintsTheSameBytes() throws Exception {
    SampleArticles.write(folder.resolve("in"), 0, 12);
    long began = System.nanoTime();
    Result undisturbed = digest("undisturbed");
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    assertEquals(0, undisturbed.status(), undisturbed.err());
    Map<String, String> expected = files("undisturbed");
    int vectors = storedVectors("undisturbed");
    Random random = new Random(SEED);

    for (int run = 0; run < RUNS; run++) {
      String out = "out" + run;
      long moment = (long) (millis * (0.1 + 0.95 * random.nextDouble()));
      String what = "seed " + SEED + ", run " + run + ", killed after " + moment + " ms";
      killAfter(moment, out);
      files(out).forEach((name, text) -> assertEquals(expected.get(name), text, what));
      int stored = storedVectors(out);

      Result resumed = digest(out);

      assertEquals(0, resumed.status(), what + ": " + resumed.err());
      assertEquals(expected, files(out), what);
      assertEquals(vectors - stored, counts(out).path("vectorsComputed").asInt(), what);
      assertTrue(leftovers(out).isEmpty(), what + " left " + leftovers(out));
    }
  }

  private void killAfter(long millis, String out) throws Exception {
    try (ProgramProcess program = ProgramProcess.start(folder, arguments(out))) {
      program.input().close();
      if (!program.process().waitFor(millis, TimeUnit.MILLISECONDS)) {
        program.process().destroyForcibly().waitFor();
      }
    }
  }

  private String leftovers(String out) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(out))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".tmp"))
          .sorted()
          .reduce("", (a, b) -> a + " " + b);
    }
  }
}
