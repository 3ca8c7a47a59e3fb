package dev.broadsheet.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the signals count for, learned from claims that people judged. A linear model, for its
 * verdicts have to be explained and it has few claims to learn from.
 *
 * <p>The score that parts true claims from false ones rises with what is copied, because a claim in
 * its own words shares less with its source than one that copies, true or not. Support follows it
 * three quarters of the way up and half of the way down; the decision is taken at half support.
 *
 * @param names of the signals
 * @param means of the signals, one each
 * @param scales deviations of the signals, one each, above 0
 * @param weights what each standardised signal counts, at least 0
 * @param copiedFrom share of copied word triples up to which the lenient threshold holds
 * @param copiedTo share from which the strict one does; between them it rises evenly
 * @param strict threshold of a claim that is mostly copied
 * @param lenient threshold of a claim in its own words, at most {@code strict}
 * @param middle mean threshold of the claims learned from
 */
public record Weights(
    List<String> names,
    List<Double> means,
    List<Double> scales,
    List<Double> weights,
    double copiedFrom,
    double copiedTo,
    double strict,
    double lenient,
    double middle) {
  private static final String RESOURCE = "support.tsv";

  /**
   * How far support follows the threshold down. All the way, and claims in their own words would
   * pass that are mostly false.
   */
  private static final double FOLLOWS_DOWN = 0.5;

  /** How far it follows up. All the way, and sentences that were only shortened would not pass. */
  private static final double FOLLOWS_UP = 0.75;

  /** Copies the lists in; rejects lists of unequal length. */
  public Weights {
    names = List.copyOf(names);
    means = List.copyOf(means);
    scales = List.copyOf(scales);
    weights = List.copyOf(weights);
    if (means.size() != names.size()
        || scales.size() != names.size()
        || weights.size() != names.size()) {
      throw new IllegalArgumentException("weights of unequal length: " + names);
    }
  }

  /** The weights that come with the program. */
  public static Weights load() {
    try (InputStream in = Weights.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return parse(lines.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  /** Reads what {@link #lines} wrote. */
  public static Weights parse(List<String> lines) {
    List<String> names = new ArrayList<>();
    List<Double> means = new ArrayList<>();
    List<Double> scales = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    Map<String, Double> settings = new HashMap<>();
    for (String line : lines) {
      String[] fields = line.split("\t", -1);
      if (fields.length == 2) {
        settings.put(fields[0], Double.valueOf(fields[1]));
      } else if (fields.length == 4) {
        names.add(fields[0]);
        means.add(Double.valueOf(fields[1]));
        scales.add(Double.valueOf(fields[2]));
        weights.add(Double.valueOf(fields[3]));
      }
    }
    return new Weights(
        names,
        means,
        scales,
        weights,
        settings.get("copiedFrom"),
        settings.get("copiedTo"),
        settings.get("strict"),
        settings.get("lenient"),
        settings.get("middle"));
  }

  /** The weights as lines of a tab-separated file. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("copiedFrom\t" + copiedFrom);
    lines.add("copiedTo\t" + copiedTo);
    lines.add("strict\t" + strict);
    lines.add("lenient\t" + lenient);
    lines.add("middle\t" + middle);
    for (int i = 0; i < names.size(); i++) {
      lines.add(
          String.join(
              "\t",
              names.get(i),
              means.get(i).toString(),
              scales.get(i).toString(),
              weights.get(i).toString()));
    }
    return lines;
  }

  /** Log-odds of support, up to a constant. */
  public double score(List<Double> signals) {
    double score = 0;
    for (int i = 0; i < signals.size(); i++) {
      score += weights.get(i) * (signals.get(i) - means.get(i)) / scales.get(i);
    }
    return score;
  }

  /** Score that best parts true from false within sets of claims that copy so much. */
  public double threshold(double copied) {
    double way = (copied - copiedFrom) / (copiedTo - copiedFrom);
    return lenient + (strict - lenient) * Math.max(0, Math.min(1, way));
  }

  /** Score of half support: the least of a claim that may stand. */
  public double even(double copied) {
    double away = threshold(copied) - middle;
    return middle + (away > 0 ? FOLLOWS_UP : FOLLOWS_DOWN) * away;
  }
}
