package dev.broadsheet.model.langchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.model.Diagnosis;
import dev.broadsheet.model.Diagnosis.Level;
import dev.broadsheet.model.standin.Mode;
import dev.broadsheet.model.standin.StandInOllama;
import dev.broadsheet.model.standin.StandInOllama.Behaviour;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("slow")
class OpenAiDoctorTest {
  private static final Instant NOW = Instant.parse("2026-08-01T10:00:00Z");

  private final StandInOllama standIn = StandInOllama.start(Behaviour.GOOD);

  @AfterEach
  void closeServer() {
    standIn.close();
  }

  private List<Diagnosis> examined(String model) {
    URI address = URI.create(standIn.uri() + "/v1");
    OpenAiServer server = new OpenAiServer(address, Limits.USUAL, Optional.empty());
    return new OpenAiDoctor(server, model, OptionalInt.empty())
        .examine(Optional.of(new ServerDoctor.Work(200, 100_000)), NOW);
  }

  private static List<String> subjects(List<Diagnosis> found) {
    return found.stream().map(Diagnosis::subject).toList();
  }

  @Test
  void tellsSpeedsAndTheTimeOfTheWork() {
    standIn.alsoHaving("tiny:1b", "The bridge of Westmere opens on Tuesday to buses.");

    List<Diagnosis> found = examined("tiny:1b");

    assertEquals(List.of("server", "speed", "time"), subjects(found), found::toString);
    String speed = found.get(1).told();
    assertTrue(speed.matches("reads \\d+ and writes [\\d.]+ tokens a second"), speed);
    assertTrue(found.stream().noneMatch(one -> one.level() == Level.FAIL), found::toString);
  }

  @Test
  void estimatesTokensThatTheServerDoesNotCount() {
    standIn.next(Mode.NO_USAGE);

    List<Diagnosis> found = examined("tiny:1b");

    assertEquals(List.of("server", "speed", "time"), subjects(found), found::toString);
  }

  @ParameterizedTest
  @EnumSource(names = {"EMPTY", "NOT_DONE"})
  void failsWhenTheModelWritesNothingOrTheServerBreaksOff(Mode mode) {
    standIn.next(mode);

    List<Diagnosis> found = examined("");

    assertEquals(List.of("server", "trial"), subjects(found), found::toString);
    assertEquals(Level.FAIL, found.get(1).level());
  }

  @Test
  void saysThatTheModelIsMissing() {
    assertEquals(List.of("model"), subjects(examined("other:7b")));
  }

  @Test
  void saysWhatToCheckWhenNobodyAnswers() {
    standIn.close();

    assertTrue(examined("tiny:1b").get(0).remedy().contains("--base-url"));
  }
}
