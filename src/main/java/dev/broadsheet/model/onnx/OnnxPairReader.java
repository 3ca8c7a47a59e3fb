package dev.broadsheet.model.onnx;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.broadsheet.model.PairReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The pair reader that comes with the program: a quantised BERT cross-encoder of 6 layers, trained
 * for it (see {@code docs/pair-reader.md}).
 *
 * <p>Each pair is a run of its own on a session with one inner thread: in a quantised model the
 * readings of a batch would depend on who else is in it. Lists are read on as many threads as there
 * are processors.
 */
public final class OnnxPairReader implements PairReader {
  private static final String MODEL = "pair-reader.onnx";
  private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

  /** Tokens of both texts and three marks; it was trained with 160, and few pairs need more. */
  private static final int WINDOW_TOKENS = 256;

  private static final int START = 101;
  private static final int END = 102;

  /** Nothing in it changes once it is loaded, so one serves every run in this process. */
  private static final OnnxPairReader SHARED = new OnnxPairReader();

  private Optional<Loaded> loaded = Optional.empty();

  private OnnxPairReader() {}

  /** The reader of this process; loaded out of the jar when it first reads, in half a second. */
  public static OnnxPairReader shared() {
    return SHARED;
  }

  private record Loaded(HuggingFaceTokenizer tokenizer, OrtSession session) {}

  private synchronized Loaded loaded() {
    if (loaded.isEmpty()) {
      loaded = Optional.of(load());
    }
    return loaded.get();
  }

  private static Loaded load() {
    // The tokenizer library calls home when it is loaded unless told not to.
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    try (InputStream json = resource(TOKENIZER);
        InputStream onnx = resource(MODEL);
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      return new Loaded(
          HuggingFaceTokenizer.newInstance(json, Map.of("padding", "false", "truncation", "false")),
          OrtEnvironment.getEnvironment().createSession(onnx.readAllBytes(), options));
    } catch (IOException | OrtException e) {
      throw new IllegalStateException("the pair reader cannot be loaded", e);
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream in = OnnxPairReader.class.getResourceAsStream(name);
    if (in == null) {
      throw new IOException(name + " is not on the class path");
    }
    return in;
  }

  @Override
  public List<Reading> read(List<Pair> pairs) {
    Reading[] readings = new Reading[pairs.size()];
    IntStream each = IntStream.range(0, pairs.size());
    (pairs.size() > 1 ? each.parallel() : each).forEach(i -> readings[i] = read(pairs.get(i)));
    return List.of(readings);
  }

  private Reading read(Pair pair) {
    long[] passage = ids(pair.passage());
    long[] claim = ids(pair.claim());
    int room = WINDOW_TOKENS - 3 - claim.length;
    if (room < 1 || passage.length == 0 || claim.length == 0) {
      return Reading.UNREAD;
    }
    int kept = Math.min(room, passage.length);
    long[] ids = new long[kept + claim.length + 3];
    long[] types = new long[ids.length];
    ids[0] = START;
    System.arraycopy(passage, 0, ids, 1, kept);
    ids[kept + 1] = END;
    System.arraycopy(claim, 0, ids, kept + 2, claim.length);
    ids[ids.length - 1] = END;
    Arrays.fill(types, kept + 2, types.length, 1);
    return softmax(logits(ids, types));
  }

  private long[] ids(String text) {
    return loaded().tokenizer().encode(text, false, false).getIds();
  }

  private float[] logits(long[] ids, long[] types) {
    long[] mask = new long[ids.length];
    Arrays.fill(mask, 1);
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, new long[][] {ids});
        OnnxTensor maskTensor = OnnxTensor.createTensor(environment, new long[][] {mask});
        OnnxTensor typeTensor = OnnxTensor.createTensor(environment, new long[][] {types});
        OrtSession.Result result =
            loaded()
                .session()
                .run(
                    Map.of(
                        "input_ids", idTensor,
                        "attention_mask", maskTensor,
                        "token_type_ids", typeTensor))) {
      return ((float[][]) result.get(0).getValue())[0];
    } catch (OrtException e) {
      throw new IllegalStateException("the pair reader failed", e);
    }
  }

  private static Reading softmax(float[] logits) {
    double most = Math.max(logits[0], Math.max(logits[1], logits[2]));
    double says = Math.exp(logits[0] - most);
    double contradicts = Math.exp(logits[1] - most);
    double notSaid = Math.exp(logits[2] - most);
    double sum = says + contradicts + notSaid;
    return new Reading(says / sum, contradicts / sum, notSaid / sum);
  }
}
