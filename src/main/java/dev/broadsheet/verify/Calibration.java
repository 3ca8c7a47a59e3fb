package dev.broadsheet.verify;

import dev.broadsheet.model.PairReader.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Turns readings into probabilities that people agree with, and says where verdicts begin. Learned
 * on text that the pair reader was not trained on, by the lab's {@code calibrate.py}.
 *
 * @param slope of support's log-odds against the reading's
 * @param shift of support's log-odds
 * @param shortened what it adds to them that a claim is a sentence with words left out
 * @param supported least support of a claim that is called supported
 * @param unsupported support below which a claim is called unsupported; between them it is in doubt
 * @param printed least support of a sentence in other words than its source's that is printed
 * @param printedShortened the same for a sentence of the source with words left out, which reads
 *     well to the reader even where what is left says something else
 * @param novel what the log-odds of either limit rise by for a sentence none of whose content words
 *     stands in its evidence, and in proportion: what a small model adds is mostly in words of its
 *     own
 * @param named least support, by a further source, of a sentence beside which that source is named
 * @param contradicted least probability of a contradiction that is told as one
 */
public record Calibration(
    double slope,
    double shift,
    double shortened,
    double supported,
    double unsupported,
    double printed,
    double printedShortened,
    double novel,
    double named,
    double contradicted) {
  private static final String RESOURCE = "support.properties";
  private static final double LEAST = 1e-6;

  /** What comes with the program. */
  public static Calibration load() {
    Properties values = new Properties();
    try (InputStream in = Calibration.class.getResourceAsStream(RESOURCE)) {
      values.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
    return new Calibration(
        value(values, "slope"),
        value(values, "shift"),
        value(values, "shortened"),
        value(values, "supported"),
        value(values, "unsupported"),
        value(values, "printed"),
        value(values, "printedShortened"),
        value(values, "novel"),
        value(values, "named"),
        value(values, "contradicted"));
  }

  private static double value(Properties values, String name) {
    return Double.parseDouble(values.getProperty(name));
  }

  /** Log-odds of what the reader says of "says" against the rest. */
  public static double odds(Reading reading) {
    double says = Math.max(LEAST, Math.min(1 - LEAST, reading.says()));
    return Math.log(says / (1 - says));
  }

  /** Least support, 0..1, of a sentence that is printed though its source has other words. */
  double printed(boolean isShortened, double novelShare) {
    double limit = isShortened ? printedShortened : printed;
    double odds = Math.log(limit / (1 - limit)) + novel * novelShare;
    return 1 / (1 + Math.exp(-odds));
  }

  /** Probability that the evidence bears the claim out, 0..1. */
  double support(Reading reading, boolean isShortened) {
    double odds = slope * odds(reading) + shift + (isShortened ? shortened : 0);
    return 1 / (1 + Math.exp(-odds));
  }
}
