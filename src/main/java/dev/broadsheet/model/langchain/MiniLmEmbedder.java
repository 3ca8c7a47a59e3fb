package dev.broadsheet.model.langchain;

import dev.broadsheet.model.Embedder;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.ArrayList;
import java.util.List;

/** The quantised all-MiniLM-L6-v2 model, run in this process by ONNX Runtime: 384 dimensions. */
public final class MiniLmEmbedder implements Embedder {
  private static final int DIMENSIONS = 384;

  private final EmbeddingModel model = new AllMiniLmL6V2QuantizedEmbeddingModel();

  @Override
  public String name() {
    return "all-minilm-l6-v2-q";
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    List<float[]> vectors = new ArrayList<>(texts.size());
    for (String text : texts) {
      vectors.add(
          text.isBlank()
              ? new float[DIMENSIONS]
              : model.embed(TextSegment.from(text)).content().vector());
    }
    return vectors;
  }
}
