package dev.broadsheet.run;

import dev.broadsheet.config.DigestSettings;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Dropped;
import dev.broadsheet.run.RunReport.Log;
import dev.broadsheet.run.RunReport.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Goes as far into a run as one can without writing or asking anything: reads what is given and
 * chooses what belongs into the edition. Not for several threads.
 */
public final class DryRun {
  private final ArticleReader articleReader;
  private final Optional<EditionHistory> history;
  private final EditionFolder folder;
  private final Clock clock;

  /**
   * A run that will not be made.
   *
   * @param articleReader without standard input, which would be gone for the run itself
   * @param history nothing if there never was an edition
   */
  public DryRun(
      ArticleReader articleReader,
      Optional<EditionHistory> history,
      EditionFolder folder,
      Clock clock) {
    this.articleReader = articleReader;
    this.history = history;
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * What a run would find and do.
   *
   * @param result how it would end, were nothing to fail later on
   * @param message why it would publish nothing; empty if it would
   * @param articles what would be in the edition
   * @param printed count of those that an earlier edition has printed
   * @param skipped what could not be read
   * @param waiting what is left for another edition
   * @param isUnchanged whether the edition lies there already as it would be made
   * @param replaces whether there is an edition that would be replaced
   * @param surplus the old editions that would be removed
   */
  public record Plan(
      Result result,
      String message,
      List<Article> articles,
      int printed,
      List<Dropped> skipped,
      List<Dropped> waiting,
      boolean isUnchanged,
      boolean replaces,
      List<Path> surplus) {
    /** Copies the lists in. */
    public Plan {
      articles = List.copyOf(articles);
      skipped = List.copyOf(skipped);
      waiting = List.copyOf(waiting);
      surplus = List.copyOf(surplus);
    }

    /** Whether it would write an edition. */
    public boolean isMade() {
      return message.isEmpty() && !isUnchanged;
    }
  }

  /**
   * Reads and chooses.
   *
   * @param fingerprint see {@link Fingerprint}; nothing if it can't be known without asking
   */
  public Plan plan(DigestSettings settings, Optional<String> fingerprint) throws IOException {
    Log log = new Log();
    ArticleCollector collector = new ArticleCollector(articleReader, history, clock, log);
    List<Article> articles = collector.select(collector.read(), settings).articles();
    RunReport none =
        log.exceeds(settings.maxSkipped())
            ? log.tooManySkipped(settings.maxSkipped())
            : log.nothingToPrint();
    boolean isPublished = !articles.isEmpty() && !log.exceeds(settings.maxSkipped());
    boolean mayBeMore = settings.inputs().contains("-") && log.skipped.isEmpty();
    Result done = log.skipped.isEmpty() ? Result.DONE : Result.INCOMPLETE;
    Path edition = folder.of(settings.date());
    return new Plan(
        isPublished || mayBeMore ? done : none.result(),
        isPublished || mayBeMore ? "" : none.message(),
        articles,
        log.printed,
        log.skipped,
        log.waiting,
        history
            .flatMap(known -> fingerprint.flatMap(hash -> known.unchanged(settings.date(), hash)))
            .isPresent(),
        settings.formats().stream()
            .anyMatch(format -> Files.exists(edition.resolve("digest." + format))),
        surplus(settings));
  }

  private List<Path> surplus(DigestSettings settings) throws IOException {
    OptionalInt most = settings.store().editions();
    return most.isEmpty()
        ? List.of()
        : folder.surplus(most.getAsInt(), settings.date()).stream().map(folder::of).toList();
  }
}
