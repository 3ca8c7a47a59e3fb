package dev.broadsheet.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Whether a claim is its source with two phrases exchanged: "A did this and B did that" for "B did
 * this and A did that".
 *
 * <p>Two phrases of the claim are taken to be exchanged if the claim runs along the source much
 * better once they have changed places, nearly to the word. What is only moved about, or put in the
 * passive, gains nothing by that.
 */
final class ExchangeCheck {
  private static final double NEARLY_ALL = 0.8;
  private static final double LEAST_GAIN = 0.75;
  private static final double LEAST_BEFORE = 0.3;

  /** Longer sentences are a text's failure to end them, and dear to compare. */
  private static final long LARGEST = 40_000;

  private static final int MOST_PHRASES = 14;

  private ExchangeCheck() {}

  /** What is exchanged, empty if nothing is. */
  static List<String> faults(Passage claim, List<Passage> evidence) {
    List<int[]> phrases = phrases(claim);
    if (claim.text().matches("(?s).*[.!?]\\s+\\p{Lu}.*")) {
      List<String> all = new ArrayList<>();
      evidence.forEach(passage -> all.addAll(passage.stems()));
      return faults(claim, phrases, all);
    }
    for (Passage passage : evidence) {
      List<String> faults = faults(claim, phrases, passage.stems());
      if (!faults.isEmpty()) {
        return faults;
      }
    }
    return List.of();
  }

  private static List<String> faults(Passage claim, List<int[]> phrases, List<String> source) {
    boolean isLong = (long) claim.stems().size() * source.size() > LARGEST;
    if (isLong) {
      return List.of();
    }
    int before = Overlap.commonLength(claim.stems(), source);
    boolean isAlike = before >= LEAST_BEFORE * claim.stems().size();
    if (!isAlike || before >= claim.stems().size() - 1) {
      return List.of();
    }
    for (int i = 0; i < phrases.size(); i++) {
      for (int j = i + 1; j < phrases.size(); j++) {
        int[] a = phrases.get(i);
        int[] b = phrases.get(j);
        if (a[1] > b[0] || isListed(claim, a, b) || isSame(claim, a, b)) {
          continue;
        }
        int after = Overlap.commonLength(exchanged(claim.stems(), a, b), source);
        int between = b[0] - a[1];
        int first = a[1] - a[0];
        int second = b[1] - b[0];
        int gain = Math.min(first + second, between + Math.min(first, second));
        boolean isBetter = after - before >= Math.max(2, LEAST_GAIN * gain);
        if (isBetter && after >= NEARLY_ALL * claim.stems().size()) {
          return List.of(
              "\"" + words(claim, a) + "\" and \"" + words(claim, b) + "\" have changed places");
        }
      }
    }
    return List.of();
  }

  private static String words(Passage claim, int[] phrase) {
    return claim.place(phrase[0], phrase[1]).of(claim.text());
  }

  private static boolean isSame(Passage claim, int[] a, int[] b) {
    return claim.stems().subList(a[0], a[1]).equals(claim.stems().subList(b[0], b[1]));
  }

  /** Whether nothing but "and" and the like stands between. */
  private static boolean isListed(Passage claim, int[] a, int[] b) {
    return b[0] - a[1] <= 2
        && Set.of("and", "or", "nor", "with", "versus", "between")
            .containsAll(claim.forms().subList(a[1], b[0]));
  }

  private static List<String> exchanged(List<String> stems, int[] a, int[] b) {
    List<String> exchanged = new ArrayList<>(stems.subList(0, a[0]));
    exchanged.addAll(stems.subList(b[0], b[1]));
    exchanged.addAll(stems.subList(a[1], b[0]));
    exchanged.addAll(stems.subList(a[0], a[1]));
    exchanged.addAll(stems.subList(b[1], stems.size()));
    return exchanged;
  }

  /** Phrases, lists as a whole and item by item, as from and to among the words. */
  private static List<int[]> phrases(Passage claim) {
    List<int[]> phrases = new ArrayList<>();
    for (Phrase phrase : claim.events().phrases()) {
      add(phrases, claim.words(phrase.from(), phrase.to()));
    }
    for (Phrase phrase : claim.events().simple()) {
      add(phrases, claim.words(phrase.from(), phrase.to()));
    }
    phrases.sort((a, b) -> a[0] != b[0] ? a[0] - b[0] : a[1] - b[1]);
    return phrases;
  }

  private static void add(List<int[]> phrases, int[] words) {
    boolean isNew =
        phrases.stream().noneMatch(other -> other[0] == words[0] && other[1] == words[1]);
    if (words[1] > words[0] && isNew && phrases.size() < MOST_PHRASES) {
      phrases.add(words);
    }
  }
}
