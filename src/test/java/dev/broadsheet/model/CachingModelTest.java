package dev.broadsheet.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.model.ModelException.Kind;
import dev.broadsheet.model.ModelReply.Finish;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CachingModelTest {
  private static final ModelCard CARD = new ModelCard("ollama", "m:1b", "d1", 4096);
  private static final ModelRequest REQUEST =
      new ModelRequest("map", "system", "user", Optional.of("{}"), 10, 0, 1);

  private final ScriptedModel server = new ScriptedModel(4096);
  private final InMemoryReplies replies = new InMemoryReplies();
  private final CallLog callLog = new CallLog();
  private final CachingModel caching = new CachingModel(server, replies, callLog);

  @Test
  void asksOnceForTheSameRequest() {
    server.says("only once");

    caching.generate(REQUEST);

    assertEquals("only once", caching.generate(REQUEST).text());
    assertEquals(1, server.history().size());
    assertEquals(1, callLog.total().remembered());
  }

  @Test
  void twoIdenticalRequestsUnderWayAreOneCall() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch mayAnswer = new CountDownLatch(1);
    server.does(
        request -> {
          asked.countDown();
          await(mayAnswer);
          return new ModelReply("only once", 0, 0, Finish.STOP, 0);
        });
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<ModelReply> first = threads.submit(() -> caching.generate(REQUEST));
      await(asked);
      CountDownLatch isBegun = new CountDownLatch(1);
      Future<ModelReply> second =
          threads.submit(
              () -> {
                isBegun.countDown();
                return caching.generate(REQUEST);
              });
      await(isBegun);
      mayAnswer.countDown();

      assertEquals("only once", first.get().text());
      assertEquals("only once", second.get().text());
      assertEquals(1, server.history().size());
      assertEquals(1, callLog.total().remembered());
    } finally {
      threads.shutdownNow();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(20, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void keepsNoFailures() {
    server.fails(Kind.TRANSIENT).says("at last");

    assertThrows(ModelException.class, () -> caching.generate(REQUEST));

    assertEquals("at last", caching.generate(REQUEST).text());
  }

  @Test
  void keyChangesWithEverythingThatShapesAReply() {
    Set<String> keys = new HashSet<>();
    List<ModelCard> cards =
        List.of(
            CARD,
            new ModelCard("openai", "m:1b", "d1", 4096),
            new ModelCard("ollama", "m:2b", "d1", 4096),
            new ModelCard("ollama", "m:1b", "d2", 4096),
            new ModelCard("ollama", "m:1b", "d1", 8192));
    List<ModelRequest> requests =
        List.of(
            new ModelRequest("map", "other", "user", Optional.of("{}"), 10, 0, 1),
            new ModelRequest("map", "system", "other", Optional.of("{}"), 10, 0, 1),
            new ModelRequest("map", "systemu", "ser", Optional.of("{}"), 10, 0, 1),
            new ModelRequest("map", "system", "user", Optional.of("[]"), 10, 0, 1),
            new ModelRequest("map", "system", "user", Optional.of("{}"), 11, 0, 1),
            new ModelRequest("map", "system", "user", Optional.of("{}"), 10, 0.5, 1),
            new ModelRequest("map", "system", "user", Optional.of("{}"), 10, 0, 2));

    cards.forEach(card -> keys.add(CachingModel.key(card, REQUEST)));
    requests.forEach(request -> keys.add(CachingModel.key(CARD, request)));

    assertEquals(cards.size() + requests.size(), keys.size());
  }

  @Test
  void keyDoesNotChangeBetweenVersionsUnnoticed() {
    String key = CachingModel.key(CARD, REQUEST);

    assertEquals(64, key.length());
    assertNotEquals(key, CachingModel.key(new ModelCard("ollama", "m:1b", "", 4096), REQUEST));
  }
}
