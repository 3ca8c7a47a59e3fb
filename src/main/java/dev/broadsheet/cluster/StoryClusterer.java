package dev.broadsheet.cluster;

import dev.broadsheet.model.Embedder;
import dev.broadsheet.news.Article;
import java.util.ArrayList;
import java.util.Comparator;
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

  /** Log odds that a copy and its original tell of one event. */
  private static final double COPY = 10;

  private final Embedder embedder;
  private final Background background = Background.load();
  private final SameEvent sameEvent;

  /** Clusters with the given model's vectors. */
  public StoryClusterer(Embedder embedder) {
    this(embedder, SameEvent.load());
  }

  /** As the other, with another decision on pairs. */
  public StoryClusterer(Embedder embedder, SameEvent sameEvent) {
    this.embedder = embedder;
    this.sameEvent = sameEvent;
  }

  /**
   * The stories of a batch, ordered by their earliest article, and the near-copies among the
   * articles.
   */
  public Grouping group(List<Article> articles) {
    List<Article> ordered = articles.stream().sorted(EARLIEST_FIRST).toList();
    EventPairs pairs = new EventPairs(ordered, embedder, background);
    List<Map<Integer, Double>> logOdds = pairs.logOdds(sameEvent::logOdds);
    Map<Integer, Integer> copies = NearCopies.originals(ordered, pairs::conflict);
    copies.forEach(
        (copy, original) ->
            logOdds.get(Math.max(copy, original)).put(Math.min(copy, original), COPY));
    List<List<Integer>> events = events(pairs, logOdds);
    Map<String, String> duplicateOf = new TreeMap<>();
    copies.forEach(
        (copy, original) -> duplicateOf.put(ordered.get(copy).id(), ordered.get(original).id()));
    Decisions decisions = new Decisions(ordered, pairs, events, logOdds, copies, sameEvent);
    return new Grouping(
        events.stream().map(event -> event.stream().map(ordered::get).toList()).toList(),
        duplicateOf,
        decisions.joined(),
        decisions.refused());
  }

  /** Topics first, in which not all need be of one event; then the events of each. */
  private List<List<Integer>> events(EventPairs pairs, List<Map<Integer, Double>> logOdds) {
    List<List<Integer>> events = new ArrayList<>();
    for (List<Integer> topic : AverageLink.clusters(logOdds, sameEvent.cut())) {
      GroupTerms.events(topic, pairs.terms(), logOdds, sameEvent.cut())
          .forEach(event -> events.add(event.stream().map(topic::get).toList()));
    }
    events.sort(Comparator.comparing(event -> event.get(0)));
    return events;
  }

  /** Count of publishers of a story that are independent of each other; see {@link Publishers}. */
  public int publishers(List<Article> story, Map<String, String> duplicateOf) {
    return Publishers.independent(story, duplicateOf);
  }
}
