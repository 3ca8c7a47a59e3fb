package dev.broadsheet.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.compare.Comparison;
import dev.broadsheet.model.Embedder;
import dev.broadsheet.model.InMemoryReplies;
import dev.broadsheet.model.ModelCard;
import dev.broadsheet.model.ModelReply;
import dev.broadsheet.model.ModelReply.Finish;
import dev.broadsheet.model.Replies;
import dev.broadsheet.model.langchain.MiniLmEmbedder;
import dev.broadsheet.model.onnx.OnnxPairReader;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Draft;
import dev.broadsheet.news.Engine;
import dev.broadsheet.run.WritingProbe.Result;
import dev.broadsheet.run.WritingProbe.Trial;
import dev.broadsheet.summarize.FirstSentences;
import dev.broadsheet.summarize.Summarizer;
import dev.broadsheet.verify.Support;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class WritingProbeTest {
  private static final Embedder EMBEDDER = MiniLmEmbedder.shared();
  private static final ModelCard MODEL = new ModelCard("ollama", "m:1b", "d1", 4096);

  private long now;

  /** Writes as the embedded engine does, and one sentence in its own words; takes its time. */
  private final class Writing implements Summarizer {
    private final Summarizer embedded = new FirstSentences();
    private final boolean mayWrite;

    Writing(boolean mayWrite) {
      this.mayWrite = mayWrite;
    }

    @Override
    public Engine engine() {
      return embedded.engine();
    }

    @Override
    public Draft article(Article article, OptionalInt sentences) {
      now += 2_000_000_000L;
      List<Draft.Line> lines = embedded.article(article, sentences).lines();
      Draft.Line first = lines.get(0);
      String own =
          article.id().endsWith("1")
              ? "84 passengers and 11 crew were on board the ferry Solveig when it ran aground."
              : "Half of the orchestra's costs will be paid by the regional council until 2028.";
      List<Draft.Line> written =
          List.of(new Draft.Line(own, first.kind(), first.citations()), lines.get(1), lines.get(2));
      return Draft.written("", List.of(), mayWrite ? written : lines);
    }

    @Override
    public Draft story(List<Article> articles) {
      throw new UnsupportedOperationException();
    }
  }

  private StoryWriter writer(boolean mayWrite) {
    return new StoryWriter(
        new Writing(mayWrite),
        Optional.empty(),
        Support.standard(OnnxPairReader.shared(), EMBEDDER),
        new Comparison(EMBEDDER, OnnxPairReader.shared()));
  }

  @Test
  void countsWhatTheModelWroteAndTheTimeOfEachSentence() {
    Result result = new WritingProbe(() -> now).measure(writer(true), writer(false));

    assertTrue(result.guided().share() > 0, result::toString);
    assertTrue(result.guided().secondsPerSentence() >= 2, result::toString);
    assertEquals(new Trial(0, 0), result.whole());
    assertFalse(result.prefersWhole());
  }

  @Test
  void wholeIsForModelsThatWriteNoLessThatWay() {
    assertTrue(new Result(new Trial(0.5, 3), new Trial(0.5, 20)).prefersWhole());
    assertFalse(new Result(new Trial(0.5, 3), new Trial(0.4, 1)).prefersWhole());
    assertFalse(new Result(new Trial(0, 0), new Trial(0, 0)).prefersWhole());
  }

  @Test
  void isRememberedForThisModelAndThesePrompts() {
    InMemoryReplies replies = new InMemoryReplies();
    Result result = new Result(new Trial(0.5, 3.25), new Trial(0.25, 20));
    Map<String, String> prompts = Map.of("sentence.md", "1f");

    WritingProbe.keep(replies, MODEL, prompts, result);

    assertEquals(Optional.of(result), WritingProbe.find(replies, MODEL, prompts));
    assertEquals(Optional.empty(), WritingProbe.find(replies, MODEL, Map.of("sentence.md", "2f")));
    ModelCard other = new ModelCard("ollama", "m:1b", "d2", 4096);
    assertEquals(Optional.empty(), WritingProbe.find(replies, other, prompts));
  }

  @Test
  void whatCannotBeReadIsAsIfNobodyHadTried() {
    Replies garbled = new InMemoryReplies();
    WritingProbe.keep(garbled, MODEL, Map.of(), new Result(new Trial(1, 1), new Trial(1, 1)));
    Replies other =
        new Replies() {
          @Override
          public Optional<ModelReply> find(String key) {
            return garbled.find(key).map(kept -> new ModelReply("{", 0, 0, Finish.STOP, 0));
          }

          @Override
          public void keep(String key, ModelReply reply) {
            garbled.keep(key, reply);
          }
        };

    assertEquals(Optional.empty(), WritingProbe.find(other, MODEL, Map.of()));
  }
}
