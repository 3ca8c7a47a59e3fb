package dev.broadsheet.ground;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** How much a word tells: its inverse document frequency over the sentences of one source. */
final class Rarity {
  private final Map<String, Integer> counts;
  private final int sentences;

  private Rarity(Map<String, Integer> counts, int sentences) {
    this.counts = counts;
    this.sentences = sentences;
  }

  static Rarity of(List<Passage> passages) {
    Map<String, Integer> counts = new HashMap<>();
    for (Passage passage : passages) {
      for (String stem : new HashSet<>(passage.stems())) {
        counts.merge(stem, 1, Integer::sum);
      }
    }
    return new Rarity(counts, passages.size());
  }

  /** Above 0, highest for words the source does not have. */
  double of(String stem) {
    return Math.log(1 + (sentences + 1.0) / (0.5 + counts.getOrDefault(stem, 0)));
  }
}
