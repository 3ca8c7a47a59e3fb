package dev.broadsheet.summarize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.model.Calibration;
import dev.broadsheet.model.CallLog;
import dev.broadsheet.model.LanguageModel;
import dev.broadsheet.model.ModelCard;
import dev.broadsheet.model.RecordingModel;
import dev.broadsheet.model.TokenRate;
import dev.broadsheet.model.WindowGuard;
import dev.broadsheet.model.langchain.Limits;
import dev.broadsheet.model.langchain.OllamaLanguageModel;
import dev.broadsheet.model.standin.StandInOllama;
import dev.broadsheet.model.standin.StandInOllama.Behaviour;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Citation;
import dev.broadsheet.news.Draft;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The whole way from an article to a draft, against the stand-in server. */
class MapReduceOverHttpTest {
  private final CallLog callLog = new CallLog();
  private StandInOllama server;

  @AfterEach
  void closeServer() {
    server.close();
  }

  private MapReduceSummarizer summarizer(int context) throws Exception {
    ModelCard card = new ModelCard("ollama", "tiny:1b", "5f", context);
    LanguageModel model =
        new RecordingModel(
            new OllamaLanguageModel(
                server.uri(),
                card,
                Limits.within(Duration.ofSeconds(20)),
                Duration.ofMinutes(5),
                OptionalInt.empty()),
            callLog,
            System::nanoTime);
    TokenRate rate = Calibration.of(model);
    Chunker chunker = new Chunker(rate::tokens);
    return new MapReduceSummarizer(
        new WindowGuard(model, () -> rate),
        () -> rate,
        Prompts.read(Optional.empty()),
        chunker::chunks,
        new FirstSentences(),
        Runnable::run,
        callLog,
        MapReduceSummarizer.Settings.USUAL);
  }

  @Test
  void summarisesShortArticleInOneCall() throws Exception {
    server = StandInOllama.start(Behaviour.GOOD);
    MapReduceSummarizer summarizer = summarizer(8192);
    Article article = Texts.ofWords("short", 300, 1);

    Draft draft = summarizer.article(article, OptionalInt.of(3));

    assertEquals(3, draft.lines().size());
    assertTrue(draft.fallback().isEmpty(), draft.fallback()::toString);
    assertFalse(draft.headline().isBlank());
    assertEquals(2, server.chats().size(), "one to calibrate, one to summarise");
  }

  @Test
  void readsSixtyThousandWordsWholeThroughSmallWindow() throws Exception {
    server = StandInOllama.start(Behaviour.GOOD.withContext(4096));
    MapReduceSummarizer summarizer = summarizer(4096);
    Article article = Texts.ofWords("long", 60_000, 2);

    Draft draft = summarizer.article(article, OptionalInt.of(6));

    assertTrue(draft.fallback().isEmpty(), draft.fallback()::toString);
    assertTrue(draft.unread().isEmpty());
    assertEquals(6, draft.lines().size());
    assertEquals(numbersOf(article), numbersSent(article));
    for (Draft.Line line : draft.lines()) {
      assertFalse(line.citations().isEmpty());
      for (Citation citation : line.citations()) {
        String sentence = article.words(article.sentence(citation.sentence()).orElseThrow());
        assertTrue(line.citations().size() > 1 || sentence.equals(line.text()), line.toString());
      }
    }
  }

  private static Set<Integer> numbersOf(Article article) {
    Set<Integer> numbers = new HashSet<>();
    article.sentences().forEach(sentence -> numbers.add(sentence.number()));
    return numbers;
  }

  /** Numbers of the sentences that stood, word for word, in a prompt that was read whole. */
  private Set<Integer> numbersSent(Article article) {
    Set<Integer> sent = new HashSet<>();
    Pattern line = Pattern.compile("(?m)^\\[(\\d+)] (.*)$");
    for (StandInOllama.Logged chat : server.chats()) {
      Matcher matcher = line.matcher(chat.body().path("messages").path(1).path("content").asText());
      while (matcher.find()) {
        int number = Integer.parseInt(matcher.group(1));
        article
            .sentence(number)
            .filter(sentence -> article.words(sentence).equals(matcher.group(2)))
            .ifPresent(sentence -> sent.add(number));
      }
    }
    return sent;
  }
}
