package dev.broadsheet.ground;

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
 * <p>Two thresholds, because a claim in its own words shares less with its source than one that
 * copies, true or not: what is mostly copied is held to the stricter one.
 *
 * @param names of the signals
 * @param means of the signals, one each
 * @param scales deviations of the signals, one each, above 0
 * @param weights what each standardised signal counts, at least 0
 * @param copiedFrom share of copied word triples from which the stricter threshold holds
 * @param strict least score of a claim that is mostly copied
 * @param lenient least score of a claim in its own words
 * @param floor score that nearly all supported claims reach: the least of a claim that cites its
 *     passage and has no fault
 */
public record Weights(
    List<String> names,
    List<Double> means,
    List<Double> scales,
    List<Double> weights,
    double copiedFrom,
    double strict,
    double lenient,
    double floor) {
  private static final String RESOURCE = "support.tsv";

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
        settings.get("strict"),
        settings.get("lenient"),
        settings.get("floor"));
  }

  /** The weights as lines of a tab-separated file. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("copiedFrom\t" + copiedFrom);
    lines.add("strict\t" + strict);
    lines.add("lenient\t" + lenient);
    lines.add("floor\t" + floor);
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

  /** Least score of a claim of which this share is copied. */
  public double threshold(double copied) {
    return copied >= copiedFrom ? strict : lenient;
  }
}
