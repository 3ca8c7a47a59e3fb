package dev.broadsheet.cli;

/** Exit codes that cron jobs and scripts rely on. */
final class ExitStatus {
  /** Done, complete. */
  static final int DONE = 0;

  /** Failed: nothing was published. */
  static final int FAILED = 1;

  /** Wrong usage or configuration: nothing was read or written. */
  static final int USAGE = 2;

  /** Published, but something was missing. */
  static final int INCOMPLETE = 3;

  /** The edition is written, but mailing it failed, or nobody knows. */
  static final int NOT_MAILED = 4;

  /** Another run is at work in the output folder. */
  static final int BUSY = 75;

  private ExitStatus() {}

  /** The code for a command that prints one result an input. */
  static int of(int printed, int failed) {
    if (failed == 0) {
      return DONE;
    }
    return printed == 0 ? FAILED : INCOMPLETE;
  }
}
