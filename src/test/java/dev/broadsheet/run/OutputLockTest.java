package dev.broadsheet.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputLockTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-02T05:00:01.5Z"), ZoneId.of("Europe/Berlin"));

  @TempDir private Path out;

  private Path state() {
    return out.resolve(".state");
  }

  @Test
  void namesTheRunThatIsAtWork() throws Exception {
    try (OutputLock first = OutputLock.take(state(), 4711, CLOCK)) {
      assertTrue(OutputLock.isHeld(state()), first::toString);

      OutputLock.HeldException e =
          assertThrows(OutputLock.HeldException.class, () -> OutputLock.take(state(), 4712, CLOCK));

      assertEquals(
          "another run is in progress in "
              + out
              + ": process 4711 has held it since 2026-03-02 06:00:01; try again when it has finished",
          e.getMessage());
    }
  }

  @Test
  void letsTheNextRunInWhenTheFirstIsDone() throws Exception {
    OutputLock.take(state(), 4711, CLOCK).close();

    assertFalse(OutputLock.isHeld(state()));
    OutputLock.take(state(), 4712, CLOCK).close();
  }

  @Test
  void letsTheNextRunInAfterOneThatWasKilled() throws Exception {
    OutputLock.take(state(), 4711, CLOCK).close();
    Files.writeString(state().resolve("lock.holder"), "4711\n2026-03-01T05:00:00Z\n");

    try (OutputLock second = OutputLock.take(state(), 4712, CLOCK)) {
      assertTrue(
          Files.readString(state().resolve("lock.holder")).startsWith("4712\n"), second::toString);
    }
  }

  @Test
  void isNotHeldInAFolderThatWasNeverUsed() throws IOException {
    assertFalse(OutputLock.isHeld(state()));
  }
}
