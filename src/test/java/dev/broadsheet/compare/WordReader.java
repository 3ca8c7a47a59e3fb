package dev.broadsheet.compare;

import dev.broadsheet.model.PairReader;
import dev.broadsheet.nlp.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads by words alone: a passage says what has no words but its own, and contradicts what has half
 * of its words and another number, or the opposite of one of its words.
 */
final class WordReader implements PairReader {
  private static final Reading SAYS = new Reading(0.98, 0.01, 0.01);
  private static final Reading CONTRADICTS = new Reading(0.01, 0.98, 0.01);
  private static final Reading NOT_SAID = new Reading(0.01, 0.01, 0.98);

  private final Set<Set<String>> opposites = new HashSet<>();
  private final List<Pair> read = new ArrayList<>();

  /** Makes two words the opposite of each other. */
  WordReader opposing(String word, String other) {
    opposites.add(Set.of(stem(word), stem(other)));
    return this;
  }

  private static String stem(String word) {
    return Tokens.stems(word).get(0);
  }

  /** All that was read so far. */
  List<Pair> history() {
    return List.copyOf(read);
  }

  @Override
  public List<Reading> read(List<Pair> pairs) {
    read.addAll(pairs);
    return pairs.stream().map(this::read).toList();
  }

  private Reading read(Pair pair) {
    Set<String> passage = new HashSet<>(Tokens.stems(pair.passage()));
    Set<String> claim = new HashSet<>(Tokens.stems(pair.claim()));
    if (passage.containsAll(claim)) {
      return SAYS;
    }
    boolean isOpposed = opposites.stream().anyMatch(words -> hasOne(words, passage, claim));
    Set<String> shared = new HashSet<>(claim);
    shared.retainAll(passage);
    boolean hasOtherNumber = !numbers(passage).equals(numbers(claim)) && !numbers(claim).isEmpty();
    return isOpposed
            || (hasOtherNumber && !numbers(passage).isEmpty() && 2 * shared.size() >= claim.size())
        ? CONTRADICTS
        : NOT_SAID;
  }

  private static boolean hasOne(Set<String> words, Set<String> passage, Set<String> claim) {
    return words.stream().anyMatch(word -> passage.contains(word) && !claim.contains(word))
        && words.stream().anyMatch(word -> claim.contains(word) && !passage.contains(word));
  }

  private static Set<String> numbers(Set<String> words) {
    Set<String> numbers = new HashSet<>(words);
    numbers.removeIf(word -> !Character.isDigit(word.charAt(0)));
    return numbers;
  }
}
