package dev.broadsheet.verify;

import java.util.List;
import java.util.Optional;

/**
 * Somebody else who is asked whether evidence bears a claim out, such as a fact-checking model.
 * Safe for use by several threads.
 */
@FunctionalInterface
public interface SecondOpinion {

  /**
   * Whether the evidence says all of the claim; empty if there is no opinion to be had.
   *
   * @param claim one sentence
   * @param evidence sentences of the sources, in their order
   */
  Optional<Boolean> of(String claim, List<String> evidence);
}
