package dev.broadsheet.verify;

import dev.broadsheet.model.PairReader.Reading;
import java.util.List;

/**
 * What came of reading a claim of one sentence against evidence.
 *
 * @param reading what the pair reader finds
 * @param isShortened whether the claim is one sentence of the evidence with words left out
 * @param novel share of the claim's content words, rare ones counting more, that the evidence lacks
 * @param faults names, quotations and, of what is to be printed, figures of the claim that stand
 *     nowhere in the evidence, in words for the reader; one is enough to forbid it
 * @param figures that stand nowhere in the source, though they may follow from others; one is
 *     enough to doubt the claim
 */
record Assessment(
    Reading reading, boolean isShortened, double novel, List<String> faults, List<String> figures) {

  /** Nothing is to be said against the claim beside how likely it is. */
  static final Assessment SURE = new Assessment(Reading.UNREAD, false, 0, List.of(), List.of());

  /** What forbids or puts in doubt a claim of several sentences; it has no reading of its own. */
  static Assessment together(List<Assessment> each) {
    return new Assessment(
        Reading.UNREAD,
        false,
        0,
        each.stream().flatMap(one -> one.faults().stream()).distinct().toList(),
        each.stream().flatMap(one -> one.figures().stream()).distinct().toList());
  }

  /** Copies the lists in. */
  Assessment {
    faults = List.copyOf(faults);
    figures = List.copyOf(figures);
  }
}
