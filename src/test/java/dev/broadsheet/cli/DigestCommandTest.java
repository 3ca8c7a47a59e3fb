package dev.broadsheet.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.cli.Program.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job on real files, as a user runs it. */
class DigestCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ARTICLE =
      "Ferry returns to Quillport\n\nThe ferry to Quillport sails again from Monday, the harbour"
          + " master said. It had been in dock for three weeks after a crack was found in its hull."
          + " The repair cost 240,000 crowns, paid by the insurer.\n";

  @TempDir Path folder;

  private Path out() {
    return folder.resolve("out");
  }

  private Result digest(Path... inputs) {
    List<String> args = new ArrayList<>(List.of("digest", "--out", out().toString()));
    for (Path input : inputs) {
      args.add(input.toString());
    }
    return Program.run(args.toArray(String[]::new));
  }

  private Path edition() {
    return out().resolve("2026-01-31");
  }

  private JsonNode json() throws IOException {
    return JSON.readTree(edition().resolve("digest.json").toFile());
  }

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  @Test
  void theSampleArticlesBecomeAFullEdition() throws IOException {
    Result result = digest(Path.of("seeds"));
    assertEquals(0, result.status(), result.err());
    for (String name :
        List.of("digest.html", "digest.txt", "digest.md", "digest.json", "run.json")) {
      assertTrue(Files.size(edition().resolve(name)) > 500, name);
    }
    assertTrue(Files.exists(out().resolve("index.html")));
    JsonNode digest = json();
    assertEquals(12, digest.path("articles").size());
    assertEquals(4, digest.path("stories").size());
    assertEquals(5, digest.path("stories").path(0).path("articles").size());
  }

  @Test
  void everySentenceCitesAPassageThatStandsAtItsPlace() throws IOException {
    digest(Path.of("seeds"));
    Map<String, String> textOf = new HashMap<>();
    json()
        .path("articles")
        .forEach(article -> textOf.put(article.path("id").asText(), article.path("text").asText()));
    for (JsonNode story : json().path("stories")) {
      for (JsonNode claim : story.path("claims")) {
        assertFalse(claim.path("citations").isEmpty(), claim.path("text").asText());
        for (JsonNode citation : claim.path("citations")) {
          String text = textOf.get(citation.path("article").asText());
          assertEquals(
              citation.path("quote").asText(),
              text.substring(citation.path("start").asInt(), citation.path("end").asInt()));
        }
      }
    }
  }

  @Test
  void twoRunsWriteTheSameBytes() throws IOException {
    digest(Path.of("seeds"));
    Map<String, byte[]> first = new HashMap<>();
    for (String format : List.of("html", "txt", "md", "json")) {
      first.put(format, Files.readAllBytes(edition().resolve("digest." + format)));
    }
    // With a file missing it can't be told that nothing has changed.
    Files.delete(edition().resolve("digest.md"));
    digest(Path.of("seeds"));
    for (Map.Entry<String, byte[]> file : first.entrySet()) {
      assertArrayEquals(
          file.getValue(),
          Files.readAllBytes(edition().resolve("digest." + file.getKey())),
          file.getKey());
    }
  }

  @Test
  void anEmptyFolderIsNoFault() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Result result = digest(empty);
    assertEquals(0, result.status());
    assertTrue(result.err().contains("there is nothing to read"), result.err());
    assertTrue(Files.notExists(edition()));
  }

  @Test
  void aMissingPathAmongUsableOnesLeavesTheEditionIncomplete() throws IOException {
    Result result = digest(write("in/a.txt", ARTICLE), folder.resolve("nowhere.txt"));
    assertEquals(3, result.status(), result.err());
    assertTrue(result.err().contains("nowhere.txt"));
    assertTrue(Files.readString(edition().resolve("digest.html")).contains("nowhere.txt"));
  }

  @Test
  void aMissingPathAloneFails() {
    Result result = digest(folder.resolve("nowhere.txt"));
    assertEquals(1, result.status());
    assertTrue(result.err().contains("nowhere.txt"));
    assertTrue(Files.notExists(edition()));
  }

  @Test
  void oneBadFileNeverStopsTheOthers() throws IOException {
    write("in/a.txt", ARTICLE);
    write("in/b.txt", ARTICLE.replace("Quillport", "Harrowsay"));
    write("in/c.txt", ARTICLE.replace("ferry", "night train"));
    write("in/empty.txt", "");
    Files.write(folder.resolve("in/binary.txt"), new byte[] {0, 1, 2, (byte) 0xff, 0, 0, 7, 8});
    Result result = digest(folder.resolve("in"));
    assertEquals(3, result.status(), result.err());
    assertTrue(result.err().contains("empty.txt"));
    assertTrue(result.err().contains("binary.txt"));
    assertEquals(3, json().path("articles").size());
    List<String> dropped = new ArrayList<>();
    json().path("dropped").forEach(item -> dropped.add(item.path("what").asText()));
    assertEquals(2, Collections.frequency(dropped, "article"));
  }

  @Test
  void invalidUtf8IsReadAllTheSame() throws IOException {
    Files.createDirectory(folder.resolve("in"));
    Files.write(
        folder.resolve("in/latin.txt"),
        ARTICLE.replace("harbour", "café").getBytes(StandardCharsets.ISO_8859_1));
    Result result = digest(folder.resolve("in"));
    assertEquals(0, result.status(), result.err());
    assertTrue(json().path("articles").path(0).path("text").asText().contains("café master"));
  }

  @Test
  void aHugeFileIsSkippedByName() throws IOException {
    write("in/a.txt", ARTICLE);
    Path huge = folder.resolve("in/huge.txt");
    Files.write(huge, new byte[50 << 20]);
    Result result = digest(folder.resolve("in"));
    assertEquals(3, result.status(), result.err());
    assertTrue(result.err().contains("huge.txt"), result.err());
  }

  @Test
  void aFolderThatMayNotBeReadIsNamed() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    assumeFalse(
        closed.toFile().setReadable(false) && Files.isReadable(closed),
        "skipped: this user may read every folder");
    Result result = digest(write("in/a.txt", ARTICLE), closed);
    assertTrue(closed.toFile().setReadable(true));
    assertEquals(3, result.status(), result.err());
    assertTrue(result.err().contains("closed"), result.err());
  }

  @Test
  void aMistakeInALookIsFoundBeforeAnythingIsRead() throws IOException {
    write("in/a.txt", ARTICLE);
    write("looks/digest.md.ftl", "one\n<#if x>");
    String in = folder.resolve("in").toString();
    String looks = folder.resolve("looks").toString();
    for (String[] look :
        new String[][] {
          {"--theme", "nonesuch", "no theme named nonesuch"},
          {"--templates", folder + "/nowhere", "nowhere"},
          {"--templates", looks, "template digest.md.ftl, line 2"}
        }) {
      Result result = Program.run("digest", "--out", out().toString(), look[0], look[1], in);
      assertEquals(2, result.status(), result.err());
      assertTrue(result.err().contains(look[2]), result.err());
      assertTrue(Files.notExists(out()), "something was written");
    }
  }

  @Test
  void tooManySkippedPublishesNothing() throws IOException {
    write("in/a.txt", ARTICLE);
    write("in/b.txt", "");
    Result result =
        Program.run(
            "digest",
            "--max-skipped",
            "0",
            "--out",
            out().toString(),
            folder.resolve("in").toString());
    assertEquals(1, result.status());
    assertTrue(result.err().contains("--max-skipped 0"), result.err());
    assertTrue(Files.notExists(edition()));
  }

  @Test
  void anArticleFromTheFutureWaits() throws IOException {
    write(
        "in.jsonl",
        "{\"id\":\"now\",\"text\":\""
            + ARTICLE.strip().replace("\n", "\\n")
            + "\",\"published\":\"2026-01-30T08:00:00Z\"}\n"
            + "{\"id\":\"later\",\"text\":\"The tram to the harbour opens on Sunday, the city said"
            + " on Saturday.\",\"published\":\"2026-02-01T08:00:00Z\"}\n");
    Result result = digest(folder.resolve("in.jsonl"));
    assertEquals(0, result.status(), result.err());
    assertEquals(1, json().path("articles").size());
    assertEquals("later", json().path("dropped").path(0).path("id").asText());
  }
}
