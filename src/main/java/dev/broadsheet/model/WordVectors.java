package dev.broadsheet.model;

import dev.broadsheet.nlp.Span;
import java.util.List;

/**
 * Turns the words of a text into vectors whose cosine tells how alike two words are in meaning,
 * each where it stands: the same word in other company has another vector. Safe for use by several
 * threads.
 */
public interface WordVectors {

  /**
   * One unit-length vector per word, in the same order; the zero vector where the model sees
   * nothing. Don't change them: they may be shared.
   *
   * @param text a sentence
   * @param words where its words stand in it
   */
  List<float[]> of(String text, List<Span> words);
}
