package dev.broadsheet.cli;

import dev.broadsheet.app.World;
import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** The parts of a model come one after the other; the bar is that of the part under way. */
final class DownloadBar implements World.Meter {
  private final ProgressBar bar;

  DownloadBar(String model, PrintStream err) {
    this.bar =
        new ProgressBarBuilder()
            .setTaskName("pulling " + model)
            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
            .setUnit(" MB", 1 << 20)
            .setConsumer(new ConsoleProgressBarConsumer(err))
            .clearDisplayOnFinish()
            .build();
  }

  @Override
  public void show(long doneBytes, long totalBytes) {
    if (totalBytes > 0) {
      bar.maxHint(totalBytes);
      bar.stepTo(doneBytes);
    }
  }

  @Override
  public void close() {
    bar.close();
  }
}
