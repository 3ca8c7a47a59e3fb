package dev.broadsheet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program with a model server, as a user runs it; a stand-in plays the server. */
class ModelServerTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MODEL = "tiny:1b";

  @TempDir Path folder;

  private Result digest(String engine, String server, String... more) {
    List<String> args = new ArrayList<>(List.of("digest", "--in", "seeds", "--engine", engine));
    args.addAll(List.of("--model", MODEL, "--base-url", server));
    args.addAll(List.of("--out", folder.resolve("out").toString()));
    args.addAll(List.of(more));
    return Program.run("", Map.of(), args.toArray(String[]::new));
  }

  private JsonNode read(String name) throws IOException {
    return JSON.readTree(folder.resolve("out/2026-01-31").resolve(name).toFile());
  }

  @Test
  void aModelWritesTheEditionAndASecondRunAsksNothing() throws IOException {
    try (StandInOllama server = StandInOllama.start(Behaviour.GOOD)) {
      Result first = digest("ollama", server.uri().toString());
      assertEquals(0, first.status(), first.err());
      assertEquals("ollama", read("digest.json").path("engine").path("name").asText());
      assertTrue(read("run.json").path("counts").path("calls").asInt() > 0);
      byte[] edition = Files.readAllBytes(folder.resolve("out/2026-01-31/digest.json"));
      int asked = server.chats().size();
      digest("ollama", server.uri().toString());
      assertEquals(asked, server.chats().size());
      assertEquals(
          new String(edition, StandardCharsets.UTF_8),
          Files.readString(folder.resolve("out/2026-01-31/digest.json")));
    }
  }

  @Test
  void autoTakesTheServerIfItHasTheModel() throws IOException {
    try (StandInOllama server = StandInOllama.start(Behaviour.GOOD)) {
      Result result = digest("auto", server.uri().toString());
      assertTrue(result.err().contains("engine: ollama, " + MODEL), result.err());
    }
  }

  @Test
  void autoGoesOnWithoutAServerAndSaysSo() throws IOException {
    Result result = digest("auto", "http://127.0.0.1:9");
    assertEquals(0, result.status(), result.err());
    assertTrue(result.err().contains("engine: extractive ("), result.err());
    assertTrue(read("digest.json").path("stories").path(0).path("fallback").isNull());
  }

  @Test
  void anEngineThatWasAskedForAndIsNotThereIsStoodInForAndMarked() throws IOException {
    Result result = digest("ollama", "http://127.0.0.1:9");
    assertEquals(0, result.status(), result.err());
    assertTrue(result.err().contains("the embedded engine stands in"), result.err());
    assertFalse(read("digest.json").path("stories").path(0).path("fallback").isNull());
  }

  @Test
  void aPromptWithoutItsPlaceholderIsRefusedBeforeAnyCall() throws IOException {
    Path prompts = Files.createDirectory(folder.resolve("prompts"));
    Files.writeString(
        prompts.resolve("article.md"),
        "---\nversion: 9\n---\n# system\nWrite.\n# user\nNothing.\n");
    try (StandInOllama server = StandInOllama.start(Behaviour.GOOD)) {
      Result result = digest("ollama", server.uri().toString(), "--prompts", prompts.toString());
      assertEquals(2, result.status(), result.err());
      assertTrue(result.err().contains("article.md"), result.err());
      assertEquals(0, server.chats().size());
    }
  }

  @Test
  void doctorSaysWhatToTypeWhereNoServerAnswers() {
    Result result =
        Program.run(
            "", Map.of(), "doctor", "--engine", "ollama", "--base-url", "http://127.0.0.1:9");
    assertEquals(1, result.status());
    assertTrue(result.out().contains("do: "), result.out());
  }

  @Test
  void verifyExitsOneWhereASentenceIsNotSupported() throws IOException {
    Path source = folder.resolve("source.txt");
    Files.writeString(
        source, "The council of Westmere closed the bridge on Monday. It cost 40,000 crowns.");
    Result right = verify(source, "The council closed the bridge on Monday.");
    assertEquals(0, right.status(), right.out());
    Result wrong = verify(source, "The council closed the bridge on Friday.");
    assertEquals(1, wrong.status(), wrong.out());
    assertTrue(wrong.out().contains("NOT SUPPORTED"), wrong.out());
  }

  private static Result verify(Path source, String claim) {
    return Program.run("verify", "--source", source.toString(), "--claim", claim);
  }
}
