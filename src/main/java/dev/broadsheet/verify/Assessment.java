package dev.broadsheet.verify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What came of holding a claim against evidence.
 *
 * @param signals how its wording compares, in the order of {@link #signalNames}
 * @param copied share of the claim's word triples that stand in its sources
 * @param faults what speaks against the claim whatever its signals, in words for the reader
 * @param contradicted whether one of them is that the evidence says the opposite
 */
public record Assessment(
    List<Double> signals, double copied, List<String> faults, boolean contradicted) {

  /** Copies the lists in. */
  public Assessment {
    signals = List.copyOf(signals);
    faults = List.copyOf(faults);
  }

  /** Names of the signals; more of each means more support. */
  public static List<String> signalNames() {
    return Signals.NAMES;
  }

  /** The finding on several sentences together: means of numbers, all faults; at least one. */
  static Assessment of(List<Assessment> sentences) {
    List<Double> means = new ArrayList<>();
    for (int i = 0; i < sentences.get(0).signals().size(); i++) {
      int signal = i;
      means.add(
          sentences.stream().mapToDouble(f -> f.signals().get(signal)).average().orElseThrow());
    }
    double copied = sentences.stream().mapToDouble(Assessment::copied).average().orElseThrow();
    Set<String> faults = new LinkedHashSet<>();
    sentences.forEach(sentence -> faults.addAll(sentence.faults()));
    boolean contradicted = sentences.stream().anyMatch(Assessment::contradicted);
    return new Assessment(means, copied, List.copyOf(faults), contradicted);
  }
}
