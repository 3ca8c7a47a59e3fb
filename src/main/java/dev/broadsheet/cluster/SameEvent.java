package dev.broadsheet.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How likely two articles tell of one event: a table of small trees over {@link PairFeature}s,
 * learned by gradient boosting (Friedman 2001) and calibrated on pairs held out; see {@code
 * docs/adr/0004-grouping.md}. More of a feature never moves it against the feature's direction.
 * Immutable.
 *
 * @param usual the usual value of each feature, from which a reason departs
 * @param shift added to the sum of the trees
 * @param scale of the sum and the shift, by calibration
 * @param cut log odds above which two articles belong together
 * @param trees whose answers are added up
 */
@SuppressWarnings("ArrayRecordComponent") // read for every pair; nobody changes or compares them
public record SameEvent(double[] usual, double shift, double scale, double cut, List<Tree> trees) {
  private static final String RESOURCE = "same-event.tsv";

  /** Reasons told of a pair at most. */
  private static final int REASONS = 3;

  /** A change of log odds under which a feature is no reason. */
  private static final double SLIGHT = 0.1;

  /**
   * Asks one question, then one of two others: 0 is the first, 1 is asked if its value was at most
   * the threshold, 2 otherwise.
   *
   * @param features asked for, by number, three
   * @param thresholds of the questions
   * @param values the four answers, from low-low to high-high
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Tree(int[] features, double[] thresholds, double[] values) {
    double of(double[] pair) {
      int next = pair[features[0]] <= thresholds[0] ? 1 : 2;
      return values[2 * (next - 1) + (pair[features[next]] <= thresholds[next] ? 0 : 1)];
    }
  }

  /** The table that comes with the program. */
  static SameEvent load() {
    try (InputStream in = SameEvent.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      double[] calibration = numbers(lines.readLine());
      double[] usual = new double[PairFeature.ALL.size()];
      for (int i = 0; i < usual.length; i++) {
        String[] fields = lines.readLine().split("\t", -1);
        usual[PairFeature.valueOf(fields[0]).place()] = Double.parseDouble(fields[1]);
      }
      List<Tree> trees = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        trees.add(tree(line.split("\t", -1)));
      }
      return new SameEvent(usual, calibration[0], calibration[1], calibration[2], trees);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  private static Tree tree(String[] fields) {
    int[] features = new int[3];
    double[] thresholds = new double[3];
    for (int i = 0; i < 3; i++) {
      features[i] = PairFeature.valueOf(fields[2 * i]).place();
      thresholds[i] = Double.parseDouble(fields[2 * i + 1]);
    }
    double[] values = numbers(String.join("\t", List.of(fields).subList(6, 10)));
    return new Tree(features, thresholds, values);
  }

  private static double[] numbers(String line) {
    return Stream.of(line.split("\t", -1)).mapToDouble(Double::parseDouble).toArray();
  }

  /** Log odds that a pair with these features is of one event. */
  public double logOdds(double[] pair) {
    double sum = shift;
    for (Tree tree : trees) {
      sum += tree.of(pair);
    }
    return scale * sum;
  }

  /** The probability of log odds. */
  public static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  /**
   * What speaks most for one event, the weightiest first: what two articles share, or failing that
   * what doesn't speak against it.
   */
  List<String> reasonsFor(double[] pair) {
    List<Reason> shared = reasons(pair, 1).stream().filter(r -> r.feature().direction > 0).toList();
    return (shared.isEmpty() ? reasons(pair, 1) : shared)
        .stream().limit(REASONS).map(reason -> reason.feature().reasonFor).toList();
  }

  /** What speaks most against it. */
  List<String> reasonsAgainst(double[] pair) {
    return reasons(pair, -1).stream()
        .limit(REASONS)
        .map(reason -> reason.feature().reasonAgainst)
        .toList();
  }

  /** A feature, and by how much the odds change if it has its usual value. */
  private record Reason(PairFeature feature, double weight) {}

  /**
   * All reasons, the weightiest first.
   *
   * @param side 1 for one event, -1 against it
   */
  private List<Reason> reasons(double[] pair, int side) {
    double whole = logOdds(pair);
    List<Reason> reasons = new ArrayList<>();
    for (PairFeature feature : PairFeature.ALL) {
      double[] without = pair.clone();
      without[feature.place()] = usual[feature.place()];
      double weight = (whole - logOdds(without)) * side;
      if (weight > SLIGHT) {
        reasons.add(new Reason(feature, weight));
      }
    }
    reasons.sort(Comparator.comparingDouble(reason -> -reason.weight()));
    return reasons;
  }
}
