package dev.broadsheet.summarize;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.chunk.Chunker;
import dev.broadsheet.model.InMemoryReplies;
import dev.broadsheet.model.Journal;
import dev.broadsheet.model.langchain.ModelServers;
import dev.broadsheet.model.langchain.ModelServers.Protocol;
import dev.broadsheet.model.langchain.ModelServers.Settings;
import dev.broadsheet.model.standin.StandInOllama;
import dev.broadsheet.model.standin.StandInOllama.Behaviour;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Measures what the program adds to the time of its calls: {@code mvn test -Dtest=OverheadLab
 * -Dlab.delay=1000} has 200 articles summarised by a stand-in that takes a second for each.
 */
@EnabledIfSystemProperty(
    named = "lab.delay",
    matches = "\\d+",
    disabledReason = "takes minutes; -Dlab.delay=1000 measures it")
class OverheadLab {
  private static final int ARTICLES = 200;

  @ParameterizedTest
  @ValueSource(ints = {2, 4})
  void addsAtMostATwentiethToTheTimeOfItsCalls(int concurrency) throws Exception {
    Duration delay = Duration.ofMillis(Long.getLong("lab.delay"));
    ExecutorService threads = Executors.newFixedThreadPool(concurrency);
    try (StandInOllama server = StandInOllama.start(Behaviour.GOOD.withDelay(delay, concurrency))) {
      long start = System.nanoTime();
      Journal journal = new Journal();
      MapReduceSummarizer summarizer = summarizer(server, concurrency, journal);
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < ARTICLES; i++) {
        int number = i;
        running.add(
            threads.submit(
                () ->
                    summarizer.article(
                        Texts.ofWords("a" + number, 400, number), OptionalInt.of(3))));
      }
      for (Future<?> article : running) {
        article.get();
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      double least = journal.total().calls() * (delay.toMillis() / 1000.0) / concurrency;
      String told =
          String.format(
              "concurrency %d: %d calls, %.2f s, of which overhead %.1f %%",
              concurrency, journal.total().calls(), seconds, 100 * (seconds / least - 1));
      System.out.println(told);
      assertTrue(seconds < 1.05 * least, told);
    } finally {
      threads.shutdownNow();
    }
  }

  private static MapReduceSummarizer summarizer(
      StandInOllama server, int concurrency, Journal journal) throws Exception {
    Settings usual = Settings.usual(Protocol.OLLAMA, List.of(server.uri()), "tiny:1b");
    Settings settings =
        new Settings(
            usual.protocol(),
            usual.servers(),
            usual.model(),
            OptionalInt.of(4096),
            concurrency,
            usual.limits(),
            usual.keepAlive(),
            usual.retries(),
            usual.breaker(),
            usual.apiKey(),
            usual.memoryBytes(),
            usual.seed());
    ModelServers.Served served = ModelServers.open(settings, new InMemoryReplies(), journal);
    return new MapReduceSummarizer(
        served.model(),
        served.rate(),
        Prompts.read(Optional.empty()),
        new Chunker(served.rate()::tokens)::chunks,
        new FirstSentences(),
        Runnable::run,
        journal,
        MapReduceSummarizer.Settings.USUAL);
  }
}
