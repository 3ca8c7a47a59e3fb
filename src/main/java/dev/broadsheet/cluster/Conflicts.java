package dev.broadsheet.cluster;

import dev.broadsheet.news.Article;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which articles, by their numbers, must not stand in one story; see {@link EventMarks}. */
@FunctionalInterface
interface Conflicts {
  /** Whether two articles tell of two events. Symmetric. */
  boolean test(int a, int b);

  /** The conflicts of a batch. */
  static Conflicts of(List<Article> articles, Background background) {
    Map<String, Boolean> rare = new HashMap<>();
    List<EventMarks> marks = new ArrayList<>();
    for (Article article : articles) {
      marks.add(new EventMarks(article, w -> rare.computeIfAbsent(w, background::isRare)));
    }
    return (a, b) -> marks.get(a).conflictsWith(marks.get(b));
  }

  /**
   * The conflicts of originals, renumbered from 0, each of which stands for its copies, too.
   *
   * @param originals numbers of the originals
   * @param copies from the number of a copy to that of its original
   */
  default Conflicts amongOriginals(List<Integer> originals, Map<Integer, Integer> copies) {
    List<List<Integer>> printings = new ArrayList<>();
    Map<Integer, List<Integer>> printingsOf = new HashMap<>();
    for (int original : originals) {
      printingsOf.put(original, new ArrayList<>(List.of(original)));
      printings.add(printingsOf.get(original));
    }
    copies.forEach((copy, original) -> printingsOf.get(original).add(copy));
    return (a, b) ->
        printings.get(a).stream()
            .anyMatch(one -> printings.get(b).stream().anyMatch(other -> test(one, other)));
  }
}
