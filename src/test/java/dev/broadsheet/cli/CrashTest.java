package dev.broadsheet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.cli.ProgramProcess.Result;
import dev.broadsheet.model.standin.StandInOllama;
import dev.broadsheet.model.standin.StandInOllama.Behaviour;
import dev.broadsheet.model.standin.StandInOllama.Logged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real processes at work with a model server, killed at random moments, then run again. {@code mvn
 * verify -Dcrash.runs=100} makes it longer, {@code -Dcrash.seed=7} starts it from elsewhere; {@code
 * docs/night.md} tells more.
 */
@Tag("slow")
class CrashTest {
  private static final int RUNS = Integer.getInteger("crash.runs", 10);
  private static final long SEED = Long.getLong("crash.seed", 20260302L);
  private static final String DATE = "2026-03-02";
  private static final int ARTICLES = 12;
  private static final int EARLIER_ARTICLES = 3;
  private static final int FEWEST_QUESTIONS = 4;
  private static final Duration A_REPLY = Duration.ofMillis(15);

  @TempDir private Path folder;

  private QuickStart program;
  private StandInOllama server;

  /** What a run that nobody disturbs needs and leaves. */
  private record Undisturbed(Map<String, String> files, Set<String> questions, long millis) {}

  /** How a killed run was found: what it had stored, what it had asked. */
  private record Killed(int stored, Set<String> asked) {}

  private List<String> command(String in, String out) {
    List<String> options = List.of("-Djava.io.tmpdir=" + folder.resolve("tmp"));
    return program.command(
        options,
        "digest",
        in,
        "--date",
        DATE,
        "--formats",
        "html,txt,json",
        "--lang",
        "en",
        "--out",
        out,
        "--engine",
        "ollama",
        "--model",
        "tiny:1b",
        "--base-url",
        server.uri().toString());
  }

  private Result digest(String in, String out) throws Exception {
    return ProgramProcess.run(folder, command(in, out));
  }

  @Test
  void goesOnWhereItWasKilledAndPrintsTheSameBytes() throws Exception {
    Files.createDirectories(folder.resolve("tmp"));
    SampleArticles.write(folder.resolve("in"), 0, ARTICLES);
    SampleArticles.write(folder.resolve("earlier"), 0, EARLIER_ARTICLES);
    program = new QuickStart(folder);
    try (StandInOllama standIn = StandInOllama.start(Behaviour.GOOD.withDelay(A_REPLY, 1))) {
      server = standIn;
      prepare("before");
      Undisturbed fresh = undisturbed("fresh");
      copy("before", "renewed");
      Undisturbed renewed = undisturbed("renewed");
      Random random = new Random(SEED);
      for (int run = 0; run < RUNS; run++) {
        boolean hasEarlier = run % 3 != 0;
        Undisturbed expected = hasEarlier ? renewed : fresh;
        long moment = (long) (expected.millis() * (0.15 + 0.9 * random.nextDouble()));
        String out = "out" + run;
        if (hasEarlier) {
          copy("before", out);
        }
        killAndResume(
            out, moment, expected, "seed " + SEED + ", run " + run + ", " + moment + " ms");
      }
    }
    assertEquals(List.of(), left(folder.resolve("tmp"), ".*\\.(so|dylib|dll)"));
    assertEquals(1, left(folder.resolve(".cache/broadsheet"), ".*sqlitejdbc.*").size());
    assertEquals(2, left(folder.resolve(".cache/broadsheet"), ".*onnxruntime.*\\..*").size());
  }

  /**
   * A folder with an edition of fewer articles, and a store that knows the vectors of all: loading
   * the embedding model takes longer than all else, so it is left to every third run.
   */
  private void prepare(String out) throws Exception {
    assertEquals(0, digest("earlier", out).status());
    List<String> later =
        program.command(
            List.of(), "digest", "in", "--date", "2026-03-05", "--lang", "en", "--out", out);
    assertEquals(0, ProgramProcess.run(folder, later).status());
  }

  private Undisturbed undisturbed(String out) throws Exception {
    int before = server.chats().size();
    long began = System.nanoTime();
    Result result = digest("in", out);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    assertEquals(0, result.status(), result.err());
    List<String> asked = questionsSince(before);
    assertEquals(asked.size(), new HashSet<>(asked).size(), "a question was asked twice");
    assertTrue(asked.size() >= FEWEST_QUESTIONS, "too few questions: " + asked.size());
    return new Undisturbed(files(out), new HashSet<>(asked), millis);
  }

  private void killAndResume(String out, long moment, Undisturbed expected, String what)
      throws Exception {
    Map<String, String> before = files(out);
    int stored = storedReplies(out);
    Killed killed = kill(out, moment, before, expected, what);
    int kept = killed.stored() - stored;
    int asked = server.chats().size();

    Result resumed = digest("in", out);

    assertEquals(0, resumed.status(), what + ": " + resumed.err());
    assertEquals(expected.files(), files(out), what);
    List<String> again = questionsSince(asked);
    Set<String> all = new HashSet<>(killed.asked());
    all.addAll(again);
    assertEquals(expected.questions(), all, what);
    // What is not asked for again is what was stored: no more, or something would be missing.
    assertEquals(expected.questions().size() - kept, again.size(), what);
    assertEquals(again.size(), new HashSet<>(again).size(), what);
    assertEquals(List.of(), left(folder.resolve(out), ".*\\.tmp"), what);
  }

  /** While it runs and after its death, every file that readers see is the old one or the new. */
  private Killed kill(
      String out, long moment, Map<String, String> before, Undisturbed expected, String what)
      throws Exception {
    int asked = server.chats().size();
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(moment);
    try (ProgramProcess run = ProgramProcess.start(folder, command("in", out))) {
      run.input().close();
      while (System.nanoTime() < deadline && !run.process().waitFor(10, TimeUnit.MILLISECONDS)) {
        assertWhole(out, before, expected, what);
      }
      run.process().destroyForcibly().waitFor();
    }
    assertWhole(out, before, expected, what);
    return new Killed(storedReplies(out), new HashSet<>(questionsSince(asked)));
  }

  private void assertWhole(
      String out, Map<String, String> before, Undisturbed expected, String what)
      throws IOException {
    for (Map.Entry<String, String> file : files(out).entrySet()) {
      boolean isOld = file.getValue().equals(before.get(file.getKey()));
      boolean isNew = file.getValue().equals(expected.files().get(file.getKey()));
      assertTrue(isOld || isNew, what + ": " + file.getKey() + " is neither old nor new");
    }
    Path manifest = folder.resolve(out).resolve(DATE).resolve("run.json");
    if (Files.exists(manifest)) {
      assertTrue(new ObjectMapper().readTree(manifest.toFile()).has("result"), what);
    }
  }

  private List<String> questionsSince(int first) {
    List<Logged> chats = server.chats();
    return chats.subList(first, chats.size()).stream().map(chat -> chat.body().toString()).toList();
  }

  /** Every file of the edition that readers see, and page and feed, by name. */
  private Map<String, String> files(String out) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (Path place : List.of(folder.resolve(out).resolve(DATE), folder.resolve(out))) {
      if (Files.exists(place)) {
        try (Stream<Path> entries = Files.list(place)) {
          for (Path file : entries.toList()) {
            String name = file.getFileName().toString();
            if (name.matches("digest\\..*|index\\.html|feed\\.xml")) {
              files.put(name, Files.readString(file));
            }
          }
        } catch (NoSuchFileException e) {
          throw new AssertionError("a file vanished", e);
        }
      }
    }
    return files;
  }

  private int storedReplies(String out) throws SQLException {
    Path database = folder.resolve(out).resolve(".state/broadsheet.db");
    if (!Files.exists(database)) {
      return 0;
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      try (ResultSet tables =
          statement.executeQuery("SELECT count(*) FROM sqlite_master WHERE name = 'reply'")) {
        if (tables.getInt(1) == 0) {
          return 0;
        }
      }
      try (ResultSet replies = statement.executeQuery("SELECT count(*) FROM reply")) {
        return replies.getInt(1);
      }
    }
  }

  private void copy(String from, String to) throws IOException {
    Path source = folder.resolve(from);
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(to).resolve(source.relativize(file).toString()));
      }
    }
  }

  private static List<String> left(Path place, String pattern) throws IOException {
    List<String> left = new ArrayList<>();
    try (Stream<Path> files = Files.walk(place)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches(pattern))
          .sorted()
          .forEach(left::add);
    }
    return left;
  }
}
