package dev.broadsheet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.cli.ProgramProcess.Result;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The exit codes of the real process, as cron sees them: 0 to 4 here, 75, 130 and 143 in {@link
 * UnattendedTest}.
 */
@Tag("slow")
class ExitStatusTest {
  @TempDir private Path folder;

  private Result digest(String... options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("digest", "in", "--date", "2026-03-02"));
    arguments.addAll(List.of(options));
    return ProgramProcess.run(folder, arguments.toArray(String[]::new));
  }

  private void give(int articles) throws IOException {
    SampleArticles.write(folder.resolve("in"), 0, articles);
  }

  @Test
  void isZeroForACompleteEditionAndForAnEmptyFolder() throws Exception {
    give(1);
    assertEquals(0, digest().status());
    Files.createDirectories(folder.resolve("empty"));
    Result empty = ProgramProcess.run(folder, "digest", "empty", "--out", "other");
    assertEquals(0, empty.status());
    assertTrue(empty.err().contains("nothing to read"), empty.err());
  }

  @Test
  void isOneWhereNothingCanBeReadAndLeavesTheEditionBefore() throws Exception {
    give(1);
    digest();
    String before = Files.readString(folder.resolve("out/2026-03-02/digest.html"));
    Files.write(folder.resolve("in/a000.txt"), new byte[] {0, 1, 2, 3});

    assertEquals(1, digest().status());
    assertEquals(before, Files.readString(folder.resolve("out/2026-03-02/digest.html")));
  }

  @Test
  void isTwoForWrongUsage() throws Exception {
    give(1);
    assertEquals(2, digest("--no-such-option").status());
    assertTrue(Files.notExists(folder.resolve("out")));
  }

  @Test
  void isThreeForAnEditionThatMissesSomething() throws Exception {
    give(2);
    Files.write(folder.resolve("in/broken.txt"), new byte[] {0, 1, 2, 3});
    assertEquals(3, digest().status());
    assertTrue(Files.readString(folder.resolve("out/2026-03-02/digest.txt")).contains("broken"));
  }

  @Test
  void isFourForAnEditionThatWasNotMailed() throws Exception {
    give(1);
    String free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = Integer.toString(socket.getLocalPort());
    }
    Result result =
        digest(
            "--send",
            "--to",
            "a@reader.example",
            "--mail-from",
            "paper@post.example",
            "--smtp-host",
            "localhost",
            "--smtp-security",
            "none",
            "--smtp-port",
            free);
    assertEquals(4, result.status(), result.err());
    assertTrue(Files.exists(folder.resolve("out/2026-03-02/digest.html")));
  }
}
