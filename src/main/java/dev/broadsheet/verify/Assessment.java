package dev.broadsheet.verify;

import dev.broadsheet.model.PairReader.Reading;
import java.util.List;

/**
 * What came of reading a claim of one sentence against evidence.
 *
 * @param reading what the pair reader finds
 * @param faults figures, names and quotations of the claim that stand nowhere in the evidence, in
 *     words for the reader; one is enough to forbid it
 */
record Assessment(Reading reading, List<String> faults) {

  /** Copies the list in. */
  Assessment {
    faults = List.copyOf(faults);
  }
}
