package dev.broadsheet.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes two events apart that share a topic: two fires, two fights of one boxer. Against the day
 * they look alike, for what they share is rare in the day; so here the terms are weighed within the
 * group alone, where what all its articles say counts nothing, and the group is cut where least is
 * lost: normalised cut (Shi and Malik, "Normalized cuts and image segmentation", 2000), along the
 * second eigenvector of the scaled likeness.
 *
 * <p>The value of that cut, 0 to 2, is near 1 for the accounts of one event, whichever way they are
 * divided, and under a half where two events meet. Parts of one article are never cut off. Pure.
 */
final class EventSplit {
  /** Value of the normalised cut from which a group is one event. */
  private static final double ONE_EVENT = 0.5;

  /** Fewest articles in each part. */
  private static final int PART = 2;

  /** Groups over this size aren't looked at: a topic so broad is no matter of two events. */
  private static final int LARGEST = 600;

  /** Added to each likeness, so that no article stands unconnected. */
  private static final double FLOOR = 0.01;

  /** Steps of the power iteration at most; it stops earlier once the vector stands still. */
  private static final int STEPS = 500;

  private final List<List<String>> documents;
  private final Background background;

  /**
   * Splits groups of these articles.
   *
   * @param documents the terms of each article, repetitions included
   */
  EventSplit(List<List<String>> documents, Background background) {
    this.documents = documents;
    this.background = background;
  }

  /**
   * The events of a group of articles: itself, or its parts, by their first articles, members
   * ascending.
   */
  List<List<Integer>> events(List<Integer> group) {
    if (group.size() < 2 * PART || group.size() > LARGEST) {
      return List.of(group);
    }
    double[][] likeness = likeness(group);
    double[] degrees = degrees(likeness);
    Cut cut = bestCut(likeness, degrees, order(secondEigenvector(likeness, degrees), degrees));
    if (cut.value() >= ONE_EVENT) {
      return List.of(group);
    }
    List<List<Integer>> events = new ArrayList<>();
    for (List<Integer> part : List.of(cut.left(), cut.right())) {
      events.addAll(events(part.stream().sorted().map(group::get).toList()));
    }
    events.sort(Comparator.comparing(event -> event.get(0)));
    return events;
  }

  private record Cut(double value, List<Integer> left, List<Integer> right) {}

  private double[][] likeness(List<Integer> group) {
    List<Map<String, Integer>> counts = new ArrayList<>();
    Map<String, Integer> frequency = new HashMap<>();
    for (int member : group) {
      Map<String, Integer> count = new TreeMap<>();
      documents.get(member).forEach(term -> count.merge(term, 1, Integer::sum));
      count.keySet().forEach(term -> frequency.merge(term, 1, Integer::sum));
      counts.add(count);
    }
    List<Map<String, Double>> vectors = new ArrayList<>();
    for (Map<String, Integer> count : counts) {
      vectors.add(vector(count, frequency, group.size()));
    }
    double[][] likeness = new double[group.size()][group.size()];
    for (int i = 0; i < likeness.length; i++) {
      for (int j = 0; j < i; j++) {
        likeness[i][j] = FLOOR + dot(vectors.get(i), vectors.get(j));
        likeness[j][i] = likeness[i][j];
      }
    }
    return likeness;
  }

  private Map<String, Double> vector(
      Map<String, Integer> counts, Map<String, Integer> frequency, int size) {
    Map<String, Double> weights = new TreeMap<>();
    double squares = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      int carriers = frequency.get(entry.getKey());
      if (carriers > 1) {
        double within = Math.log((1.0 + size) / (1.0 + carriers));
        double rare = background.idf(entry.getKey(), 0, 0);
        double weight = (1 + Math.log(entry.getValue())) * within * rare;
        weights.put(entry.getKey(), weight);
        squares += weight * weight;
      }
    }
    double length = squares > 0 ? Math.sqrt(squares) : 1;
    weights.replaceAll((term, weight) -> weight / length);
    return weights;
  }

  private static double dot(Map<String, Double> a, Map<String, Double> b) {
    double sum = 0;
    for (Map.Entry<String, Double> entry : a.entrySet()) {
      sum += entry.getValue() * b.getOrDefault(entry.getKey(), 0.0);
    }
    return sum;
  }

  private static double[] degrees(double[][] likeness) {
    double[] degrees = new double[likeness.length];
    for (int i = 0; i < degrees.length; i++) {
      for (double value : likeness[i]) {
        degrees[i] += value;
      }
    }
    return degrees;
  }

  /**
   * By power iteration on I + D^-1/2 A D^-1/2, whose eigenvalues are positive; its first
   * eigenvector, the square roots of the degrees, is taken out at each step.
   */
  private static double[] secondEigenvector(double[][] likeness, double[] degrees) {
    int n = degrees.length;
    double[] first = new double[n];
    double[] vector = new double[n];
    for (int i = 0; i < n; i++) {
      first[i] = Math.sqrt(degrees[i]);
      vector[i] = start(i);
    }
    normalise(first);
    for (int step = 0; step < STEPS; step++) {
      removeProjection(vector, first);
      normalise(vector);
      double[] next = new double[n];
      double moved = 0;
      for (int i = 0; i < n; i++) {
        next[i] = vector[i];
        for (int j = 0; j < n; j++) {
          next[i] += likeness[i][j] * vector[j] / Math.sqrt(degrees[i] * degrees[j]);
        }
      }
      removeProjection(next, first);
      normalise(next);
      for (int i = 0; i < n; i++) {
        moved = Math.max(moved, Math.abs(next[i] - vector[i]));
      }
      vector = next;
      if (moved < 1e-7) {
        break;
      }
    }
    return vector;
  }

  /** Fixed, irregular start values, so that no eigenvector is missed by symmetry. */
  private static double start(int i) {
    double golden = (i + 1) * 0.6180339887498949;
    return golden - Math.floor(golden) - 0.5;
  }

  private static void removeProjection(double[] vector, double[] axis) {
    double along = 0;
    for (int i = 0; i < vector.length; i++) {
      along += vector[i] * axis[i];
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] -= along * axis[i];
    }
  }

  private static void normalise(double[] vector) {
    double squares = 0;
    for (double value : vector) {
      squares += value * value;
    }
    double length = squares > 0 ? Math.sqrt(squares) : 1;
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
  }

  private static List<Integer> order(double[] vector, double[] degrees) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < vector.length; i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(i -> vector[i] / Math.sqrt(degrees[i])));
    return order;
  }

  /** The best of the cuts that leave at least {@link #PART} articles on either side. */
  private static Cut bestCut(double[][] likeness, double[] degrees, List<Integer> order) {
    double total = 0;
    for (double degree : degrees) {
      total += degree;
    }
    double[] toLeft = new double[degrees.length];
    double lost = 0;
    double left = 0;
    Cut best = new Cut(2, order, List.of());
    for (int k = 0; k < order.size() - PART; k++) {
      int moved = order.get(k);
      lost += degrees[moved] - 2 * toLeft[moved];
      left += degrees[moved];
      for (int i = 0; i < degrees.length; i++) {
        toLeft[i] += likeness[moved][i];
      }
      double value = lost / left + lost / (total - left);
      if (k + 1 >= PART && value < best.value()) {
        best = new Cut(value, order.subList(0, k + 1), order.subList(k + 1, order.size()));
      }
    }
    return best;
  }
}
