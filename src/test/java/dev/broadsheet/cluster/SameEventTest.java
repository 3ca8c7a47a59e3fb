package dev.broadsheet.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SameEventTest {
  private final SameEvent sameEvent = SameEvent.load();

  @Test
  void takesTheUsualPairForNeitherSureNorSurelyNot() {
    double probability = SameEvent.probability(sameEvent.logOdds(sameEvent.usual()));
    assertTrue(probability > 0.02 && probability < 0.98, () -> "probability " + probability);
  }

  @Test
  void isNeverMovedAgainstTheDirectionOfAFeature() {
    Random random = new Random(5);
    for (int round = 0; round < 2000; round++) {
      double[] pair = drawn(random);
      for (PairFeature feature : PairFeature.ALL) {
        double[] more = pair.clone();
        more[feature.place()] += random.nextDouble() * 3;
        double change = sameEvent.logOdds(more) - sameEvent.logOdds(pair);
        assertTrue(change * feature.direction > -1e-9, () -> feature + " " + change);
      }
    }
  }

  private double[] drawn(Random random) {
    double[] pair = new double[PairFeature.ALL.size()];
    for (int i = 0; i < pair.length; i++) {
      pair[i] = 2 * random.nextDouble() * sameEvent.usual()[i];
    }
    return pair;
  }

  @Test
  void givesTheWeightiestReasonsFirstAndThreeAtMost() {
    SameEvent two =
        new SameEvent(
            new double[PairFeature.ALL.size()],
            0,
            1,
            0,
            List.of(asking(PairFeature.DAY_SAME, 1), asking(PairFeature.TERMS, 2)));
    double[] pair = new double[PairFeature.ALL.size()];
    pair[PairFeature.DAY_SAME.place()] = 1;
    pair[PairFeature.TERMS.place()] = 1;
    assertEquals(
        List.of(PairFeature.TERMS.reasonFor, PairFeature.DAY_SAME.reasonFor), two.reasonsFor(pair));
    assertEquals(List.of(), two.reasonsAgainst(pair));
  }

  @Test
  void tellsWhatIsSharedRatherThanWhatDoesNotSpeakAgainstIt() {
    double[] usual = new double[PairFeature.ALL.size()];
    usual[PairFeature.DAY_DIFFERS.place()] = 1;
    SameEvent two =
        new SameEvent(
            usual,
            0,
            1,
            0,
            List.of(asking(PairFeature.DAY_DIFFERS, -2), asking(PairFeature.TERMS, 1)));
    double[] pair = new double[usual.length];
    assertEquals(List.of(PairFeature.DAY_DIFFERS.reasonFor), two.reasonsFor(pair));
    pair[PairFeature.TERMS.place()] = 1;
    assertEquals(List.of(PairFeature.TERMS.reasonFor), two.reasonsFor(pair));
  }

  @Test
  void givesReasonsAgainst() {
    double[] usual = new double[PairFeature.ALL.size()];
    usual[PairFeature.DAY_SAME.place()] = 1;
    SameEvent one = new SameEvent(usual, 0, 1, 0, List.of(asking(PairFeature.DAY_SAME, 1)));
    double[] pair = new double[usual.length];
    assertEquals(List.of(PairFeature.DAY_SAME.reasonAgainst), one.reasonsAgainst(pair));
    assertEquals(List.of(), one.reasonsFor(pair));
  }

  @Test
  void hasAReasonForEverySide() {
    for (PairFeature feature : PairFeature.ALL) {
      assertFalse(feature.reasonFor.isBlank() || feature.reasonAgainst.isBlank(), feature::name);
    }
  }

  /** A tree that asks one question: -weight up to a half, weight above. */
  private static SameEvent.Tree asking(PairFeature feature, double weight) {
    int asked = feature.place();
    return new SameEvent.Tree(
        new int[] {asked, asked, asked},
        new double[] {0.5, 0.5, 0.5},
        new double[] {-weight, -weight, weight, weight});
  }
}
