package dev.broadsheet.cli;

import dev.broadsheet.pipeline.Progress;
import java.io.PrintStream;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Bars with the time left, for a terminal. Safe for several threads. */
final class ConsoleProgress implements Progress {
  private static final int WIDTH = 78;

  private final PrintStream err;
  private final Map<String, ProgressBar> bars = new ConcurrentHashMap<>();

  ConsoleProgress(PrintStream err) {
    this.err = err;
  }

  @Override
  public void begin(String stage, long total) {
    bars.put(
        stage,
        new ProgressBarBuilder()
            .setTaskName(String.format("%-12s", stage))
            .setInitialMax(total)
            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
            .setUpdateIntervalMillis(200)
            .setSpeedUnit(ChronoUnit.SECONDS)
            .setMaxRenderedLength(WIDTH)
            .setConsumer(new ConsoleProgressBarConsumer(err))
            .clearDisplayOnFinish()
            .build());
  }

  @Override
  public void advance(String stage) {
    ProgressBar bar = bars.get(stage);
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void end(String stage) {
    ProgressBar bar = bars.remove(stage);
    if (bar != null) {
      bar.close();
    }
  }
}
