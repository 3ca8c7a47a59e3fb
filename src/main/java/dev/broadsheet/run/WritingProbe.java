package dev.broadsheet.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.model.ModelCard;
import dev.broadsheet.model.ModelReply;
import dev.broadsheet.model.Replies;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Claim;
import dev.broadsheet.news.Sentence;
import dev.broadsheet.news.Summary;
import dev.broadsheet.nlp.Sentences;
import dev.broadsheet.nlp.Sha256;
import dev.broadsheet.nlp.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries out how well a model writes in each way, on two short articles that come with the program:
 * of the sentences printed, how many are the model's, and how long one of those takes. What came of
 * it is kept beside the replies, for this very model and these prompts. Not for several threads.
 */
public final class WritingProbe {
  private static final Logger LOG = LoggerFactory.getLogger(WritingProbe.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String RESOURCE = "probe.txt";

  private final LongSupplier nanos;

  /** Measures with this clock, such as {@code System::nanoTime}. */
  public WritingProbe(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /**
   * How one way of writing did.
   *
   * @param share of the sentences printed that the model wrote, 0..1
   * @param secondsPerSentence time for each of those; 0 if there are none
   */
  public record Trial(double share, double secondsPerSentence) {}

  /** How both did. */
  public record Result(Trial guided, Trial whole) {
    /** Whether the model may be given everything at once: it then writes no less. */
    public boolean prefersWhole() {
      return whole.share() > 0 && whole.share() >= guided.share();
    }
  }

  /** Has both write. */
  public Result measure(StoryWriter guided, StoryWriter whole) {
    return new Result(trial(guided), trial(whole));
  }

  private Trial trial(StoryWriter writer) {
    int sentences = 0;
    int written = 0;
    long start = nanos.getAsLong();
    for (Article article : articles()) {
      Summary summary = writer.summarize(article, OptionalInt.empty()).value();
      sentences += summary.claims().size();
      written +=
          (int) summary.claims().stream().filter(claim -> claim.by() == Claim.By.MODEL).count();
    }
    double seconds = (nanos.getAsLong() - start) / 1e9;
    return new Trial((double) written / sentences, written == 0 ? 0 : seconds / written);
  }

  /** Two articles, apart by an empty line; each line is a paragraph. */
  private static List<Article> articles() {
    List<Article> articles = new ArrayList<>();
    for (String text : resource().strip().split("\n\n", -1)) {
      List<Sentence> sentences = new ArrayList<>();
      int paragraph = 0;
      int from = 0;
      for (String line : text.split("\n", -1)) {
        for (Span span : Sentences.of(text, new Span(from, from + line.length()), "en")) {
          sentences.add(Sentence.body(sentences.size() + 1, span, paragraph));
        }
        from += line.length() + 1;
        paragraph++;
      }
      articles.add(article("probe-" + (articles.size() + 1), text, sentences));
    }
    return articles;
  }

  private static Article article(String id, String text, List<Sentence> sentences) {
    return new Article(
        id,
        RESOURCE,
        Optional.empty(),
        id,
        Optional.empty(),
        RESOURCE,
        Optional.empty(),
        Optional.empty(),
        "en",
        text,
        sentences);
  }

  private static String resource() {
    try (InputStream in = WritingProbe.class.getResourceAsStream(RESOURCE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  /** What came of an earlier trial of this model with these prompts. */
  public static Optional<Result> find(
      Replies replies, ModelCard model, Map<String, String> prompts) {
    return replies.find(key(model, prompts)).flatMap(WritingProbe::read);
  }

  /** Nothing if another version of the program kept it: then it is as if nobody had tried. */
  private static Optional<Result> read(ModelReply kept) {
    try {
      return Optional.of(JSON.readValue(kept.text(), Result.class));
    } catch (JsonProcessingException e) {
      LOG.debug("a trial of writing that was kept can't be read", e);
      return Optional.empty();
    }
  }

  /** Keeps what came of a trial. */
  public static void keep(
      Replies replies, ModelCard model, Map<String, String> prompts, Result result) {
    try {
      String text = JSON.writeValueAsString(result);
      replies.keep(key(model, prompts), new ModelReply(text, 0, 0, ModelReply.Finish.STOP, 0));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a trial can't be written", e);
    }
  }

  private static String key(ModelCard model, Map<String, String> prompts) {
    return Sha256.hex(
        String.join("\n", "trial/1", model.engine(), model.name(), model.digest(), "" + prompts));
  }
}
