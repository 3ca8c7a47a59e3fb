package dev.broadsheet.run;

import dev.broadsheet.config.DigestSettings;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Dropped;
import dev.broadsheet.run.RunReport.Log;
import dev.broadsheet.run.RunReport.Result;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Goes as far into a run as one can without writing or asking anything: reads what is given and
 * chooses what belongs into the edition. Not for several threads.
 */
public final class DryRun {
  private final ArticleReader articleReader;
  private final Optional<EditionHistory> history;
  private final Clock clock;

  /** {@code history}: nothing if there never was an edition. */
  public DryRun(ArticleReader articleReader, Optional<EditionHistory> history, Clock clock) {
    this.articleReader = articleReader;
    this.history = history;
    this.clock = clock;
  }

  /**
   * What a run would find.
   *
   * @param result how it would end, were nothing to fail later on
   * @param message why it would publish nothing; empty if it would
   * @param given how many items were given
   * @param articles what would be in the edition
   * @param printed count of those that an earlier edition has printed
   * @param skipped what could not be read
   * @param waiting what is left for another edition
   * @param isUnchanged whether the edition lies there already as it would be made
   */
  public record Plan(
      Result result,
      String message,
      int given,
      List<Article> articles,
      int printed,
      List<Dropped> skipped,
      List<Dropped> waiting,
      boolean isUnchanged) {
    /** Copies the lists in. */
    public Plan {
      articles = List.copyOf(articles);
      skipped = List.copyOf(skipped);
      waiting = List.copyOf(waiting);
    }
  }

  /**
   * Reads and chooses. Standard input is not read: it would be gone for the run itself.
   *
   * @param fingerprint see {@link Fingerprint}; nothing if it can't be known without asking
   */
  public Plan plan(DigestSettings settings, Optional<String> fingerprint) {
    Log log = new Log();
    ArticleCollector collector = new ArticleCollector(articleReader, history, clock, log);
    List<String> inputs = settings.inputs().stream().filter(input -> !input.equals("-")).toList();
    List<Article> articles = collector.select(collector.read(inputs), settings).articles();
    RunReport none =
        log.exceeds(settings.maxSkipped())
            ? log.tooManySkipped(settings.maxSkipped())
            : log.nothingToPrint();
    boolean isPublished = !articles.isEmpty() && !log.exceeds(settings.maxSkipped());
    boolean mayBeMore = inputs.size() < settings.inputs().size() && log.skipped.isEmpty();
    Result done = log.skipped.isEmpty() ? Result.DONE : Result.INCOMPLETE;
    return new Plan(
        isPublished || mayBeMore ? done : none.result(),
        isPublished || mayBeMore ? "" : none.message(),
        log.given,
        articles,
        log.printed,
        log.skipped,
        log.waiting,
        history
            .flatMap(known -> fingerprint.flatMap(hash -> known.unchanged(settings.date(), hash)))
            .isPresent());
  }
}
