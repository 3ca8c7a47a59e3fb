package dev.broadsheet.summarize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticTest {

  @Test
  void findsTheWeightsThatMadeTheLabels() {
    Random random = new Random(3);
    Logistic logistic = new Logistic(2);
    for (int i = 0; i < 3000; i++) {
      double[] x = {3 + 2 * random.nextGaussian(), random.nextGaussian()};
      logistic.add(x, 1 / (1 + Math.exp(-(0.5 * x[0] - 2 * x[1] + 1))), 1);
    }

    double[] weights = logistic.fit(1e-6);

    assertEquals(0.5, weights[0], 1e-3);
    assertEquals(-2, weights[1], 1e-3);
    assertEquals(1, weights[2], 1e-3);
  }
}
