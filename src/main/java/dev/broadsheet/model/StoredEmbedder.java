package dev.broadsheet.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Looks vectors up before it has them computed, and keeps each new one as it comes: a run that
 * repeats another computes none.
 *
 * <p>The model behind it is loaded when the first text is missing, since loading takes longer than
 * everything else in a run that computes nothing; therefore its name must be known beforehand. Safe
 * for use by several threads; two threads with the same text at once may both compute it, to the
 * same vector.
 */
public final class StoredEmbedder implements Embedder {
  private final String name;
  private final Supplier<Embedder> loader;
  private final Vectors vectors;
  private final LongAdder computed = new LongAdder();
  private final LongAdder found = new LongAdder();
  private Embedder embedder;

  /**
   * An embedder in front of another.
   *
   * @param name the name of the model that {@code loader} loads
   * @param loader loads the model; called at most once, by the thread that first needs it
   * @param vectors where vectors are kept
   */
  public StoredEmbedder(String name, Supplier<Embedder> loader, Vectors vectors) {
    this.name = name;
    this.loader = loader;
    this.vectors = vectors;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    Set<String> distinct = new LinkedHashSet<>(texts);
    Map<String, float[]> known = new LinkedHashMap<>(vectors.find(name, List.copyOf(distinct)));
    found.add(known.size());
    List<String> missing = distinct.stream().filter(text -> !known.containsKey(text)).toList();
    if (!missing.isEmpty()) {
      Map<String, float[]> fresh = compute(missing);
      vectors.keep(name, fresh);
      known.putAll(fresh);
    }
    List<float[]> result = new ArrayList<>(texts.size());
    texts.forEach(text -> result.add(known.get(text)));
    return result;
  }

  private Map<String, float[]> compute(List<String> texts) {
    List<float[]> results = loaded().embed(texts);
    computed.add(texts.size());
    Map<String, float[]> byText = new LinkedHashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      byText.put(texts.get(i), results.get(i));
    }
    return byText;
  }

  private synchronized Embedder loaded() {
    if (embedder == null) {
      embedder = loader.get();
      if (!embedder.name().equals(name)) {
        throw new IllegalStateException(
            "the model is " + embedder.name() + ", its vectors would be kept as those of " + name);
      }
    }
    return embedder;
  }

  /** How many texts had their vectors computed so far. */
  public long computed() {
    return computed.sum();
  }

  /** How many texts had their vectors looked up so far; a text twice in one list counts once. */
  public long found() {
    return found.sum();
  }
}
