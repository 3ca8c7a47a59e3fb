package dev.broadsheet.cluster;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Sentence;
import dev.broadsheet.nlp.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Finds articles that print another one's text: agency copy under a new title, lightly edited or
 * cut short. Looks at shingles, runs of five words (Broder, "On the resemblance and containment of
 * documents", 1997): what counts is the share of the shorter text's shingles that the longer one
 * contains. Two reports of one event share names and a quotation, seldom more than a tenth of their
 * shingles; edits that change every twelfth word leave over half. A text whose names, days or
 * figures conflict with another's is a report of another event made after the same pattern, and no
 * copy.
 *
 * <p>Exact, not sketched: the shingles of originals alone are kept, so a text printed a hundred
 * times costs one. One instance serves one batch; not for several threads.
 */
final class NearCopies {
  /** Words in a shingle. */
  private static final int SHINGLE = 5;

  /** Share of the shorter text's shingles found in the longer one from which it is a copy. */
  private static final double CONTAINED = 0.5;

  /** As {@link #CONTAINED}, for texts so short that a shared quotation alone would reach it. */
  private static final double CONTAINED_SHORT = 0.8;

  /** Shingles below which a text is short. */
  private static final int SHORT = 40;

  /** A shingle that so many originals share is a label or a footer, and proves nothing. */
  private static final int COMMON = 50;

  /** An article at least so long, beside the longest, may be the original of its copies. */
  private static final double AS_LONG = 0.8;

  private final List<Article> articles;
  private final BiPredicate<Integer, Integer> conflicts;
  private final Map<Integer, List<Integer>> printings = new TreeMap<>();
  private final Map<Long, List<Integer>> carriers = new HashMap<>();
  private final List<Set<Long>> shingles = new ArrayList<>();

  private NearCopies(List<Article> articles, BiPredicate<Integer, Integer> conflicts) {
    this.articles = articles;
    this.conflicts = conflicts;
    for (Article article : articles) {
      shingles.add(shingles(article));
    }
  }

  /**
   * From the number of each near-copy to the number of its original: the earliest in the given
   * order among those that have about the whole text.
   *
   * @param articles in the order of preference as originals, earliest first
   * @param conflicts of these articles, by their numbers
   */
  static Map<Integer, Integer> originals(
      List<Article> articles, BiPredicate<Integer, Integer> conflicts) {
    return new NearCopies(articles, conflicts).find();
  }

  private Map<Integer, Integer> find() {
    List<Integer> longestFirst = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      longestFirst.add(i);
    }
    longestFirst.sort(Comparator.comparingInt(i -> -shingles.get(i).size()));
    for (int article : longestFirst) {
      int whole = wholeTextOf(article);
      printings.computeIfAbsent(whole, key -> new ArrayList<>()).add(article);
      if (whole == article) {
        shingles
            .get(article)
            .forEach(s -> carriers.computeIfAbsent(s, key -> new ArrayList<>(1)).add(article));
      }
    }
    Map<Integer, Integer> originals = new TreeMap<>();
    printings.forEach(
        (longest, copies) -> {
          int original = original(longest, copies);
          copies.stream().filter(c -> c != original).forEach(c -> originals.put(c, original));
        });
    return originals;
  }

  private int original(int longest, List<Integer> copies) {
    double enough = AS_LONG * shingles.get(longest).size();
    return copies.stream()
        .filter(copy -> shingles.get(copy).size() >= enough)
        .min(Comparator.naturalOrder())
        .orElse(longest);
  }

  /** The article, of those seen so far, that contains the given one; itself if there is none. */
  private int wholeTextOf(int article) {
    int[] shared = new int[articles.size()];
    int counted = 0;
    for (long shingle : shingles.get(article)) {
      List<Integer> found = carriers.getOrDefault(shingle, List.of());
      if (found.size() < COMMON) {
        counted++;
        found.forEach(other -> shared[other]++);
      }
    }
    double needed = Math.max(1, (counted < SHORT ? CONTAINED_SHORT : CONTAINED) * counted);
    int top = article;
    for (int other = 0; other < shared.length; other++) {
      if (shared[other] >= needed && shared[other] > shared[top] && isOfOneEvent(article, other)) {
        top = other;
      }
    }
    return top;
  }

  private boolean isOfOneEvent(int article, int whole) {
    return printings.get(whole).stream().noneMatch(copy -> conflicts.test(article, copy));
  }

  private static Set<Long> shingles(Article article) {
    List<String> words = new ArrayList<>();
    for (Sentence sentence : article.sentences()) {
      Tokens.words(sentence.span().of(article.text())).forEach(word -> words.add(word.form()));
    }
    Set<Long> shingles = new HashSet<>();
    int last = Math.max(Math.min(1, words.size()), words.size() - SHINGLE + 1);
    for (int i = 0; i < last; i++) {
      shingles.add(hash(words.subList(i, Math.min(words.size(), i + SHINGLE))));
    }
    return shingles;
  }

  /** FNV-1a, 64 bits, over the words with a blank after each. */
  private static long hash(List<String> words) {
    long hash = 0xcbf29ce484222325L;
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
      }
      hash = (hash ^ ' ') * 0x100000001b3L;
    }
    return hash;
  }
}
