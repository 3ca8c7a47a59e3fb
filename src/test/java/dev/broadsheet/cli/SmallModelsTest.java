package dev.broadsheet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.cli.Program.Result;
import dev.broadsheet.model.langchain.ModelServers.Protocol;
import dev.broadsheet.model.standin.Mode;
import dev.broadsheet.model.standin.StandInOllama;
import dev.broadsheet.model.standin.StandInOllama.Behaviour;
import dev.broadsheet.model.standin.StandInOllama.Formats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What small models and the servers they run on were seen to do: a digest comes out, and says
 * truthfully who wrote it.
 */
@Tag("slow")
class SmallModelsTest {
  private static final Behaviour WRITING =
      Behaviour.GOOD.withChances(Map.of(Mode.OWN_WORDS, 1.0), 1);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What is no news: labels of a prompt, three dots in a sentence's place, invented facts. */
  private static final Pattern RUBBISH =
      Pattern.compile("001_f16f2c|\\(Island Echo\\)|Quillfeather|\\b98,?\\d{3}\\b");

  @TempDir Path folder;

  private Result digest(String engine, StandInOllama server, String... more) {
    String path = engine.equals("openai") ? "/v1" : "";
    List<String> args = new ArrayList<>(List.of("digest", "--engine", engine));
    args.addAll(List.of("--in", "seeds/quillport-ferry-strike-*", "--in", "seeds/brackenford-*"));
    args.addAll(List.of("--model", "tiny:1b", "--base-url", server.uri() + path));
    args.addAll(List.of("--writing", "whole", "--out", folder.resolve("out").toString()));
    args.addAll(List.of(more));
    Result result = Program.run("", Map.of(), args.toArray(String[]::new));
    assertEquals(0, result.status(), result.err());
    return result;
  }

  private String file(String name) throws IOException {
    return Files.readString(folder.resolve("out/2026-01-31").resolve(name));
  }

  private JsonNode json(String name) throws IOException {
    return JSON.readTree(file(name));
  }

  private List<JsonNode> claims() throws IOException {
    List<JsonNode> claims = new ArrayList<>();
    for (JsonNode story : json("digest.json").path("stories")) {
      story.path("claims").forEach(claims::add);
    }
    return claims;
  }

  /** Checks who is named against who wrote; gives how many sentences are the model's. */
  private long written(String engine) throws IOException {
    List<JsonNode> claims = claims();
    long byModel = claims.stream().filter(one -> one.path("by").asText().equals("model")).count();
    String page = file("digest.txt").replaceAll("\\s+", " ");
    String named = byModel == 0 ? "extractive" : engine;
    assertEquals(2, json("digest.json").path("stories").size());
    assertEquals(named, json("digest.json").path("engine").path("name").asText());
    assertEquals(named, json("run.json").path("engine").path("name").asText());
    assertEquals(byModel > 0, page.contains("Written by the language model tiny:1b"), page);
    if (byModel == 0) {
      assertTrue(json("digest.json").path("failings").toString().contains("embedded engine"));
    }
    List<String> texts = claims.stream().map(claim -> claim.path("text").asText()).toList();
    assertEquals(texts.stream().distinct().toList(), texts, "no sentence stands twice");
    for (String text : texts) {
      assertFalse(text.isBlank() || text.equals("…") || RUBBISH.matcher(text).find(), text);
    }
    return byModel;
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "FILE_LABELLED",
        "SOURCE_LABELLED",
        "ELLIPSIS",
        "REPETITION",
        "COUNTING",
        "STUBBORN",
        "NO_USAGE"
      })
  void aDigestComesOutAndSaysWhoWroteIt(Mode mode) throws IOException {
    Behaviour behaviour = Behaviour.GOOD.withChances(Map.of(mode, 1.0), 1);
    try (StandInOllama server = StandInOllama.start(behaviour)) {
      digest("ollama", server);

      long written = written("ollama");
      boolean isOfNoUse = mode == Mode.ELLIPSIS || mode == Mode.COUNTING;
      assertEquals(isOfNoUse, written == 0, written + " sentences by the model");
    }
  }

  @Test
  void aClaimThatComesBackUnmendedIsReplacedAndCounted() throws IOException {
    Behaviour behaviour = Behaviour.GOOD.withChances(Map.of(Mode.STUBBORN, 1.0), 1);
    try (StandInOllama server = StandInOllama.start(behaviour)) {
      digest("ollama", server);

      assertFalse(json("digest.json").path("dropped").isEmpty());
      assertTrue(claims().stream().anyMatch(one -> one.path("by").asText().equals("extract")));
    }
  }

  @ParameterizedTest
  @EnumSource(Formats.class)
  void aModelWritesWhateverFormatItsServerTakesAndItsTokensAreCounted(Formats formats)
      throws IOException {
    Behaviour behaviour = Behaviour.GOOD.taking(formats).withChances(Map.of(Mode.NO_USAGE, 1.0), 1);
    try (StandInOllama server = StandInOllama.start(behaviour)) {
      Result result = digest("openai", server, "--num-thread", "2");

      assertTrue(written("openai") > 0);
      JsonNode counts = json("run.json").path("counts");
      assertTrue(counts.path("tokensIn").asInt() > 0, counts::toString);
      assertTrue(counts.path("tokensOut").asInt() > 0, counts::toString);
      assertEquals(0, counts.path("retries").asInt(), "a refused format is not asked for again");
      assertTrue(result.err().contains("--num-thread is ignored"), result.err());
    }
  }

  @ParameterizedTest
  @EnumSource(Protocol.class)
  void aBusyServerIsWaitedFor(Protocol protocol) throws IOException {
    String engine = protocol.name().toLowerCase(Locale.ROOT);
    try (StandInOllama server = StandInOllama.start(WRITING)) {
      server.busyFor(Duration.ofMillis(1500));

      digest(protocol == Protocol.OLLAMA ? "auto" : engine, server);

      assertTrue(written(engine) > 0);
    }
  }

  @Test
  void aBareChatTemplateIsComplainedOf() throws IOException {
    try (StandInOllama server = StandInOllama.start(WRITING)) {
      server.showing("{{ .Prompt }}", "");

      Result result = digest("ollama", server);

      assertEquals(1, result.err().split("chat template", -1).length - 1, result.err());
      assertTrue(written("ollama") > 0);
    }
  }
}
