package dev.broadsheet.compare;

import dev.broadsheet.compare.Given.Couple;
import dev.broadsheet.news.Evidence;
import dev.broadsheet.nlp.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds for each sentence those of other articles that say all of it: read so, with every figure
 * and name of it.
 */
final class Agreements {
  private final List<List<Passage>> articles;
  private final Map<Passage, List<ReadPair>> byClaim = new HashMap<>();

  /**
   * Sorts what was read.
   *
   * @param articles the sentences in order
   * @param pairs those that were read together
   */
  Agreements(List<List<Passage>> articles, List<ReadPair> pairs) {
    this.articles = articles;
    for (ReadPair pair : pairs) {
      for (Passage claim : List.of(pair.longer(), pair.shorter())) {
        if (pair.saysAll(claim)) {
          byClaim.computeIfAbsent(claim, key -> new ArrayList<>()).add(pair);
        }
      }
    }
  }

  /**
   * For the place of each sentence that others bear out, the sentence of each other article that
   * does so best.
   */
  Map<Evidence, List<Evidence>> all() {
    Map<Evidence, List<Evidence>> found = new LinkedHashMap<>();
    for (Passage claim : claims()) {
      List<Evidence> others = new ArrayList<>();
      for (List<Passage> article : articles) {
        best(claim, article).map(Passage::evidence).ifPresent(others::add);
      }
      found.put(claim.evidence(), others);
    }
    return found;
  }

  /** The counts that sentences give which others bear out, with the same in those others. */
  List<Couple> counts() {
    List<Couple> couples = new ArrayList<>();
    for (Passage claim : claims()) {
      for (ReadPair pair : byClaim.getOrDefault(claim, List.of())) {
        for (Figure figure : claim.figures()) {
          Given own = Given.of(claim, figure);
          Passage other = pair.other(claim);
          other
              .bearing(figure)
              .filter(theirs -> Wording.counted(own).isPresent())
              .ifPresent(theirs -> couples.add(new Couple(own, Given.of(other, theirs))));
        }
      }
    }
    return couples;
  }

  private List<Passage> claims() {
    return articles.stream().flatMap(List::stream).filter(byClaim::containsKey).toList();
  }

  private Optional<Passage> best(Passage claim, List<Passage> article) {
    return byClaim.getOrDefault(claim, List.of()).stream()
        .filter(pair -> article.contains(pair.other(claim)))
        .max(Comparator.comparingDouble(pair -> pair.says(claim)))
        .map(pair -> pair.other(claim));
  }
}
