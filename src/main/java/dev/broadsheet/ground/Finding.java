package dev.broadsheet.ground;

import java.util.List;

/**
 * What came of holding a claim against evidence.
 *
 * @param support how well the evidence bears the claim out, 0..1
 * @param faults what speaks against the claim whatever its support, in words for the reader
 */
record Finding(double support, List<String> faults) {
  Finding {
    faults = List.copyOf(faults);
  }

  boolean isGrounded() {
    return faults.isEmpty() && support >= Support.THRESHOLD;
  }

  /** The faults, or that the support is too small; empty for a grounded claim. */
  List<String> reasons() {
    if (!faults.isEmpty() || isGrounded()) {
      return faults;
    }
    return List.of("the source does not say this");
  }
}
