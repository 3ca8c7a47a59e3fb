package dev.broadsheet.cli;

import java.util.Locale;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * What libraries and the inner rooms log, by SLF4J or otherwise, as short notices: warnings always,
 * more with {@code --verbose}. Set once, before any library is touched.
 */
final class Logging {
  /** Enough to know what it is about; some libraries quote all they were given. */
  private static final int LONGEST = 300;

  private Logging() {}

  static void to(Notices notices, boolean isVerbose) {
    Level level = isVerbose ? Level.INFO : Level.WARNING;
    LogManager.getLogManager().reset();
    Logger root = Logger.getLogger("");
    root.setLevel(level);
    Handler handler = new Teller(notices);
    handler.setLevel(level);
    root.addHandler(handler);
  }

  /** Turns each line into a notice. */
  private static final class Teller extends Handler {
    private final Notices notices;
    private final SimpleFormatter formatter = new SimpleFormatter();

    Teller(Notices notices) {
      this.notices = notices;
    }

    @Override
    public void publish(LogRecord line) {
      if (!isLoggable(line)) {
        return;
      }
      String said = formatter.formatMessage(line).lines().findFirst().orElse("");
      String words = said.length() > LONGEST ? said.substring(0, LONGEST) + " ..." : said;
      String level = line.getLevel().getName().toLowerCase(Locale.ROOT);
      // A library's error is none of the program's own, which goes on or says so itself.
      notices.say(
          new Notices.Notice(
              line.getLevel().intValue() >= Level.WARNING.intValue()
                  ? Notices.Level.WARN
                  : Notices.Level.INFO,
              "log",
              level + ": " + words,
              Map.of("item", String.valueOf(line.getLoggerName()))));
    }

    @Override
    public void flush() {
      // Notices go out at once.
    }

    @Override
    public void close() {
      // The stream belongs to the caller.
    }
  }
}
