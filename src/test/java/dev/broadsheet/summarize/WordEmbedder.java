package dev.broadsheet.summarize;

import dev.broadsheet.model.Embedder;
import java.util.ArrayList;
import java.util.List;

/** A fake: texts are alike as far as they share words. */
final class WordEmbedder implements Embedder {
  private static final int DIMENSIONS = 512;

  private final List<String> asked = new ArrayList<>();

  @Override
  public String name() {
    return "words";
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    asked.addAll(texts);
    return texts.stream().map(WordEmbedder::vector).toList();
  }

  /** Every text it was ever asked for, in order. */
  List<String> asked() {
    return asked;
  }

  private static float[] vector(String text) {
    float[] vector = new float[DIMENSIONS];
    for (String stem : ReadArticle.contentStems(ReadArticle.terms(text))) {
      vector[Math.floorMod(stem.hashCode(), DIMENSIONS)] += 1;
    }
    return ReadArticle.mean(List.of(vector));
  }
}
