package dev.broadsheet.store;

import dev.broadsheet.store.Edition.ArticleKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Editions and what they printed. An edition is announced before its files are written and
 * confirmed afterwards; in between it counts for nothing, and the one it replaces still counts. See
 * {@link Archive} for threads and failures.
 */
public interface Editions {

  /**
   * Announces an edition whose files are about to be written. An earlier announcement of the same
   * day is forgotten; a confirmed edition of that day stays until this one is confirmed.
   */
  void announce(Edition edition);

  /** Editions announced and neither confirmed nor withdrawn: a run died while it published. */
  List<Edition> announced();

  /** The files of the announced edition of a day are written: it counts from now on. */
  void confirm(LocalDate date);

  /** Forgets the announcement of a day. */
  void withdraw(LocalDate date);

  /** The confirmed edition of a day. */
  Optional<Edition> of(LocalDate date);

  /**
   * A text that stays the same as long as the confirmed editions before a day do; what it says
   * means nothing.
   */
  String stampBefore(LocalDate date);

  /** Confirmed editions before a day, the newest first. */
  List<Edition> before(LocalDate date, int max);

  /**
   * Which of these articles a confirmed edition before {@code date} has printed, by id of the
   * article asked for, with the day of the first that did. An article counts as printed if one of
   * its hashes is the same.
   */
  Map<String, LocalDate> printedBefore(LocalDate date, List<ArticleKey> articles);
}
