package dev.broadsheet.model.langchain;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.broadsheet.nlp.Span;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What an embedding model makes of each token before it takes the mean: LangChain4j gives only the
 * mean. Safe for use by several threads.
 */
final class TokenStates {
  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;

  /** Reads with this session and tokenizer, which others may use at the same time. */
  TokenStates(OrtSession session, HuggingFaceTokenizer tokenizer) {
    this.session = session;
    this.tokenizer = tokenizer;
  }

  /** A token: where it stands, in UTF-16 units, and its vector, of any length. */
  static final class Token {
    private final Span place;
    private final float[] vector;

    private Token(Span place, float[] vector) {
      this.place = place;
      this.vector = vector;
    }

    Span place() {
      return place;
    }

    float[] vector() {
      return vector;
    }
  }

  /** The tokens of a text that fits the model's window, in order. */
  List<Token> of(String text) {
    Encoding encoding = tokenizer.encode(text, true, false);
    CharSpan[] spans = encoding.getCharTokenSpans();
    int[] unitOf = MiniLmEmbedder.unitsByCodePoint(text);
    float[][] vectors = run(encoding, text);
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < spans.length; i++) {
      // The marks at both ends stand nowhere.
      if (spans[i] != null && spans[i].getEnd() > spans[i].getStart()) {
        Span place = new Span(unitOf[spans[i].getStart()], unitOf[spans[i].getEnd()]);
        tokens.add(new Token(place, vectors[i]));
      }
    }
    return tokens;
  }

  private float[][] run(Encoding encoding, String text) {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OnnxTensor ids = tensor(environment, encoding.getIds());
        OnnxTensor mask = tensor(environment, encoding.getAttentionMask());
        OnnxTensor types = tensor(environment, encoding.getTypeIds());
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      return ((float[][][]) result.get(0).getValue())[0];
    } catch (OrtException e) {
      throw new IllegalStateException(
          "the embedding model failed on a text of " + text.length() + " characters", e);
    }
  }

  private static OnnxTensor tensor(OrtEnvironment environment, long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }
}
