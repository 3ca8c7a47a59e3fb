package dev.broadsheet.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MmrTest {
  /** Items 0 and 1 are near copies, 2 and 3 stand alone. */
  private static double likeness(int a, int b) {
    return a + b == 1 ? 0.9 : 0.1;
  }

  private static final double[] RELEVANCE = {1.0, 0.9, 0.7, 0.2};

  @Test
  void takesWhatIsUnlikeTheTakenBeforeANearCopy() {
    assertEquals(List.of(0, 2, 1), Mmr.select(RELEVANCE, MmrTest::likeness, 0.7, List.of(), 1, 3));
  }

  @Test
  void neverTakesWhatReachesTheLimit() {
    assertEquals(
        List.of(0, 2, 3), Mmr.select(RELEVANCE, MmrTest::likeness, 0.7, List.of(), 0.8, 4));
  }

  @Test
  void whatWasTakenBeforehandCountsAndIsNotGivenBack() {
    assertEquals(List.of(2, 3), Mmr.select(RELEVANCE, MmrTest::likeness, 0.7, List.of(1), 0.8, 4));
  }
}
