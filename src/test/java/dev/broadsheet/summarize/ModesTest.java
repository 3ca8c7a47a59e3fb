package dev.broadsheet.summarize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.model.CallLog;
import dev.broadsheet.model.InMemoryReplies;
import dev.broadsheet.model.ModelException;
import dev.broadsheet.model.ModelPool;
import dev.broadsheet.model.RetryingModel;
import dev.broadsheet.model.langchain.Limits;
import dev.broadsheet.model.langchain.ModelServers;
import dev.broadsheet.model.langchain.ModelServers.Protocol;
import dev.broadsheet.model.standin.Mode;
import dev.broadsheet.model.standin.StandInOllama;
import dev.broadsheet.model.standin.StandInOllama.Behaviour;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Citation;
import dev.broadsheet.news.Draft;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever model and server do, every article gets its draft, and calls are bounded. */
@Tag("slow")
class ModesTest {
  private static final int RETRIES = 2;

  private final List<StandInOllama> servers = new ArrayList<>();
  private final InMemoryReplies replies = new InMemoryReplies();
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private CallLog callLog = new CallLog();

  @AfterEach
  void close() {
    threads.shutdownNow();
    servers.forEach(StandInOllama::close);
  }

  private StandInOllama server(Behaviour behaviour) {
    StandInOllama server = StandInOllama.start(behaviour);
    servers.add(server);
    return server;
  }

  private MapReduceSummarizer summarizer(
      Protocol protocol, Limits limits, ModelPool.Breaker breaker) throws Exception {
    String path = protocol == Protocol.OPENAI ? "/v1" : "";
    List<URI> addresses = servers.stream().map(server -> URI.create(server.uri() + path)).toList();
    ModelServers.Settings settings =
        new ModelServers.Settings(
            protocol,
            addresses,
            "tiny:1b",
            OptionalInt.of(4096),
            OptionalInt.empty(),
            2,
            limits,
            Duration.ofMinutes(5),
            new RetryingModel.Policy(RETRIES, Duration.ofMillis(1), Duration.ofMillis(4)),
            breaker,
            Optional.empty(),
            OptionalLong.empty(),
            1);
    ModelServers.Served served = ModelServers.open(settings, replies, callLog, note -> {});
    return new MapReduceSummarizer(
        served.model(),
        served.rate(),
        Prompts.read(Optional.empty()),
        new Chunker(text -> served.rate().get().tokens(text))::chunks,
        new FirstSentences(),
        Runnable::run,
        callLog,
        MapReduceSummarizer.Settings.USUAL);
  }

  private static ModelPool.Breaker resting(Duration rest) {
    return new ModelPool.Breaker(5, rest);
  }

  private static Limits hasty() {
    return new Limits(
        Duration.ofSeconds(5),
        Duration.ofMillis(500),
        Duration.ofMillis(500),
        Duration.ofMillis(1));
  }

  private List<Draft> drafts(MapReduceSummarizer summarizer, List<Article> articles)
      throws Exception {
    List<Future<Draft>> running = new ArrayList<>();
    for (Article article : articles) {
      running.add(threads.submit(() -> summarizer.article(article, OptionalInt.of(3))));
    }
    List<Draft> drafts = new ArrayList<>();
    for (Future<Draft> draft : running) {
      drafts.add(draft.get());
    }
    return drafts;
  }

  private static List<Article> articles(int count, int words) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      articles.add(Texts.ofWords("article" + i, words, i));
    }
    return articles;
  }

  private static void assertSoundDraft(Article article, Draft draft) {
    assertFalse(draft.lines().isEmpty(), draft::toString);
    for (Draft.Line line : draft.lines()) {
      assertFalse(line.text().isBlank());
      assertFalse(line.citations().isEmpty(), line::toString);
      for (Citation citation : line.citations()) {
        assertTrue(article.sentence(citation.sentence()).isPresent(), line::toString);
      }
      assertFalse(line.text().matches(".*[<>{}\\[\\]].*|.*https?:.*"), line.text());
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void everyArticleGetsItsDraftInEveryModeAlone(Mode mode) throws Exception {
    StandInOllama server = server(Behaviour.GOOD.withChances(Map.of(mode, 1.0), 1));
    MapReduceSummarizer summarizer =
        summarizer(
            Protocol.OLLAMA,
            mode.isServers() ? hasty() : Limits.USUAL,
            resting(Duration.ofHours(1)));
    List<Article> articles = articles(3, 200);

    List<Draft> drafts = drafts(summarizer, articles);

    for (int i = 0; i < articles.size(); i++) {
      assertSoundDraft(articles.get(i), drafts.get(i));
    }
    int mostCalls = 1 + RETRIES + articles.size() * 7 * (1 + RETRIES);
    assertTrue(server.chats().size() <= mostCalls, server.chats().size() + " calls");
    boolean isMendable =
        Set.of(
                Mode.GOOD,
                Mode.FENCED,
                Mode.PROSE_AROUND,
                Mode.THINKING,
                Mode.SOME_WRONG_NUMBERS,
                Mode.LABELLED,
                Mode.FILE_LABELLED,
                Mode.NO_USAGE,
                Mode.SLOW,
                Mode.DRIFTING)
            .contains(mode);
    // That a claim is false is found at the gate.
    boolean looksSound =
        Set.of(
                Mode.OWN_WORDS,
                Mode.FALSIFIED,
                Mode.STUBBORN,
                Mode.REWORDED,
                Mode.MISCITED,
                Mode.OBEYS,
                Mode.SOURCE_LABELLED)
            .contains(mode);
    if (isMendable) {
      drafts.forEach(draft -> assertTrue(draft.fallback().isEmpty(), draft::toString));
    } else if (mode != Mode.REPETITION && !looksSound) {
      drafts.forEach(draft -> assertTrue(draft.fallback().isPresent(), draft::toString));
    }
  }

  @ParameterizedTest
  @EnumSource(Protocol.class)
  void everyArticleGetsItsDraftInAMixOfAllModes(Protocol protocol) throws Exception {
    Map<Mode, Double> chances = new EnumMap<>(Mode.class);
    for (Mode mode : Mode.values()) {
      chances.put(mode, mode == Mode.GOOD ? 0.8 : 0.2 / (Mode.values().length - 1));
    }
    StandInOllama server = server(Behaviour.GOOD.withChances(chances, 42));
    MapReduceSummarizer summarizer = summarizer(protocol, hasty(), resting(Duration.ofMillis(1)));
    List<Article> articles = articles(60, 200);
    articles.add(Texts.ofWords("long", 9000, 99));

    List<Draft> drafts = drafts(summarizer, articles);

    for (int i = 0; i < articles.size(); i++) {
      assertSoundDraft(articles.get(i), drafts.get(i));
    }
    int requests = articles.size() + 10;
    int calls = server.chats().size();
    assertTrue(calls <= requests * 2 * (1 + RETRIES), calls + " calls");
    assertEquals(calls, callLog.total().calls(), "the log is right");
  }

  @Test
  void secondRunCostsNoCall() throws Exception {
    StandInOllama server = server(Behaviour.GOOD.withChances(Map.of(Mode.NOT_JSON, 0.3), 3));
    List<Article> articles = articles(10, 300);
    List<Draft> first =
        drafts(summarizer(Protocol.OLLAMA, Limits.USUAL, ModelPool.Breaker.USUAL), articles);
    int calls = server.chats().size();
    callLog = new CallLog();

    List<Draft> second =
        drafts(summarizer(Protocol.OLLAMA, Limits.USUAL, ModelPool.Breaker.USUAL), articles);

    assertEquals(first, second);
    assertEquals(calls, server.chats().size());
    assertEquals(0, callLog.total().calls());
    assertEquals(calls, callLog.total().remembered());
  }

  @Test
  void poolLosesNothingAndRepeatsNoAnsweredCallWhenOneServerDies() throws Exception {
    for (int i = 0; i < 3; i++) {
      server(Behaviour.GOOD.withDelay(Duration.ofMillis(20), 4));
    }
    MapReduceSummarizer summarizer =
        summarizer(Protocol.OLLAMA, Limits.USUAL, resting(Duration.ofMillis(50)));
    List<Article> articles = articles(60, 200);
    Thread killer =
        new Thread(
            () -> {
              while (servers.get(1).chats().size() < 5) {
                Thread.onSpinWait();
              }
              servers.get(1).die();
            });
    killer.start();

    List<Draft> drafts = drafts(summarizer, articles);
    killer.join();

    for (int i = 0; i < articles.size(); i++) {
      assertSoundDraft(articles.get(i), drafts.get(i));
      assertTrue(drafts.get(i).fallback().isEmpty(), drafts.get(i)::toString);
    }
    Set<String> asked = new HashSet<>();
    Set<String> answered = new HashSet<>();
    for (StandInOllama server : servers) {
      assertTrue(server.chats().size() >= 5, "each had work");
      for (StandInOllama.Logged chat : server.chats()) {
        asked.add(chat.body().toString());
        if (chat.isAnswered()) {
          assertTrue(answered.add(chat.body().toString()), "asked again though answered");
        }
      }
    }
    assertEquals(articles.size() + 1, asked.size(), "one call an article, one to calibrate");
  }

  @ParameterizedTest
  @EnumSource(Protocol.class)
  void waitsForAServerThatTellsNothingOfItselfWhileItServesSomeoneElse(Protocol protocol)
      throws Exception {
    server(Behaviour.GOOD).busyFor(Duration.ofMillis(700));
    Limits limits = Limits.within(Duration.ofSeconds(20));

    Draft draft =
        summarizer(protocol, limits, ModelPool.Breaker.USUAL)
            .article(Texts.ofWords("one", 300, 1), OptionalInt.of(3));

    assertTrue(draft.fallback().isEmpty(), draft::toString);
  }

  @ParameterizedTest
  @EnumSource(Protocol.class)
  void waitsForTheModelsOfAServerAsLongAsForAReply(Protocol protocol) {
    server(Behaviour.GOOD).busyFor(Duration.ofMinutes(1));

    ModelException e =
        assertTimeout(
            Duration.ofSeconds(15),
            () ->
                assertThrows(
                    ModelException.class,
                    () -> summarizer(protocol, hasty(), ModelPool.Breaker.USUAL)));

    assertEquals(ModelException.Kind.STALLED, e.kind());
  }

  @Test
  void usesServersThatHaveTheModelAndSaysWhichHaveNot() throws Exception {
    server(Behaviour.GOOD).withoutModel();
    server(Behaviour.GOOD);

    drafts(
        summarizer(Protocol.OLLAMA, Limits.USUAL, ModelPool.Breaker.USUAL),
        List.of(Texts.ofWords("one", 300, 1)));

    assertTrue(servers.get(0).chats().isEmpty());
    assertFalse(servers.get(1).chats().isEmpty());
  }
}
