package dev.broadsheet.verify;

import dev.broadsheet.model.PairReader.Reading;
import java.util.List;

/**
 * What came of reading a claim of one sentence against evidence.
 *
 * @param reading what the pair reader finds
 * @param faults names, quotations and, of what is to be printed, figures of the claim that stand
 *     nowhere in the evidence, in words for the reader; one is enough to forbid it
 * @param figures that stand nowhere in the source, though they may follow from others; one is
 *     enough to doubt the claim
 */
record Assessment(Reading reading, List<String> faults, List<String> figures) {

  /** Copies the lists in. */
  Assessment {
    faults = List.copyOf(faults);
    figures = List.copyOf(figures);
  }
}
