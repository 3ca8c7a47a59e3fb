package dev.broadsheet.summarize;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Citation;
import dev.broadsheet.news.Draft;
import dev.broadsheet.news.Sentence.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts beside each sentence that the embedded engine has chosen one more to be merged with it: the
 * sentence of another article that comes nearest to it, else the one that goes on from it. None is
 * used twice, and none that is printed anyway. One object serves one draft, on one thread.
 */
final class SentenceGroups {
  /** More words than a small model merges without losing some. */
  private static final int MOST_WORDS = 60;

  /** Likeness from which two papers' sentences are about the same thing. */
  private static final double SAME_MATTER = 0.45;

  private final List<ReadArticle> articles;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Printable> printable = new ArrayList<>();
  private final Set<Citation> taken = new HashSet<>();

  /**
   * Groups around the sentences of a draft.
   *
   * @param articles that the draft is of
   */
  SentenceGroups(List<ReadArticle> articles, Draft draft) {
    this.articles = articles;
    for (ReadArticle read : articles) {
      numbers.put(read.article().id(), printable.size());
      printable.add(Printable.of(read.article()));
    }
    draft.lines().forEach(line -> taken.addAll(line.citations()));
  }

  /** A sentence that may join a group, by its place. */
  private record Place(int article, int sentence) {}

  /**
   * The sentences to make one of: that of the line first. Only that one where nothing fits beside
   * it, or where the line prints something else than a sentence of running text.
   */
  List<Citation> around(Draft.Line line) {
    Citation first = line.citations().get(0);
    Place head = new Place(numbers.get(first.article()), first.sentence() - 1);
    List<Citation> group = new ArrayList<>(List.of(first));
    if (isPlain(head)) {
      likest(head).or(() -> next(head)).ifPresent(place -> group.add(citation(place)));
    }
    taken.addAll(group);
    return List.copyOf(group);
  }

  private Optional<Place> likest(Place head) {
    Place best = null;
    double bestLikeness = SAME_MATTER;
    for (int a = 0; a < articles.size(); a++) {
      for (int i = 0; a != head.article() && i < articles.get(a).size(); i++) {
        Place place = new Place(a, i);
        double likeness = fits(place, head) ? likeness(head, place) : 0;
        if (likeness > bestLikeness) {
          best = place;
          bestLikeness = likeness;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private double likeness(Place a, Place b) {
    return SentenceSimilarity.likeness(
        articles.get(a.article()), a.sentence(), articles.get(b.article()), b.sentence());
  }

  /** The sentence right behind, if it leans on the first one or speaks of the same things. */
  private Optional<Place> next(Place head) {
    Place next = new Place(head.article(), head.sentence() + 1);
    ReadArticle read = articles.get(head.article());
    if (next.sentence() >= read.size() || !fits(next, head) || isFarther(head, next)) {
      return Optional.empty();
    }
    boolean isAbout =
        read.contentStems(next.sentence()).stream()
            .anyMatch(read.contentStems(head.sentence())::contains);
    return isAbout || !printable.get(next.article()).stands(next.sentence())
        ? Optional.of(next)
        : Optional.empty();
  }

  private boolean isFarther(Place head, Place next) {
    Article article = articles.get(head.article()).article();
    int from = article.sentences().get(head.sentence()).paragraph();
    return article.sentences().get(next.sentence()).paragraph() - from > 1;
  }

  private boolean fits(Place place, Place head) {
    return isPlain(place)
        && !taken.contains(citation(place))
        && words(head) + words(place) <= MOST_WORDS;
  }

  private boolean isPlain(Place place) {
    ReadArticle read = articles.get(place.article());
    return read.sentence(place.sentence()).role() == Role.BODY
        && printable.get(place.article()).isFit(place.sentence())
        && read.text(place.sentence()).chars().noneMatch(c -> "\"“”«»„".indexOf(c) >= 0);
  }

  private int words(Place place) {
    return articles.get(place.article()).text(place.sentence()).split("\\s+").length;
  }

  private Citation citation(Place place) {
    return articles.get(place.article()).citation(place.sentence());
  }
}
