package dev.broadsheet.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.broadsheet.model.ModelException.Kind;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetryingModelTest {
  private static final ModelRequest REQUEST =
      new ModelRequest("map", "", "text", Optional.empty(), 10, 0, 1);

  private final ScriptedModel server = new ScriptedModel(2048);
  private final CallLog callLog = new CallLog();
  private final RetryingModel retrying =
      new RetryingModel(
          server,
          new RetryingModel.Policy(3, Duration.ofMillis(1), Duration.ofMillis(4)),
          new Random(1),
          callLog);

  @Test
  void asksAgainAfterTransientFailures() {
    server.fails(Kind.TRANSIENT).fails(Kind.UNREACHABLE).says("yes");

    assertEquals("yes", retrying.generate(REQUEST).text());
    assertEquals(2, callLog.total().retries());
  }

  @Test
  void givesUpAfterTheBoundWithTheLastFailure() {
    server.fails(Kind.TRANSIENT).fails(Kind.TRANSIENT).fails(Kind.TRANSIENT);
    server.fails(Kind.TRANSIENT).says("too late");

    ModelException e = assertThrows(ModelException.class, () -> retrying.generate(REQUEST));

    assertEquals(Kind.TRANSIENT, e.kind());
    assertEquals(4, server.history().size());
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"TRANSIENT", "UNREACHABLE"})
  void doesNotAskAgainWhereItWouldBeInVain(Kind kind) {
    server.fails(kind).says("too late");

    ModelException e = assertThrows(ModelException.class, () -> retrying.generate(REQUEST));

    assertEquals(kind, e.kind());
    assertEquals(1, server.history().size());
  }

  @Test
  void stopsWaitingWhenInterrupted() {
    RetryingModel patient =
        new RetryingModel(
            server,
            new RetryingModel.Policy(3, Duration.ofHours(1), Duration.ofHours(1)),
            new Random(1),
            callLog);
    server.fails(Kind.TRANSIENT);
    Thread.currentThread().interrupt();

    ModelException e = assertThrows(ModelException.class, () -> patient.generate(REQUEST));

    assertEquals(Kind.INTERRUPTED, e.kind());
    assertEquals(true, Thread.interrupted());
  }
}
