package dev.broadsheet.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;

/**
 * What libraries log, as one short line on standard error: warnings always, more with {@code
 * --verbose}. Set once, before any library is touched.
 */
final class Logging {
  private Logging() {}

  static void to(PrintStream err, boolean isVerbose) {
    Level level = isVerbose ? Level.INFO : Level.WARNING;
    LogManager.getLogManager().reset();
    Logger root = Logger.getLogger("");
    root.setLevel(level);
    root.addHandler(handler(err, level));
  }

  private static Handler handler(PrintStream err, Level level) {
    StreamHandler handler =
        new StreamHandler(err, new Line()) {
          @Override
          public synchronized void publish(LogRecord line) {
            super.publish(line);
            flush();
          }

          @Override
          public synchronized void close() {
            flush();
          }
        };
    handler.setLevel(level);
    return handler;
  }

  private static final class Line extends Formatter {
    @Override
    public String format(LogRecord line) {
      String level = line.getLevel().getName().toLowerCase(Locale.ROOT);
      return level + ": " + formatMessage(line).lines().findFirst().orElse("") + "\n";
    }
  }
}
