package dev.broadsheet.cli;

import dev.broadsheet.render.view.PlainLine;
import java.io.PrintStream;
import java.util.stream.Collectors;

/** Notices as short lines for people. */
final class TextNotices implements Notices {
  private final PrintStream err;
  private final Secrets secrets;

  TextNotices(PrintStream err, Secrets secrets) {
    this.err = err;
    this.secrets = secrets;
  }

  @Override
  public void say(Notice notice) {
    String name = notice.level() == Level.ERROR ? "broadsheet: " : "";
    err.println(harmless(name + secrets.blackedOut(notice.message())));
  }

  /** Names of files and articles are anybody's words: no control characters for the terminal. */
  private static String harmless(String message) {
    return message.lines().map(PlainLine::line).collect(Collectors.joining("\n"));
  }
}
