package dev.broadsheet.model;

import dev.broadsheet.nlp.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks for the vectors of a sentence once, for evidence is looked at for many claims. The sentences
 * used least recently are forgotten first. Safe for use by several threads.
 */
public final class CachingWordVectors implements WordVectors {
  private final WordVectors vectors;
  private final Map<Sentence, List<float[]>> known;

  private record Sentence(String text, List<Span> words) {
    Sentence {
      words = List.copyOf(words);
    }
  }

  /** Remembers up to {@code capacity} sentences; one of 25 words takes about 40 kB. */
  public CachingWordVectors(WordVectors vectors, int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("remembering needs room for at least one sentence");
    }
    this.vectors = vectors;
    this.known =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Sentence, List<float[]>> eldest) {
            return size() > capacity;
          }
        };
  }

  @Override
  public List<float[]> of(String text, List<Span> words) {
    Sentence sentence = new Sentence(text, words);
    synchronized (known) {
      List<float[]> found = known.get(sentence);
      if (found != null) {
        return found;
      }
    }
    // Two threads may both ask; the answers are the same.
    List<float[]> fresh = List.copyOf(vectors.of(text, words));
    synchronized (known) {
      known.put(sentence, fresh);
    }
    return fresh;
  }
}
