package dev.broadsheet.edition;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Authors;
import dev.broadsheet.news.Claim;
import dev.broadsheet.news.Digest;
import dev.broadsheet.news.Dropped;
import dev.broadsheet.news.Engine;
import dev.broadsheet.news.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes an edition out of its stories: ranks them, cuts the list, names what is left out. */
public final class EditionMaker {
  private final String title;
  private final Authors authors;
  private final OptionalInt maxStories;
  private final Interests interests;

  /**
   * A maker of editions.
   *
   * @param title the paper's name
   * @param authors who may have written the stories
   * @param maxStories how many stories are printed at most
   * @param interests stories that touch one come before all others
   */
  public EditionMaker(String title, Authors authors, OptionalInt maxStories, Interests interests) {
    this.title = title;
    this.authors = authors;
    this.maxStories = maxStories;
    this.interests = interests;
  }

  /**
   * The edition of a day.
   *
   * @param stories in any order
   * @param articles every article of the edition, in the order read
   * @param duplicateOf from an article's id to the id of the one it copies
   * @param dropped what the steps before left out
   */
  public Digest make(
      LocalDate date,
      List<Story> stories,
      List<Article> articles,
      Map<String, String> duplicateOf,
      List<Dropped> dropped) {
    List<Story> ranked = ranked(stories);
    List<Dropped> missing = new ArrayList<>(dropped);
    int printed = Math.min(ranked.size(), maxStories.orElse(ranked.size()));
    for (Story story : ranked.subList(printed, ranked.size())) {
      missing.add(new Dropped("story", story.id(), "beyond the " + printed + " stories asked for"));
    }
    List<Story> edition = ranked.subList(0, printed);
    Engine engine = authors.of(edition.stream().flatMap(s -> s.claims().stream()).toList());
    return new Digest(date, title, engine, edition, articles, duplicateOf, missing)
        .without(whyNoneIsWritten(engine, edition, missing).stream().toList());
  }

  /** Where a language model was to write and no sentence is its own, the edition says why. */
  private Optional<String> whyNoneIsWritten(
      Engine engine, List<Story> stories, List<Dropped> dropped) {
    if (!engine.equals(authors.standIn())) {
      return Optional.empty();
    }
    List<String> reasons =
        stories.stream().flatMap(s -> s.fallback().stream()).distinct().limit(2).toList();
    boolean isRefused =
        !engine.equals(authors.chosen())
            && dropped.stream().anyMatch(d -> d.what().equals("claim"));
    if (reasons.isEmpty() && !isRefused) {
      return Optional.empty();
    }
    String reason =
        reasons.isEmpty() ? "no sentence of it passed the check" : String.join("; ", reasons);
    return Optional.of(
        "The embedded engine chose every sentence in place of the language model: "
            + reason.replaceFirst("[.\\s]+$", "")
            + ".");
  }

  private List<Story> ranked(List<Story> stories) {
    Comparator<Story> byScore =
        Comparator.comparingDouble(Story::score).reversed().thenComparing(Story::id);
    Map<Boolean, List<Story>> parts =
        stories.stream()
            .sorted(byScore)
            .collect(
                Collectors.partitioningBy(story -> !interests.touchedBy(lines(story)).isEmpty()));
    List<Story> ranked = new ArrayList<>(parts.get(true));
    ranked.addAll(parts.get(false));
    return ranked;
  }

  private static List<String> lines(Story story) {
    return Stream.concat(
            Stream.of(story.headline().text()), story.claims().stream().map(Claim::text))
        .toList();
  }
}
