package dev.broadsheet.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Two archives keep the promises of one. */
class JoinedArchiveTest extends ArchiveContract {
  private MemoryArchive own;
  private MemoryArchive shared;

  @Override
  protected Archive open() {
    own = new MemoryArchive(clock);
    shared = new MemoryArchive(clock);
    return new JoinedArchive(own, shared);
  }

  @Test
  void sharesWhatCostsWorkAndKeepsWhatWasDone() {
    archive.replies().keep("k", reply("It rained."));
    archive.runs().begin(clock.instant(), 7, LocalDate.of(2026, 3, 2));

    assertTrue(shared.replies().find("k").isPresent());
    assertTrue(own.replies().find("k").isEmpty());
    assertEquals(1, own.runs().latest(9).size());
    assertEquals(0, shared.runs().latest(9).size());
  }
}
