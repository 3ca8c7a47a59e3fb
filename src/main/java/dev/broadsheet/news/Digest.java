package dev.broadsheet.news;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One edition: everything that the templates print and {@code digest.json} carries.
 *
 * @param date the edition's day
 * @param title its title
 * @param engine what wrote it
 * @param stories in the order printed
 * @param articles every article of the edition, in the order read
 * @param duplicateOf from an article's id to the id of the one it copies
 * @param dropped what was given but is not printed, and why
 * @param printedBefore count of articles given that an earlier edition printed
 * @param failings what it had to do without, such as a judge, in sentences for the reader
 */
public record Digest(
    LocalDate date,
    String title,
    Engine engine,
    List<Story> stories,
    List<Article> articles,
    Map<String, String> duplicateOf,
    List<Dropped> dropped,
    int printedBefore,
    List<String> failings) {

  /** Copies the collections in. */
  public Digest {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(engine, "engine");
    stories = List.copyOf(stories);
    articles = List.copyOf(articles);
    duplicateOf = Collections.unmodifiableMap(new TreeMap<>(duplicateOf));
    dropped = List.copyOf(dropped);
    failings = List.copyOf(failings);
  }

  /** An edition that had all it needed and left out nothing printed before. */
  public Digest(
      LocalDate date,
      String title,
      Engine engine,
      List<Story> stories,
      List<Article> articles,
      Map<String, String> duplicateOf,
      List<Dropped> dropped) {
    this(date, title, engine, stories, articles, duplicateOf, dropped, 0, List.of());
  }

  /** The same edition, for which articles were given that an earlier one printed. */
  public Digest withPrintedBefore(int count) {
    return new Digest(
        date, title, engine, stories, articles, duplicateOf, dropped, count, failings);
  }

  /** The same edition, having had to do without something more. */
  public Digest without(List<String> more) {
    List<String> all = new ArrayList<>(failings);
    all.addAll(more);
    return new Digest(
        date, title, engine, stories, articles, duplicateOf, dropped, printedBefore, all);
  }
}
