package dev.broadsheet.cluster;

import dev.broadsheet.model.Embedder;
import dev.broadsheet.news.Article;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sorts a day's articles into stories: articles about one event stand together, each other article
 * alone. Near-copies of a text are found first and follow their original.
 *
 * <p>The result doesn't depend on the order in which the articles come. Safe for several threads if
 * the embedder is.
 */
public final class StoryClusterer {
  /** Earliest first, those without a time last; then by place, then by id. */
  private static final Comparator<Article> EARLIEST_FIRST =
      Comparator.comparing(
              (Article article) -> article.published().map(time -> time.toInstant()).orElse(null),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Article::path)
          .thenComparing(Article::id);

  private final Embedder embedder;
  private final Background background = Background.load();

  /** Clusters with the given model's vectors. */
  public StoryClusterer(Embedder embedder) {
    this.embedder = embedder;
  }

  /**
   * The stories of a batch, ordered by their earliest article, and the near-copies among the
   * articles.
   */
  public Grouping group(List<Article> articles) {
    List<Article> ordered = articles.stream().sorted(EARLIEST_FIRST).toList();
    Conflicts conflicts = Conflicts.of(ordered, background);
    Map<Integer, Integer> copies = NearCopies.originals(ordered, conflicts);
    List<Integer> originals = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      if (!copies.containsKey(i)) {
        originals.add(i);
      }
    }
    PairLikeness likeness =
        new PairLikeness(
            originals.stream().map(ordered::get).toList(),
            embedder,
            background,
            conflicts.amongOriginals(originals, copies));
    Map<Integer, List<Article>> stories = new TreeMap<>();
    Map<Integer, Integer> storyOf = new HashMap<>();
    for (List<Integer> cluster : new Stories(likeness, background).find()) {
      int first = originals.get(cluster.get(0));
      cluster.forEach(item -> storyOf.put(originals.get(item), first));
    }
    for (int i = 0; i < ordered.size(); i++) {
      int story = storyOf.get(copies.getOrDefault(i, i));
      stories.computeIfAbsent(story, key -> new ArrayList<>()).add(ordered.get(i));
    }
    Map<String, String> duplicateOf = new TreeMap<>();
    copies.forEach(
        (copy, original) -> duplicateOf.put(ordered.get(copy).id(), ordered.get(original).id()));
    return new Grouping(List.copyOf(stories.values()), duplicateOf);
  }

  /** Count of publishers of a story that are independent of each other; see {@link Publishers}. */
  public int publishers(List<Article> story, Map<String, String> duplicateOf) {
    return Publishers.independent(story, duplicateOf);
  }
}
