package dev.broadsheet.cluster;

import java.util.HashMap;
import java.util.Map;

/**
 * Words of names with their rarity in the news, and the sum of these. Not changed once an article
 * is read.
 */
final class WeighedNames {
  /** Rarity from which a name tells an event from most others. */
  private static final double TELLING = 4.5;

  /** Telling names beyond which more say no more. */
  private static final int MANY = 6;

  private final Map<String, Double> rarities = new HashMap<>();
  private double sum;

  void add(String word, double rarity) {
    if (rarities.putIfAbsent(word, rarity) == null) {
      sum += rarity;
    }
  }

  boolean contains(String word) {
    return rarities.containsKey(word);
  }

  boolean isEmpty() {
    return rarities.isEmpty();
  }

  /** Share of the fewer names' rarity that both have: 0..1. */
  double shared(WeighedNames other) {
    double fewer = Math.min(sum, other.sum);
    if (fewer == 0) {
      return 0;
    }
    double common = 0;
    for (Map.Entry<String, Double> name : rarities.entrySet()) {
      common += other.contains(name.getKey()) ? name.getValue() : 0;
    }
    return common / fewer;
  }

  /** Rarity of the rarest name that both have; 0 without any. */
  double rarest(WeighedNames other) {
    double most = 0;
    for (Map.Entry<String, Double> name : rarities.entrySet()) {
      most = other.contains(name.getKey()) ? Math.max(most, name.getValue()) : most;
    }
    return most;
  }

  /** How many telling names both have: 0..6. */
  double telling(WeighedNames other) {
    int count = 0;
    for (Map.Entry<String, Double> name : rarities.entrySet()) {
      count += name.getValue() >= TELLING && other.contains(name.getKey()) ? 1 : 0;
    }
    return Math.min(MANY, count);
  }

  /** Share of the names' rarity that stands nowhere in the other article: 0..1. */
  double unknownTo(EventProfile other) {
    if (rarities.isEmpty()) {
      return 0;
    }
    double unknown = 0;
    for (Map.Entry<String, Double> name : rarities.entrySet()) {
      unknown += other.words.contains(name.getKey()) ? 0 : name.getValue();
    }
    return unknown / sum;
  }
}
