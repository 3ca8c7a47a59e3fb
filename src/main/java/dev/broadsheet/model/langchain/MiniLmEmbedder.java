package dev.broadsheet.model.langchain;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.broadsheet.model.Embedder;
import dev.broadsheet.nlp.Span;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The quantised all-MiniLM-L6-v2 model, run in this process by ONNX Runtime: 384 dimensions.
 *
 * <p>The model reads 128 tokens and its tokenizer cuts what is longer without a word, so longer
 * texts are cut here, between words, into windows that fit, and the windows' vectors are averaged
 * by their token counts. Every window is a run of its own on a session with one inner thread: in
 * this quantised model the vectors of a batch depend on who else is in it, those of single runs
 * don't, and two sessions' worth of threads side by side are faster than one run on two.
 *
 * <p>Safe for use by several threads.
 */
public final class MiniLmEmbedder implements Embedder {
  /** Name of the model, known before it is loaded. */
  public static final String MODEL = "all-minilm-l6-v2-q";

  private static final int DIMENSIONS = 384;

  /** What fits between the model's start and end marks, less some leave for a cut word. */
  private static final int WINDOW_TOKENS = 120;

  /** Nothing in it changes once it is loaded, so one serves every run in this process. */
  private static MiniLmEmbedder shared;

  private final SingleRunModel model;
  private final HuggingFaceTokenizer tokenizer;

  /** The model of this process; loaded out of the jar at the first call, in about a second. */
  public static synchronized MiniLmEmbedder shared() {
    if (shared == null) {
      shared = new MiniLmEmbedder();
    }
    return shared;
  }

  private MiniLmEmbedder() {
    // The tokenizer library calls home when it is loaded unless told not to.
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    tokenizer = tokenizer();
    model = new SingleRunModel(session());
  }

  /** The machine code that runs the model here, packed; none where the library brings none. */
  public static List<URL> nativeLibraries() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String os = system.contains("win") ? "win" : system.contains("mac") ? "osx" : "linux";
    String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    String arch = processor.equals("aarch64") || processor.equals("arm64") ? "aarch64" : "x64";
    List<URL> libraries = new ArrayList<>();
    for (String library : List.of("onnxruntime", "onnxruntime4j_jni")) {
      String name = System.mapLibraryName(library);
      URL packed =
          MiniLmEmbedder.class.getResource(
              "/ai/onnxruntime/native/" + os + "-" + arch + "/" + name);
      if (packed == null) {
        return List.of();
      }
      libraries.add(packed);
    }
    return libraries;
  }

  @Override
  public String name() {
    return MODEL;
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    List<TextSegment> windows = new ArrayList<>();
    List<int[]> windowTokens = new ArrayList<>();
    for (String text : texts) {
      List<CharSpan> words = text.isBlank() ? List.of() : tokens(text);
      List<Integer> counts = new ArrayList<>();
      for (Window window : windows(text, words)) {
        windows.add(TextSegment.from(window.place().of(text)));
        counts.add(window.tokens());
      }
      windowTokens.add(counts.stream().mapToInt(Integer::intValue).toArray());
    }
    List<float[]> windowVectors = windows.isEmpty() ? List.of() : model.vectors(windows);
    List<float[]> vectors = new ArrayList<>(texts.size());
    int next = 0;
    for (int[] counts : windowTokens) {
      vectors.add(average(windowVectors.subList(next, next + counts.length), counts));
      next += counts.length;
    }
    return vectors;
  }

  /** A stretch of a text that fits the model. */
  private record Window(Span place, int tokens) {}

  private static List<Window> windows(String text, List<CharSpan> tokens) {
    List<Window> windows = new ArrayList<>();
    for (int from = 0; from < tokens.size(); ) {
      int to = windowEnd(text, tokens, from);
      Span place = new Span(tokens.get(from).getStart(), tokens.get(to - 1).getEnd());
      windows.add(new Window(place, to - from));
      from = to;
    }
    return windows;
  }

  /** The places of the text's tokens, in UTF-16 units; empty if the model sees nothing in it. */
  private List<CharSpan> tokens(String text) {
    Encoding encoding = tokenizer.encode(text, false, false);
    List<CharSpan> spans = new ArrayList<>();
    // The tokenizer counts code points.
    int[] unitOf = unitsByCodePoint(text);
    for (CharSpan span : encoding.getCharTokenSpans()) {
      if (span != null && span.getEnd() > span.getStart()) {
        spans.add(new CharSpan(unitOf[span.getStart()], unitOf[span.getEnd()]));
      }
    }
    return spans;
  }

  /** Where each code point begins, in UTF-16 units, and where the last one ends. */
  static int[] unitsByCodePoint(String text) {
    int points = text.codePointCount(0, text.length());
    int[] units = new int[points + 1];
    for (int point = 1; point <= points; point++) {
      units[point] = text.offsetByCodePoints(units[point - 1], 1);
    }
    return units;
  }

  /** Index after the last token of the window that starts at {@code from}, at a word's end. */
  private static int windowEnd(String text, List<CharSpan> tokens, int from) {
    int to = Math.min(tokens.size(), from + WINDOW_TOKENS);
    if (to == tokens.size()) {
      return to;
    }
    for (int end = to; end > from + WINDOW_TOKENS / 2; end--) {
      if (Character.isWhitespace(text.charAt(tokens.get(end).getStart() - 1))) {
        return end;
      }
    }
    return to;
  }

  private static float[] average(List<float[]> vectors, int[] weights) {
    if (vectors.size() == 1) {
      return vectors.get(0);
    }
    double[] sum = new double[DIMENSIONS];
    for (int v = 0; v < vectors.size(); v++) {
      for (int i = 0; i < DIMENSIONS; i++) {
        sum[i] += weights[v] * (double) vectors.get(v)[i];
      }
    }
    return unit(sum);
  }

  private static float[] unit(double[] sum) {
    double squares = 0;
    for (double x : sum) {
      squares += x * x;
    }
    float[] unit = new float[DIMENSIONS];
    for (int i = 0; i < DIMENSIONS && squares > 0; i++) {
      unit[i] = (float) (sum[i] / Math.sqrt(squares));
    }
    return unit;
  }

  private static HuggingFaceTokenizer tokenizer() {
    try (InputStream json = resource("-tokenizer.json")) {
      return HuggingFaceTokenizer.newInstance(
          json, Map.of("padding", "false", "truncation", "false"));
    } catch (IOException e) {
      throw new UncheckedIOException("the embedding model's tokenizer cannot be read", e);
    }
  }

  private static OrtSession session() {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        InputStream onnx = resource(".onnx")) {
      options.setIntraOpNumThreads(1);
      return OrtEnvironment.getEnvironment().createSession(onnx.readAllBytes(), options);
    } catch (OrtException | IOException e) {
      throw new IllegalStateException("the embedding model cannot be loaded", e);
    }
  }

  private static InputStream resource(String ending) throws IOException {
    InputStream in =
        AllMiniLmL6V2QuantizedEmbeddingModel.class.getResourceAsStream("/" + MODEL + ending);
    if (in == null) {
      throw new IOException("/" + MODEL + ending + " is not on the class path");
    }
    return in;
  }

  /** LangChain4j's in-process model on a session of our own making. */
  private static final class SingleRunModel extends AbstractInProcessEmbeddingModel {
    private final OnnxBertBiEncoder encoder;

    SingleRunModel(OrtSession session) {
      super(pool());
      encoder = encoder(session);
    }

    List<float[]> vectors(List<TextSegment> segments) {
      return embedAll(segments).content().stream().map(embedding -> embedding.vector()).toList();
    }

    @Override
    protected OnnxBertBiEncoder model() {
      return encoder;
    }

    /** As many threads as processors; they end when idle, so that they keep no program alive. */
    private static ThreadPoolExecutor pool() {
      int threads = Runtime.getRuntime().availableProcessors();
      ThreadPoolExecutor pool =
          new ThreadPoolExecutor(
              threads,
              threads,
              1,
              TimeUnit.SECONDS,
              new LinkedBlockingQueue<>(),
              work -> {
                Thread thread = new Thread(work, "embedder");
                thread.setDaemon(true);
                return thread;
              });
      pool.allowCoreThreadTimeOut(true);
      return pool;
    }

    private static OnnxBertBiEncoder encoder(OrtSession session) {
      try (InputStream json = resource("-tokenizer.json")) {
        return new OnnxBertBiEncoder(
            OrtEnvironment.getEnvironment(), session, json, PoolingMode.MEAN);
      } catch (IOException e) {
        throw new UncheckedIOException("the embedding model's tokenizer cannot be read", e);
      }
    }
  }
}
