package dev.broadsheet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.cli.Program.Result;
import dev.broadsheet.model.standin.Mode;
import dev.broadsheet.model.standin.StandInOllama;
import dev.broadsheet.model.standin.StandInOllama.Behaviour;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The program with a model server, as a user runs it; a stand-in plays the server. */
@Tag("slow")
class ModelServerTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MODEL = "tiny:1b";

  private static final Behaviour WRITING =
      Behaviour.GOOD.withChances(Map.of(Mode.OWN_WORDS, 1.0), 1);

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
    try (StandInOllama server = StandInOllama.start(WRITING)) {
      Result first = digest("ollama", server.uri().toString(), "--writing", "whole");
      assertEquals(0, first.status(), first.err());
      assertEquals("ollama", read("digest.json").path("engine").path("name").asText());
      assertTrue(read("run.json").path("counts").path("calls").asInt() > 0);
      byte[] edition = Files.readAllBytes(folder.resolve("out/2026-01-31/digest.json"));
      int asked = server.chats().size();
      Result second = digest("ollama", server.uri().toString(), "--writing", "whole");
      assertEquals(asked, server.chats().size());
      assertTrue(second.err().contains("nothing has changed"), second.err());
      assertEquals(0, read("run.json").path("counts").path("vectorsComputed").asInt());
      assertEquals(0, read("run.json").path("counts").path("vectorsFound").asInt());
      assertEquals(
          new String(edition, StandardCharsets.UTF_8),
          Files.readString(folder.resolve("out/2026-01-31/digest.json")));
    }
  }

  @Test
  void anEditedPromptOrAnotherWindowMakesTheEditionAnew() throws IOException {
    Path prompts = Files.createDirectory(folder.resolve("prompts"));
    Files.copy(Path.of("prompts/article.md"), prompts.resolve("article.md"));
    try (StandInOllama server = StandInOllama.start(Behaviour.GOOD)) {
      String uri = server.uri().toString();
      digest("ollama", uri, "--writing", "whole", "--prompts", prompts.toString());
      int asked = server.chats().size();
      String text = Files.readString(prompts.resolve("article.md"));
      Files.writeString(
          prompts.resolve("article.md"), text.replace("careful newspaper", "cautious newspaper"));

      digest("ollama", uri, "--writing", "whole", "--prompts", prompts.toString());

      List<StandInOllama.Logged> later = server.chats().subList(asked, server.chats().size());
      assertFalse(later.isEmpty(), "the edited prompt took effect without a rebuild");
      assertTrue(later.get(0).body().toString().contains("cautious newspaper"));
      int before = server.chats().size();
      digest(
          "ollama",
          uri,
          "--writing",
          "whole",
          "--prompts",
          prompts.toString(),
          "--num-ctx",
          "4096");
      assertTrue(server.chats().size() > before);
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

  /** How many sentences of the edition are a model's. */
  private int written() throws IOException {
    int written = 0;
    for (JsonNode story : read("digest.json").path("stories")) {
      for (JsonNode claim : story.path("claims")) {
        written += claim.path("by").asText().equals("model") ? 1 : 0;
      }
    }
    return written;
  }

  @ParameterizedTest
  @EnumSource(names = {"STATUS_400", "NOT_JSON"})
  void anEditionWithoutASentenceOfTheModelSaysSoAndWhy(Mode mode) throws IOException {
    Behaviour failing = Behaviour.GOOD.withChances(Map.of(mode, 1.0), 1);
    try (StandInOllama server = StandInOllama.start(failing)) {
      Result result =
          digest("ollama", server.uri().toString(), "--formats", "html,txt,md,json,eml");

      assertEquals(0, result.status(), result.err());
      assertEquals(0, written());
      String told = "The embedded engine chose every sentence in place of the language model: ";
      assertTrue(result.err().contains(told), result.err());
      assertTrue(read("digest.json").path("failings").path(0).asText().startsWith(told));
      assertTrue(read("run.json").path("failings").path(0).asText().startsWith(told));
      assertEquals("extractive", read("digest.json").path("engine").path("name").asText());
      assertEquals("extractive", read("run.json").path("engine").path("name").asText());
      for (String format : List.of("html", "txt", "md")) {
        String page =
            Files.readString(folder.resolve("out/2026-01-31/digest." + format))
                .replaceAll("\\s+", " ");
        assertTrue(page.contains("embedded engine chose every sentence"), page);
        assertFalse(page.contains("Written by the language model"), page);
      }
    }
  }

  @Test
  void anEditionThatTheModelWroteInPartSaysHowMuch() throws IOException {
    Behaviour moody =
        Behaviour.GOOD.withChances(Map.of(Mode.NOT_JSON, 0.6, Mode.OWN_WORDS, 0.4), 1);
    try (StandInOllama server = StandInOllama.start(moody)) {
      digest("ollama", server.uri().toString(), "--writing", "whole");

      String page =
          Files.readString(folder.resolve("out/2026-01-31/digest.txt")).replaceAll("\\s+", " ");
      assertTrue(written() > 0, "some sentences are the model's");
      assertTrue(
          page.contains("Written by the language model tiny:1b on Ollama: " + written() + " of "),
          page);
      assertTrue(
          page.contains("The others were picked from the sources by the embedded extractive"),
          page);
    }
  }

  @Test
  void aSummaryNamesWhoMadeIt() throws IOException {
    Behaviour refusing = Behaviour.GOOD.withChances(Map.of(Mode.STATUS_400, 1.0), 1);
    try (StandInOllama good = StandInOllama.start(WRITING);
        StandInOllama server = StandInOllama.start(refusing)) {
      assertEquals("ollama", summary(good).path("engine").path("name").asText());
      JsonNode fallenBack = summary(server);
      assertEquals("extractive", fallenBack.path("engine").path("name").asText());
      assertEquals("extract", fallenBack.at("/summary/claims/0/by").asText());
    }
  }

  private static JsonNode summary(StandInOllama server) throws IOException {
    String article = "seeds/quillport-ferry-strike-pilot-boat.txt";
    Result result =
        Program.run(
            "",
            Map.of(),
            "summarize",
            article,
            "--format",
            "json",
            "--engine",
            "ollama",
            "--model",
            MODEL,
            "--writing",
            "whole",
            "--base-url",
            server.uri().toString());
    return JSON.readTree(result.out());
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

  private Result doctor(StandInOllama server, String... more) {
    List<String> args = new ArrayList<>(List.of("doctor", "--engine", "ollama"));
    args.addAll(List.of("--model", MODEL, "--base-url", server.uri().toString()));
    args.addAll(List.of("--in", "seeds", "--out", folder.resolve("out").toString()));
    args.addAll(List.of(more));
    return Program.run("", Map.of(), args.toArray(String[]::new));
  }

  @Test
  void doctorEstimatesTodaysWorkAndKnowsWhatIsPrinted() {
    try (StandInOllama server = StandInOllama.start(Behaviour.GOOD)) {
      Result before = doctor(server);
      assertEquals(0, before.status(), before.out());
      assertTrue(before.out().contains("12 articles of "), before.out());
      assertTrue(before.out().contains("to write: about a minute"), before.out());
      assertTrue(before.out().contains("there was no run yet"), before.out());

      digest("ollama", server.uri().toString(), "--date", "2026-01-30");

      Result after = doctor(server);
      assertTrue(after.out().contains("there are no new articles"), after.out());
      assertTrue(after.out().contains(" is sound"), after.out());
    }
  }

  @Test
  void doctorLooksForTheJudge() {
    try (StandInOllama server = StandInOllama.start(Behaviour.GOOD).alsoHaving("judge:3b", "No")) {
      assertTrue(doctor(server, "--judge", "judge:3b").out().contains("ok    judge"));
      Result missing = doctor(server, "--judge", "judge:9b");
      assertEquals(1, missing.status());
      assertTrue(missing.out().contains("FAIL  judge"), missing.out());
    }
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
