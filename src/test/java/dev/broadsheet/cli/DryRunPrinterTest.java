package dev.broadsheet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.cli.Program.Result;
import dev.broadsheet.model.standin.StandInOllama;
import dev.broadsheet.model.standin.StandInOllama.Behaviour;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code digest --dry-run}: tells everything, does nothing. */
class DryRunPrinterTest {
  @TempDir private Path folder;

  private Result digest(String... options) {
    List<String> arguments = new ArrayList<>(List.of("digest", "--date", "2026-03-02"));
    arguments.addAll(List.of("--in", folder.resolve("in").toString()));
    arguments.addAll(List.of("--out", folder.resolve("out").toString()));
    arguments.addAll(List.of(options));
    return Program.run(arguments.toArray(String[]::new));
  }

  /** Every file with its bytes and its time. */
  private Map<String, String> everything() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.toList()) {
        String bytes =
            Files.isDirectory(file)
                ? ""
                : new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        files.put(file.toString(), Files.getLastModifiedTime(file) + bytes);
      }
    }
    return files;
  }

  @Test
  void writesNothingAndAsksNobodyWhereThereWasNoRunYet() throws IOException {
    SampleArticles.write(folder.resolve("in"), 0, 3);
    Map<String, String> before = everything();
    try (StandInOllama server = StandInOllama.start(Behaviour.GOOD)) {
      Result dry =
          digest(
              "--dry-run",
              "--engine",
              "ollama",
              "--model",
              "tiny:1b",
              "--base-url",
              server.uri().toString(),
              "--send",
              "--to",
              "ann@reader.example",
              "--mail-from",
              "paper@post.example",
              "--smtp-host",
              "localhost",
              "--smtp-security",
              "none");

      assertEquals(0, dry.status(), dry.err());
      assertEquals(List.of(), server.requests());
      assertTrue(dry.out().contains("read     3 articles of "), dry.out());
      assertTrue(dry.out().contains("a002.txt"), dry.out());
      assertTrue(dry.out().contains("tiny:1b at " + server.uri()), dry.out());
      assertTrue(dry.out().contains("digest.html, "), dry.out());
      assertTrue(dry.out().contains("to ann@reader.example by localhost:25 (none)"), dry.out());
      assertTrue(dry.out().contains("with exit code 0"), dry.out());
    }
    assertEquals(before, everything());
  }

  @Test
  void leavesAStoreAndAnEditionAsTheyAre() throws IOException {
    SampleArticles.write(folder.resolve("in"), 0, 2);
    assertEquals(0, digest().status());
    SampleArticles.write(folder.resolve("in"), 2, 3);
    Map<String, String> before = everything();

    Result same = digest("--dry-run");
    Result next = digest("--dry-run", "--date", "2026-03-03");

    assertEquals(before, everything());
    assertTrue(same.out().contains("in the place of those there"), same.out());
    assertTrue(next.out().contains("1 article of "), next.out());
    assertTrue(next.out().contains("2 printed before"), next.out());
  }

  @Test
  void tellsThatNothingHasChanged() throws IOException {
    SampleArticles.write(folder.resolve("in"), 0, 2);
    digest();

    Result dry = digest("--dry-run");

    assertEquals(0, dry.status(), dry.err());
    assertTrue(dry.out().contains("write    no edition"), dry.out());
    assertTrue(dry.out().contains("nothing has changed since"), dry.out());
    assertTrue(digest().err().contains("nothing has changed"), "the run itself thought otherwise");
  }

  @Test
  void endsWithTheCodeThatTheRunWouldEndWith() throws IOException {
    SampleArticles.write(folder.resolve("in"), 0, 3);
    Files.write(folder.resolve("in/broken.txt"), new byte[] {0, 1, 2, 3});
    String[][] options = {{}, {"--max-skipped", "0"}, {"--max-stories", "none"}};
    int[] codes = {3, 1, 2};
    for (int i = 0; i < options.length; i++) {
      List<String> dry = new ArrayList<>(List.of(options[i]));
      dry.add("--dry-run");
      assertEquals(codes[i], digest(dry.toArray(String[]::new)).status());
      assertEquals(codes[i], digest(options[i]).status());
    }
    assertTrue(digest("--dry-run").out().contains("not " + folder + "/in/broken.txt: "));
  }

  @Test
  void leavesStandardInputToTheRun() {
    Result dry =
        Program.run(
            SampleArticles.text(1), Map.of(), "digest", "--dry-run", "-", "--out", "" + folder);

    assertEquals(0, dry.status(), dry.err());
    assertTrue(dry.out().contains("whatever comes by standard input"), dry.out());
    assertFalse(dry.out().contains("1 article"), dry.out());
  }

  @Test
  void tellsOnWhereTheStoreIsDamaged() throws IOException {
    SampleArticles.write(folder.resolve("in"), 0, 2);
    Path state = Files.createDirectories(folder.resolve("out/.state"));
    Files.writeString(state.resolve("broadsheet.db"), "no store at all ".repeat(400));

    Result dry = digest("--dry-run", "--engine", "extractive");

    assertEquals(0, dry.status(), dry.err());
    assertTrue(dry.err().contains("as if nothing had been printed"), dry.err());
    assertTrue(dry.out().contains("read     2 articles of "), dry.out());
  }
}
