package dev.broadsheet.run;

import dev.broadsheet.config.SkipLimit;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Digest;
import dev.broadsheet.news.Dropped;
import dev.broadsheet.news.Story;
import dev.broadsheet.run.ArticleCollector.Selected;
import dev.broadsheet.run.StoryWriter.Assignment;
import dev.broadsheet.run.StoryWriter.Checked;
import dev.broadsheet.store.Edition;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run did.
 *
 * @param result how it ended
 * @param message one sentence about it for the person who asked
 * @param digest the edition, if one was made and published
 * @param folder where the edition lies, if one was published or stood there unchanged
 * @param given how many items were given
 * @param skipped what could not be read or told, an entry for each item given; makes a run
 *     incomplete
 * @param waiting what was left for another edition, which is no fault
 * @param counts figures by name, such as {@code articles}
 * @param stages time spent by stage, in order
 */
public record RunReport(
    Result result,
    String message,
    Optional<Digest> digest,
    Optional<Path> folder,
    int given,
    List<Dropped> skipped,
    List<Dropped> waiting,
    Map<String, Long> counts,
    Map<String, Duration> stages) {

  /** How a run ended. */
  public enum Result {
    /** Published, complete. */
    DONE,
    /** Published, but something is missing. */
    INCOMPLETE,
    /** Nothing to do. */
    NOTHING,
    /** Nothing was published. */
    FAILED
  }

  /** Copies the collections in. */
  public RunReport {
    skipped = List.copyOf(skipped);
    waiting = List.copyOf(waiting);
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    stages = Collections.unmodifiableMap(new LinkedHashMap<>(stages));
  }

  /** The run was not begun, for this reason. */
  static RunReport refused(String reason) {
    return new RunReport(
        Result.FAILED,
        reason,
        Optional.empty(),
        Optional.empty(),
        0,
        List.of(),
        List.of(),
        Map.of(),
        Map.of());
  }

  /** Nothing has changed since this edition was made: it stands, and nothing was done. */
  static RunReport unchanged(Edition edition, Path folder) {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("articles", (long) edition.articles().size());
    counts.put("stories", (long) edition.stories().size());
    return new RunReport(
        Result.DONE,
        "nothing has changed: "
            + edition.stories().size()
            + " stories from "
            + edition.articles().size()
            + " articles",
        Optional.empty(),
        Optional.of(folder),
        0,
        List.of(),
        List.of(),
        counts,
        Map.of());
  }

  /** What a run collects on its way. Not for several threads. */
  static final class Log {
    final List<Dropped> skipped = new ArrayList<>();
    final List<Dropped> waiting = new ArrayList<>();
    final List<Dropped> dropped = new ArrayList<>();
    final Map<String, Duration> stages = new LinkedHashMap<>();
    int given;
    int printed;
    boolean isWhole = true;

    /**
     * The stories that could be told; of the others every article is skipped. What was dropped is
     * noted.
     *
     * @param outcomes one an assignment
     * @param selected knows what older versions of its articles were given
     */
    List<Story> collect(
        List<Assignment> assignments, List<Outcome<Checked<Story>>> outcomes, Selected selected) {
      List<Story> stories = new ArrayList<>();
      for (int i = 0; i < outcomes.size(); i++) {
        List<Article> articles = assignments.get(i).articles();
        Outcome<Checked<Story>> outcome = outcomes.get(i);
        outcome.failure().ifPresent(reason -> skip(articles, reason));
        outcome.failure().ifPresent(reason -> skip(selected.olderOf(articles), reason));
        outcome.value().ifPresent(checked -> stories.add(checked.value()));
        outcome.value().ifPresent(checked -> dropped.addAll(checked.dropped()));
        isWhole &= outcome.value().map(Checked::isWhole).orElse(false);
      }
      return stories;
    }

    private void skip(List<Article> articles, String reason) {
      for (Article article : articles) {
        skipped.add(new Dropped("article", article.id(), "its story failed: " + reason));
      }
    }

    boolean exceeds(SkipLimit limit) {
      return limit.isExceededBy(skipped.size(), given);
    }

    RunReport tooManySkipped(SkipLimit limit) {
      return unpublished(
          Result.FAILED,
          skipped.size() == given
              ? "none of the " + given + " items given could be used; nothing was published"
              : skipped.size()
                  + " of "
                  + given
                  + " items could not be used, more than --max-skipped "
                  + limit
                  + " allows; nothing was published");
    }

    RunReport nothingToPrint() {
      if (given > 0 && skipped.size() == given) {
        return unpublished(
            Result.FAILED, "none of the items given could be read; nothing was published");
      }
      return unpublished(
          Result.NOTHING,
          given == 0
              ? "there is nothing to read; no edition was written"
              : printed == given
                  ? "nothing is new: all "
                      + given
                      + " articles were printed in earlier editions; no edition was written"
                  : "none of the "
                      + given
                      + " articles belongs in this edition; no edition was written");
    }

    RunReport nothingWritten() {
      return unpublished(Result.FAILED, "no story could be written; nothing was published");
    }

    RunReport published(Digest digest, Path folder, Map<String, Long> figures) {
      String message =
          digest.stories().size()
              + " stories from "
              + digest.articles().size()
              + " articles"
              + (printed == 0
                  ? ""
                  : "; left out because an earlier edition printed them: " + printed);
      return new RunReport(
          skipped.isEmpty() ? Result.DONE : Result.INCOMPLETE,
          message,
          Optional.of(digest),
          Optional.of(folder),
          given,
          skipped,
          waiting,
          counts(digest, figures),
          stages);
    }

    private Map<String, Long> counts(Digest digest, Map<String, Long> figures) {
      Map<String, Long> counts = counts();
      counts.put("articles", (long) digest.articles().size());
      counts.put("stories", (long) digest.stories().size());
      counts.put(
          "claims", digest.stories().stream().mapToLong(story -> story.claims().size()).sum());
      counts.put("nearCopies", (long) digest.duplicateOf().size());
      counts.putAll(figures);
      return counts;
    }

    private Map<String, Long> counts() {
      Map<String, Long> counts = new LinkedHashMap<>();
      counts.put("given", (long) given);
      counts.put("printedBefore", (long) printed);
      counts.put("skipped", (long) skipped.size());
      counts.put("waiting", (long) waiting.size());
      return counts;
    }

    private RunReport unpublished(Result result, String message) {
      return new RunReport(
          result,
          message,
          Optional.empty(),
          Optional.empty(),
          given,
          skipped,
          waiting,
          counts(),
          stages);
    }
  }
}
