package dev.broadsheet.model.langchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.model.Diagnosis;
import dev.broadsheet.model.Diagnosis.Level;
import dev.broadsheet.model.ModelException;
import dev.broadsheet.model.standin.Mode;
import dev.broadsheet.model.standin.StandInOllama;
import dev.broadsheet.model.standin.StandInOllama.Behaviour;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OllamaServerTest {
  private final StandInOllama standIn = StandInOllama.start(Behaviour.GOOD.withContext(6000));
  private final OllamaServer server =
      new OllamaServer(standIn.uri(), Limits.within(Duration.ofSeconds(10)));

  @AfterEach
  void closeServer() {
    standIn.close();
  }

  private static final Instant NOW = Instant.parse("2026-08-01T10:00:00Z");

  private List<Diagnosis> examined(String model, OptionalInt numCtx) {
    return new ServerDoctor(server, model, numCtx, OptionalInt.of(3), OptionalLong.empty())
        .examine(Optional.of(new ServerDoctor.Work(200, 100_000)), NOW);
  }

  private static Diagnosis worst(List<Diagnosis> found) {
    return found.stream().max((a, b) -> a.level().compareTo(b.level())).orElseThrow();
  }

  @Test
  void knowsVersionAndModels() {
    assertEquals("0.12.6", server.version());
    assertEquals(List.of("tiny:1b"), server.models());
  }

  @Test
  void findsContextLengthUnderTheArchitecturesName() {
    OllamaFacts facts = server.facts("tiny:1b").orElseThrow();

    assertEquals(6000, facts.contextTokens());
    assertEquals("5f".repeat(32), facts.digest());
    assertTrue(facts.capabilities().contains("completion"));
  }

  @Test
  void hasNoFactsOfModelItDoesNotHave() {
    assertTrue(server.facts("other:7b").isEmpty());
  }

  @Test
  void neverAsksForAWindowLongerThanTheModels() {
    OllamaFacts facts = server.facts("tiny:1b").orElseThrow();

    assertEquals(6000, facts.window(OptionalInt.of(32_768), OptionalLong.empty()));
    assertEquals(6000, facts.window(OptionalInt.empty(), OptionalLong.empty()));
    assertEquals(2500, facts.window(OptionalInt.of(2500), OptionalLong.empty()));
  }

  @Test
  void takesNoMoreMemoryForTheWindowThanThereIs() {
    OllamaFacts facts =
        new OllamaFacts("m", "", 2_500_000_000L, 262_144, 147_456, List.of("completion"), 0, false);

    assertEquals(8192, facts.window(OptionalInt.empty(), OptionalLong.of(8L << 30)));
    assertEquals(5888, facts.window(OptionalInt.empty(), OptionalLong.of(4L << 30)));
    assertEquals(2048, facts.window(OptionalInt.empty(), OptionalLong.of(2L << 30)));
  }

  @Test
  void pullsWithProgress() {
    standIn.withoutModel();
    List<OllamaServer.PullProgress> progress = new ArrayList<>();

    server.pull("tiny:1b", progress::add);

    assertEquals("success", progress.get(progress.size() - 1).status());
    assertTrue(
        progress.stream()
            .anyMatch(p -> p.completedBytes() == p.totalBytes() / 2 && p.totalBytes() > 0));
    assertEquals(List.of("tiny:1b"), server.models());
  }

  @Test
  void failsWhenPullFailsUnderStatus200() {
    ModelException e =
        assertThrows(ModelException.class, () -> server.pull("nope:1b", progress -> {}));

    assertTrue(e.getMessage().contains("file does not exist"), e.getMessage());
  }

  @Test
  void findsNothingWrongWithGoodServer() {
    List<Diagnosis> found = examined("tiny:1b", OptionalInt.of(4096));

    assertEquals(Level.OK, worst(found).level(), found::toString);
    assertTrue(found.stream().anyMatch(diagnosis -> diagnosis.subject().equals("time")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{ .Prompt }}", "{{- .Prompt -}}\n"})
  void warnsOfATemplateThatLosesTheRoles(String template) {
    standIn.showing(template, "");

    Diagnosis worst = worst(examined("tiny:1b", OptionalInt.of(4096)));

    assertEquals(Level.WARN, worst.level());
    assertEquals("template", worst.subject());
    assertTrue(worst.remedy().contains("ollama show --template tiny:1b"), worst.remedy());
  }

  @Test
  void findsNothingWrongWithABareTemplateOfAModelThatTheServerRenders() {
    standIn.showing("{{ .Prompt }}", "qwen3-coder");

    assertEquals(Level.OK, worst(examined("tiny:1b", OptionalInt.of(4096))).level());
  }

  @Test
  void triesTheModelWithTheWindowAndThreadsOfARun() {
    examined("tiny:1b", OptionalInt.of(4096));

    JsonNode options = standIn.chats().get(0).body().path("options");
    assertEquals(4096, options.path("num_ctx").asInt());
    assertEquals(3, options.path("num_thread").asInt());
  }

  @Test
  void saysWhatToTypeWhenModelIsMissing() {
    Diagnosis worst = worst(examined("other:7b", OptionalInt.empty()));

    assertEquals(Level.FAIL, worst.level());
    assertTrue(worst.remedy().contains("ollama pull other:7b"), worst.remedy());
    assertTrue(worst.told().contains("tiny:1b"), worst.told());
  }

  @Test
  void saysWhatToTypeWhenNobodyAnswers() {
    standIn.close();

    Diagnosis worst = worst(examined("tiny:1b", OptionalInt.empty()));

    assertEquals(Level.FAIL, worst.level());
    assertTrue(worst.remedy().contains("ollama serve"), worst.remedy());
  }

  @Test
  void warnsOfAWindowThatTheModelDoesNotHave() {
    Diagnosis worst = worst(examined("tiny:1b", OptionalInt.of(32_768)));

    assertEquals(Level.WARN, worst.level());
    assertTrue(worst.remedy().contains("--num-ctx"), worst.remedy());
  }

  @Test
  void warnsWhereTheServerHasLoadedAShorterWindowInSilence() {
    standIn.loadingAtMost(2048);

    Diagnosis worst = worst(examined("tiny:1b", OptionalInt.of(4096)));

    assertEquals(Level.WARN, worst.level());
    assertTrue(worst.remedy().contains("--num-ctx 2048"), worst.remedy());
    assertEquals(OptionalInt.of(2048), server.loadedWindow("tiny:1b"));
  }

  @Test
  void failsWhenTrialBreaksOff() {
    standIn.next(Mode.NOT_DONE);

    assertEquals(Level.FAIL, worst(examined("tiny:1b", OptionalInt.of(4096))).level());
  }
}
