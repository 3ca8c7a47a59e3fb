package dev.broadsheet.model.langchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.model.Diagnosis;
import dev.broadsheet.model.Diagnosis.Level;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeEstimateTest {
  /** Reads 50 and writes 10 tokens a second. */
  private static final Trial SPEED = new Trial(100, 2, 20, 2);

  @Test
  void countsPromptAndReplyOfEachArticleAndPartsOfLongOnes() {
    TimeEstimate estimate = TimeEstimate.ofSummaries(new ServerDoctor.Work(10, 10_000), 4096);

    assertEquals(16, estimate.requests(), "10 articles, and 14,000 tokens fill 6 half windows");
    assertEquals(14_000 + 16 * 500, estimate.tokensRead(), 1e-6);
    assertEquals(22_000 / 50.0 + 4_800 / 10.0, estimate.seconds(SPEED), 1e-6);
  }

  @Test
  void takesNoTimeForWhatIsInThePromptCache() {
    TimeEstimate estimate = TimeEstimate.of(100, new TimeEstimate.Request(330, 200, 40));

    assertEquals(100 * 130 / 50.0 + 100 * 40 / 10.0, estimate.seconds(SPEED), 1e-6);
  }

  @Test
  void hasAnotherTextReadEachTimeFromItsFirstWordsOn() {
    String text = Trial.text(Instant.parse("2026-08-01T10:00:00Z"));

    assertTrue(text.startsWith("It is 2026-08-01T10:00:00Z. Summarise"), text);
  }

  @Test
  void warnsOfASlowModelAndSaysWhatToDo() {
    Diagnosis slow = new Trial(100, 2, 20, 10).diagnosis("less work");

    assertEquals(Level.WARN, slow.level());
    assertEquals("reads 50 and writes 2.0 tokens a second", slow.told());
    assertEquals("less work", slow.remedy());
    assertEquals(Level.OK, SPEED.diagnosis("less work").level());
    assertEquals("writes 10.0 tokens a second", new Trial(9, 0, 20, 2).diagnosis("").told());
  }

  @Test
  void leavesOutTheReadingWhereItsSpeedIsNotKnown() {
    TimeEstimate estimate = TimeEstimate.of(1, new TimeEstimate.Request(330, 0, 40));

    assertEquals(4, estimate.seconds(new Trial(100, 0, 20, 2)), 1e-6);
  }

  @Test
  void saysThatThereIsNothingToDo() {
    ServerDoctor.Work none = new ServerDoctor.Work(0, 0);

    String told = TimeEstimate.ofSummaries(none, 4096).diagnosis(none, SPEED).told();

    assertEquals("there are no new articles to read today", told);
  }
}
