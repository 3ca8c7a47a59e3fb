package dev.broadsheet.config;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the keys of the configuration file, and what was meant by those that there are not. */
final class FileKeys {
  private FileKeys() {}

  /** The option with this key. */
  static Optional<Option<?>> of(String key) {
    return OptionTable.all().stream()
        .filter(option -> option.entry().filter(entry -> entry.key().equals(key)).isPresent())
        .findFirst();
  }

  /** Whether there are keys in a table of this name. */
  static boolean isTable(String name) {
    return all().stream().anyMatch(key -> key.startsWith(name + "."));
  }

  /** The key that was probably meant: one that ends alike, or that a few letters tell apart. */
  static Optional<String> nearestKey(String key) {
    String last = key.substring(key.lastIndexOf('.') + 1);
    for (Option<?> option : OptionTable.all()) {
      String known = option.entry().map(Option.Entry::key).orElse("");
      boolean isAlike = known.endsWith("." + last) || known.equals(last);
      if (!known.isEmpty() && (isAlike || option.name().equals(last))) {
        return Optional.of(known);
      }
    }
    return nearest(key, all());
  }

  /** The table that was probably meant. */
  static Optional<String> nearestTable(String name) {
    return nearest(
        name,
        all().stream()
            .filter(key -> key.contains("."))
            .map(key -> key.substring(0, key.lastIndexOf('.')))
            .distinct()
            .toList());
  }

  private static List<String> all() {
    return OptionTable.all().stream()
        .flatMap(option -> option.entry().stream())
        .map(Option.Entry::key)
        .toList();
  }

  private static Optional<String> nearest(String path, List<String> candidates) {
    return candidates.stream()
        .filter(candidate -> distance(path, candidate) <= 1 + candidate.length() / 5)
        .min(Comparator.comparingInt(candidate -> distance(path, candidate)));
  }

  /** How many letters must be put in, left out or changed (Levenshtein 1966). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
