package dev.broadsheet.model;

import java.util.List;
import java.util.Map;

/**
 * Port to where embeddings are kept between runs. Safe for use by several threads. What {@link
 * #keep} was given is found again even if the program is killed right after it has returned; it is
 * kept whole or, if it throws, not at all.
 */
public interface Vectors {

  /**
   * The vectors kept of these texts, by text; those of which none is kept are missing. The vectors
   * are the ones given to {@link #keep}, bit by bit.
   *
   * @param model the name of the model, see {@link Embedder#name()}
   */
  Map<String, float[]> find(String model, List<String> texts);

  /** Keeps vectors by text; a vector already there stays. */
  void keep(String model, Map<String, float[]> vectors);
}
