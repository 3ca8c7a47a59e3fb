package dev.broadsheet.cli;

import dev.broadsheet.run.Progress;
import java.io.PrintStream;

/** One plain line a stage, for logs and pipes. */
final class LineProgress implements Progress {
  private final PrintStream err;

  LineProgress(PrintStream err) {
    this.err = err;
  }

  @Override
  public void begin(String stage, long total) {
    err.println(stage + (total < 0 ? "" : " " + total));
  }
}
