package dev.broadsheet.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Runs, finished or not. See {@link Archive} for threads and failures. */
public interface Runs {

  /**
   * Writes down that a run begins.
   *
   * @param pid its process
   * @param date the day of the edition it is to make
   * @return its number, larger than those of all runs before
   */
  long begin(Instant started, long pid, LocalDate date);

  /** Writes down how a run ended, once. */
  void finish(long number, Run.End end);

  /** The latest runs, the newest first. */
  List<Run> latest(int max);
}
