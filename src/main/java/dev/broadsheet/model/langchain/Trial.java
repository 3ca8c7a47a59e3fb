package dev.broadsheet.model.langchain;

import dev.broadsheet.model.Diagnosis;
import dev.broadsheet.model.Diagnosis.Level;
import java.time.Instant;
import java.util.Locale;

/**
 * A short reply and the time it took.
 *
 * @param tokensIn tokens read
 * @param secondsIn time spent reading them; 0 if it can't be told
 * @param tokensOut tokens written
 * @param secondsOut time spent writing them; 0 if it can't be told
 */
record Trial(int tokensIn, double secondsIn, int tokensOut, double secondsOut) {
  private static final String TEXT =
      "Summarise in one sentence: The harbour bridge of Westmere, closed since March for repairs to"
          + " two of its piers, opens again on Tuesday, the council said. Buses will use it from"
          + " the first day; lorries must wait until the new year.";

  /** The longest reply. */
  static final int MOST_TOKENS = 48;

  private static final double SLOW_TOKENS_A_SECOND = 3;

  /**
   * What the model is to read. The time stands first, so that a server which has read it before
   * doesn't find it in its prompt cache and seem to read faster than it can.
   */
  static String text(Instant now) {
    return "It is " + now + ". " + TEXT;
  }

  /** Tokens read in a second; 0 if unknown. */
  double readSpeed() {
    return secondsIn > 0 ? tokensIn / secondsIn : 0;
  }

  /** Tokens written in a second; 0 if unknown. */
  double writeSpeed() {
    return secondsOut > 0 ? tokensOut / secondsOut : 0;
  }

  /**
   * What the speed is worth.
   *
   * @param remedy what to do if it is low
   */
  Diagnosis diagnosis(String remedy) {
    String writes = String.format(Locale.ROOT, "writes %.1f tokens a second", writeSpeed());
    String told =
        readSpeed() > 0
            ? String.format(Locale.ROOT, "reads %.0f and %s", readSpeed(), writes)
            : writes;
    boolean isSlow = writeSpeed() > 0 && writeSpeed() < SLOW_TOKENS_A_SECOND;
    return isSlow ? new Diagnosis(Level.WARN, "speed", told, remedy) : Diagnosis.ok("speed", told);
  }
}
