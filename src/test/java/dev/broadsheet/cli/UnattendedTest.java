package dev.broadsheet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.cli.ProgramProcess.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to the real process: two at once, signals, places that can't be written. */
@Tag("slow")
class UnattendedTest {
  private static final int SIGINT = 2;

  @TempDir private Path folder;

  private JsonNode runs() throws Exception {
    Result runs = ProgramProcess.run(folder, "runs", "--format", "json");
    assertEquals(0, runs.status(), runs.err());
    return new ObjectMapper().readTree(runs.out());
  }

  @Test
  void letsOneOfTwoRunsWork() throws Exception {
    try (ProgramProcess first = ProgramProcess.start(folder, "digest", "-")) {
      first.awaitNotice("engine: ");

      Result second = ProgramProcess.run(folder, "digest", "-");

      assertEquals(75, second.status(), second.err());
      assertTrue(
          second.err().contains("process " + first.process().pid() + " has held it since 20"),
          second.err());
      first.input().write(SampleArticles.text(1).getBytes(StandardCharsets.UTF_8));
      first.input().close();
      Result done = first.result();
      assertEquals(0, done.status(), done.err());
      assertTrue(Files.exists(folder.resolve(done.out().strip())), done.out());
    }
    JsonNode runs = runs();
    assertEquals(1, runs.size(), runs.toString());
    assertEquals(0, runs.path(0).path("exit").asInt(-1));
  }

  @Test
  void endsWith143WithinSecondsWhenTerminatedAndGoesOnLater() throws Exception {
    SampleArticles.write(folder.resolve("in"), 0, 150);
    try (ProgramProcess program = ProgramProcess.start(folder, "digest", "in")) {
      program.awaitNotice("writing");
      long asked = System.nanoTime();
      program.process().destroy();
      Result result = program.result();

      assertEquals(143, result.status(), result.err());
      assertTrue(result.err().contains("the same command resumes"), result.err());
      assertTrue((System.nanoTime() - asked) / 1e9 < 15, "it took its time");
    }
    assertEquals(143, runs().path(0).path("exit").asInt(), runs().toString());
    Result next = ProgramProcess.run(folder, "digest", "in/a000.txt");
    assertEquals(0, next.status(), next.err());
  }

  @Test
  void endsWith130OnCtrlCEvenWhileItWaitsForInput() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "skipped: there is no /bin/kill");
    assumeTrue(!isInterruptIgnored(), "skipped: whoever started the tests had SIGINT ignored");
    try (ProgramProcess program = ProgramProcess.start(folder, "digest", "-")) {
      program.awaitNotice("engine: ");
      new ProcessBuilder("/bin/kill", "-INT", Long.toString(program.process().pid()))
          .start()
          .waitFor();

      assertEquals(130, program.result().status());
    }
    SampleArticles.write(folder.resolve("in"), 0, 1);
    Result next = ProgramProcess.run(folder, "digest", "in");
    assertEquals(0, next.status(), next.err());
    assertEquals(130, runs().path(1).path("exit").asInt(), runs().toString());
  }

  /** A shell without job control starts what runs in the background so, and children inherit it. */
  private static boolean isInterruptIgnored() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return false;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
        .anyMatch(ignored -> (ignored >> (SIGINT - 1) & 1) == 1);
  }

  @Test
  void failsClearlyWhereNoFolderCanBe() throws Exception {
    SampleArticles.write(folder.resolve("in"), 0, 1);
    Files.writeString(folder.resolve("taken"), "a file");

    Result result = ProgramProcess.run(folder, "digest", "in", "--out", "taken/out");

    assertEquals(1, result.status());
    assertTrue(result.err().contains("taken"), result.err());
    assertFalse(result.err().contains("Exception"), result.err());
  }

  /** Runs a shell script in which {@code $@} is the program, with a small disk of its own. */
  private String withSmallDisk(String script, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "unshare",
                "-rm",
                "sh",
                "-c",
                "mkdir small && mount -t tmpfs -o size=4m none small || exit 99\n" + script,
                "sh"));
    command.addAll(ProgramProcess.command(arguments));
    try (ProgramProcess shell = ProgramProcess.start(folder, command)) {
      shell.input().close();
      Result result = shell.result();
      assumeTrue(result.status() != 99, "skipped: no disk can be mounted: " + result.err());
      return result.out() + result.err();
    } catch (IOException e) {
      assumeTrue(false, "skipped: there is no unshare: " + e.getMessage());
      throw e;
    }
  }

  @Test
  void failsClearlyOnAFullDiskAndLeavesTheEditionBefore() throws Exception {
    SampleArticles.write(folder.resolve("in"), 0, 1);
    assertEquals(0, ProgramProcess.run(folder, "digest", "in", "--date", "2026-03-02").status());
    SampleArticles.write(folder.resolve("in"), 1, 40);
    String edition = "2026-03-02/digest.html";
    String fillLeavingKilobytes =
        """
        cp -r out/. small
        avail() { df -k small | awk 'END {print $4}'; }
        for room in 600 100 0; do
          rm -f small/fill; count=$(($(avail) - room))
          dd if=/dev/zero of=small/fill bs=1024 count=$count 2>/dev/null
          "$@"; echo "status $?"
          cmp out/EDITION small/EDITION && echo same
        done
        """;

    String said =
        withSmallDisk(
            fillLeavingKilobytes.replace("EDITION", edition),
            "digest",
            "in",
            "--date",
            "2026-03-02",
            "--out",
            "small");

    assertEquals(3, said.lines().filter("same"::equals).count(), said);
    assertEquals(3, said.lines().filter("status 1"::equals).count(), said);
    assertEquals(
        3,
        said.lines()
            .filter(line -> line.contains("disk is full") || line.contains("No space left"))
            .count(),
        said);
    assertFalse(said.contains("\tat "), said);
  }

  @Test
  void failsClearlyOnAReadOnlyDisk() throws Exception {
    SampleArticles.write(folder.resolve("in"), 0, 1);

    String said =
        withSmallDisk(
            "mount -o remount,ro small || exit 99\n\"$@\"; echo \"status $?\"\n",
            "digest",
            "in",
            "--out",
            "small");

    assertTrue(said.contains("status 1"), said);
    assertTrue(said.contains("Read-only file system"), said);
  }

  @Test
  void failsClearlyWhenAnotherProgramKeepsTheStore() throws Exception {
    SampleArticles.write(folder.resolve("in"), 0, 1);
    assertEquals(0, ProgramProcess.run(folder, "digest", "in", "--date", "2026-03-02").status());
    Path html = folder.resolve("out/2026-03-02/digest.html");
    String before = Files.readString(html);
    try (Connection other =
            DriverManager.getConnection(
                "jdbc:sqlite:" + folder.resolve("out/.state/broadsheet.db"));
        Statement statement = other.createStatement()) {
      statement.executeUpdate("BEGIN IMMEDIATE");
      SampleArticles.write(folder.resolve("in"), 1, 2);

      Result result = ProgramProcess.run(folder, "digest", "in", "--date", "2026-03-02");

      assertEquals(1, result.status(), result.err());
      assertTrue(result.err().contains("is locked by another program"), result.err());
    }
    assertEquals(before, Files.readString(html));
  }

  @Test
  void listsTheFaultsOfTheFileAndTheCommandLineTogether() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("broadsheet.toml"), "max-skiped = 3\n[edition]\ntheme = 7\n");

    Result result = ProgramProcess.run(folder, "digest", "--max-stories", "none");

    assertEquals(2, result.status());
    assertEquals(
        """
        broadsheet: broadsheet.toml:1: there is no key max-skiped; did you mean max-skipped?
        broadsheet: broadsheet.toml:3: edition.theme must be words in quotes
        broadsheet: --max-stories: "none" is not a whole number, 1 or more
        """,
        result.err());
    assertTrue(Files.notExists(folder.resolve("out")));
  }
}
