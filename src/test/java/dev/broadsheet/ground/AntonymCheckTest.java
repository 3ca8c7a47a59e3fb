package dev.broadsheet.ground;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AntonymCheckTest {
  private static boolean isOpposite(String claim, String source) {
    return !AntonymCheck.faults(Passage.of(claim), List.of(Passage.of(source))).isEmpty();
  }

  @Test
  void findsOppositeInThePlaceOfAWord() {
    assertTrue(
        isOpposite(
            "The pump was hit, and it stopped working.", "The pump was hit, but it kept working."));
    assertTrue(isOpposite("The bridge is in bad repair.", "The bridge is in good repair."));
  }

  @Test
  void findsOppositeSaidOfTheSameThing() {
    String source = "Engineers called the closure temporary.";
    assertTrue(isOpposite("The closure of the old tunnel is permanent, engineers said.", source));
    assertFalse(isOpposite("The closure is not permanent, engineers said.", source));
  }

  @Test
  void findsOtherDirectionFromTheSamePlace() {
    String source = "The camp, east of the village of Orlen, was cleared on Sunday.";
    assertTrue(isOpposite("A camp lying west of Orlen was cleared.", source));
    assertFalse(isOpposite("A camp lying east of Orlen was cleared.", source));
  }
}
