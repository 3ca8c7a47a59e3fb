package dev.broadsheet.run;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Claim;
import dev.broadsheet.news.Digest;
import dev.broadsheet.news.Story;
import dev.broadsheet.nlp.Sha256;
import dev.broadsheet.store.Edition;
import dev.broadsheet.store.Edition.ToldStory;
import dev.broadsheet.store.Editions;
import dev.broadsheet.store.Run;
import dev.broadsheet.store.Runs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Knows what earlier editions have printed, so that nothing is printed twice, and nothing lost.
 *
 * <p>An edition is announced before its files are written and confirmed afterwards. Where a run
 * died in between, the files tell whether the edition is out. Not for several threads.
 */
public final class EditionHistory {
  private final Editions editions;
  private final EditionFolder folder;

  /** What {@code editions} remembers of the editions in {@code folder}. */
  public EditionHistory(Editions editions, EditionFolder folder) {
    this.editions = editions;
    this.folder = folder;
  }

  /**
   * Settles what a run that died has left open, and sweeps up what it was writing. Only for the one
   * run that is at work in the folder.
   */
  public void recover(Runs runs) throws IOException {
    for (Run run : runs.latest(1)) {
      if (run.end().isEmpty()) {
        folder.sweep(List.of(run.date()));
      }
    }
    for (Edition edition : editions.announced()) {
      if (isOut(edition)) {
        // What stands beside it, run.json and the index, may still tell of the one before.
        editions.announce(edition.unlikeAnyOther());
        editions.confirm(edition.date());
      } else {
        editions.withdraw(edition.date());
      }
    }
  }

  private boolean isOut(Edition edition) {
    Path place = folder.of(edition.date());
    return edition.files().entrySet().stream()
        .allMatch(file -> file.getValue().equals(hashOf(place.resolve(file.getKey()))));
  }

  private static String hashOf(Path file) {
    try {
      return Files.exists(file) ? FileHash.of(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The articles that no edition before {@code date} has printed, in order. One whose id or address
   * was printed with other sentences is not among the printed.
   */
  List<Article> unprinted(List<Article> articles, LocalDate date, ArticleKeys keys) {
    Map<String, LocalDate> printed =
        editions.printedBefore(date, articles.stream().map(keys::of).toList());
    return articles.stream().filter(article -> !printed.containsKey(article.id())).toList();
  }

  /** The editions before a day, the newest first. */
  List<Edition> before(LocalDate date, int max) {
    return editions.before(date, max);
  }

  /** A text that stays the same as long as the editions before a day do. */
  public String stampBefore(LocalDate date) {
    return editions.stampBefore(date);
  }

  /** The edition of a day, if it has this fingerprint and its files are all there, untouched. */
  Optional<Edition> unchanged(LocalDate date, String fingerprint) {
    return editions
        .of(date)
        .filter(edition -> edition.fingerprint().equals(fingerprint))
        .filter(this::isOut);
  }

  /**
   * Says what is about to be published.
   *
   * @param fingerprint empty if the same inputs might give another edition
   */
  void announce(Digest digest, Map<String, String> files, String fingerprint, ArticleKeys keys) {
    Map<String, String> hashes = new TreeMap<>();
    files.forEach((name, content) -> hashes.put(name, Sha256.hex(content)));
    editions.announce(
        new Edition(
            digest.date(),
            digest.title(),
            fingerprint,
            hashes,
            printed(digest).stream().map(keys::of).toList(),
            digest.stories().stream().map(EditionHistory::told).toList()));
  }

  /** What was announced is out. */
  void confirm(LocalDate date) {
    editions.confirm(date);
  }

  /**
   * What the edition printed: the articles of its stories and their copies. Those of stories that
   * were cut are not among them; they may be in the next edition.
   */
  private static List<Article> printed(Digest digest) {
    Set<String> told =
        digest.stories().stream()
            .flatMap(story -> story.articles().stream())
            .map(Article::id)
            .collect(Collectors.toCollection(HashSet::new));
    List<Article> printed = new ArrayList<>();
    for (Article article : digest.articles()) {
      String original = digest.duplicateOf().getOrDefault(article.id(), article.id());
      if (told.contains(article.id()) || told.contains(original)) {
        printed.add(article);
      }
    }
    return printed;
  }

  private static ToldStory told(Story story) {
    return new ToldStory(
        story.id(),
        story.headline().text(),
        story.claims().stream().map(Claim::text).collect(Collectors.joining("\n")),
        story.articles().stream().map(Article::id).toList());
  }
}
