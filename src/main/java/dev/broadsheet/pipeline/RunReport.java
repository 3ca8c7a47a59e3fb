package dev.broadsheet.pipeline;

import dev.broadsheet.config.SkipLimit;
import dev.broadsheet.news.Digest;
import dev.broadsheet.news.Dropped;
import dev.broadsheet.pipeline.Newsroom.Checked;
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
 * @param digest the edition, if one was published
 * @param folder where the edition lies, if one was published
 * @param given how many items were given
 * @param skipped what could not be read or summarised; makes a run incomplete
 * @param waiting what was left for another edition, which is no fault
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
    stages = Collections.unmodifiableMap(new LinkedHashMap<>(stages));
  }

  /** What a run collects on its way. Not for several threads. */
  static final class Log {
    final List<Dropped> skipped = new ArrayList<>();
    final List<Dropped> waiting = new ArrayList<>();
    final List<Dropped> dropped = new ArrayList<>();
    final Map<String, Duration> stages = new LinkedHashMap<>();
    int given;

    /**
     * The values of what worked, in order; what failed is skipped, what was dropped is noted.
     *
     * @param what kind of item
     * @param ids one an outcome
     */
    <T> List<T> collect(String what, List<String> ids, List<Outcome<Checked<T>>> outcomes) {
      List<T> values = new ArrayList<>();
      for (int i = 0; i < outcomes.size(); i++) {
        String id = ids.get(i);
        Outcome<Checked<T>> outcome = outcomes.get(i);
        outcome.failure().ifPresent(reason -> skipped.add(new Dropped(what, id, reason)));
        outcome.value().ifPresent(checked -> values.add(checked.value()));
        outcome.value().ifPresent(checked -> dropped.addAll(checked.dropped()));
      }
      return values;
    }

    boolean exceeds(SkipLimit limit) {
      return limit.isExceededBy(skipped.size(), given);
    }

    RunReport tooManySkipped(SkipLimit limit) {
      return unpublished(
          Result.FAILED,
          skipped.size() == given
              ? "none of the " + given + " items given could be read; nothing was published"
              : skipped.size()
                  + " of "
                  + given
                  + " items could not be read, more than --max-skipped "
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
              : "none of the "
                  + given
                  + " articles given belongs into this edition; none was written");
    }

    RunReport published(Digest digest, Path folder) {
      String message =
          digest.stories().size() + " stories from " + digest.articles().size() + " articles";
      return new RunReport(
          skipped.isEmpty() ? Result.DONE : Result.INCOMPLETE,
          message,
          Optional.of(digest),
          Optional.of(folder),
          given,
          skipped,
          waiting,
          stages);
    }

    private RunReport unpublished(Result result, String message) {
      return new RunReport(
          result, message, Optional.empty(), Optional.empty(), given, skipped, waiting, stages);
    }
  }
}
