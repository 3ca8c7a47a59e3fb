package dev.broadsheet.cli;

import dev.broadsheet.model.CallLog;
import dev.broadsheet.run.Progress;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * A bar with the items done and the time left, for a terminal, and with the tokens a second where a
 * model writes. A terminal has room for one: where stages overlap, the one that began first is
 * shown, and the next one when that is over. Safe for several threads.
 */
final class ConsoleProgress implements Progress {
  private static final int WIDTH = 78;

  private final PrintStream err;
  private final Optional<CallLog> callLog;
  private final Map<String, Stage> stages = new LinkedHashMap<>();
  private Optional<Shown> shown = Optional.empty();

  /** How far a stage is that has begun and not ended. */
  private static final class Stage {
    final long total;
    long done;

    Stage(long total) {
      this.total = total;
    }
  }

  private record Shown(String stage, ProgressBar bar, long tokensBefore, long began) {}

  /**
   * Bars on {@code err}.
   *
   * @param callLog of the calls to models, if a model writes
   */
  ConsoleProgress(PrintStream err, Optional<CallLog> callLog) {
    this.err = err;
    this.callLog = callLog;
  }

  @Override
  public synchronized void begin(String stage, long total) {
    stages.put(stage, new Stage(total));
    showNext();
  }

  @Override
  public synchronized void advance(String stage) {
    Stage known = stages.get(stage);
    if (known != null) {
      known.done++;
      shown.filter(bar -> bar.stage().equals(stage)).ifPresent(bar -> step(bar, known));
    }
  }

  private void step(Shown here, Stage stage) {
    here.bar().stepTo(stage.done);
    double seconds = (System.nanoTime() - here.began()) / 1e9;
    if (callLog.isPresent() && seconds > 0) {
      long tokens = tokens() - here.tokensBefore();
      here.bar().setExtraMessage(" " + Math.round(tokens / seconds) + " tokens/s");
    }
  }

  private long tokens() {
    return callLog.map(books -> books.total().tokensOut()).orElse(0L);
  }

  @Override
  public synchronized void end(String stage) {
    stages.remove(stage);
    if (shown.isPresent() && shown.get().stage().equals(stage)) {
      shown.get().bar().close();
      shown = Optional.empty();
      showNext();
    }
  }

  private void showNext() {
    if (shown.isEmpty() && !stages.isEmpty()) {
      Map.Entry<String, Stage> next = stages.entrySet().iterator().next();
      ProgressBar bar = bar(next.getKey(), next.getValue().total);
      bar.stepTo(next.getValue().done);
      shown = Optional.of(new Shown(next.getKey(), bar, tokens(), System.nanoTime()));
    }
  }

  private ProgressBar bar(String stage, long total) {
    return new ProgressBarBuilder()
        .setTaskName(String.format("%-12s", stage))
        .setInitialMax(total)
        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
        .setUpdateIntervalMillis(200)
        .setMaxRenderedLength(WIDTH)
        .setConsumer(new ConsoleProgressBarConsumer(err))
        .clearDisplayOnFinish()
        .build();
  }
}
