package dev.broadsheet.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks another embedder once for each text and remembers the answers, so that a sentence that is
 * looked at again is not embedded again. The texts used least recently are forgotten first.
 *
 * <p>Safe for use by several threads. The vectors it gives are shared: don't change them.
 */
public final class CachingEmbedder implements Embedder {
  private final Embedder embedder;
  private final Map<String, float[]> known;

  /** Remembers up to {@code capacity} texts; one of 384 dimensions takes about 2 kB. */
  public CachingEmbedder(Embedder embedder, int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("remembering needs room for at least one text");
    }
    this.embedder = embedder;
    this.known =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > capacity;
          }
        };
  }

  @Override
  public String name() {
    return embedder.name();
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    Map<String, float[]> found = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    synchronized (known) {
      for (String text : texts) {
        float[] vector = known.get(text);
        if (found.putIfAbsent(text, vector == null ? new float[0] : vector) == null
            && vector == null) {
          unknown.add(text);
        }
      }
    }
    if (!unknown.isEmpty()) {
      List<float[]> fresh = embedder.embed(unknown);
      synchronized (known) {
        for (int i = 0; i < unknown.size(); i++) {
          found.put(unknown.get(i), fresh.get(i));
          known.put(unknown.get(i), fresh.get(i));
        }
      }
    }
    return texts.stream().map(found::get).toList();
  }
}
