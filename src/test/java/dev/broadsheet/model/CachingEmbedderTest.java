package dev.broadsheet.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CachingEmbedderTest {
  private final List<String> asked = new ArrayList<>();
  private final Embedder lengths =
      new Embedder() {
        @Override
        public String name() {
          return "lengths";
        }

        @Override
        public List<float[]> embed(List<String> texts) {
          asked.addAll(texts);
          return texts.stream().map(text -> new float[] {text.length()}).toList();
        }
      };

  private static List<Float> values(List<float[]> vectors) {
    return vectors.stream().map(vector -> vector[0]).toList();
  }

  @Test
  void asksForEachTextOnceAndKeepsTheOrder() {
    Embedder embedder = new CachingEmbedder(lengths, 10);

    embedder.embed(List.of("one", "three"));
    List<float[]> vectors = embedder.embed(List.of("three", "fourteen", "one", "fourteen"));

    assertEquals(List.of(5f, 8f, 3f, 8f), values(vectors));
    assertEquals(List.of("one", "three", "fourteen"), asked);
  }

  @Test
  void forgetsWhatWasUsedLeastRecentlyWhenFull() {
    Embedder embedder = new CachingEmbedder(lengths, 2);

    embedder.embed(List.of("a", "bb"));
    embedder.embed(List.of("a"));
    embedder.embed(List.of("ccc"));
    embedder.embed(List.of("a", "bb"));

    assertEquals(List.of("a", "bb", "ccc", "bb"), asked);
  }

  @Test
  void aListLongerThanItsMemoryIsAnsweredInFull() {
    Embedder embedder = new CachingEmbedder(lengths, 1);

    assertEquals(List.of(1f, 2f, 3f), values(embedder.embed(List.of("a", "bb", "ccc"))));
  }
}
