package dev.broadsheet.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.model.ModelException.Kind;
import dev.broadsheet.model.ModelReply.Finish;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ModelPoolTest {
  private static final ModelRequest REQUEST =
      new ModelRequest("map", "", "text", Optional.empty(), 10, 0, 1);
  private static final ModelPool.Breaker NEVER_AGAIN =
      new ModelPool.Breaker(2, Duration.ofHours(1));

  private final ScriptedModel first = new ScriptedModel(2048);
  private final ScriptedModel second = new ScriptedModel(2048);
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stopThreads() {
    threads.shutdownNow();
  }

  private static ModelPool pool(
      ModelPool.Breaker breaker, int concurrency, LanguageModel... servers) {
    List<ModelPool.Member> members = new ArrayList<>();
    for (LanguageModel server : servers) {
      members.add(new ModelPool.Member("server " + members.size(), server, concurrency));
    }
    return new ModelPool(members, breaker);
  }

  private static Kind failure(ModelPool pool) {
    return assertThrows(ModelException.class, () -> pool.generate(REQUEST)).kind();
  }

  @Test
  void movesRequestOnWhenServerFails() {
    first.fails(Kind.UNREACHABLE);
    second.says("from the second");

    assertEquals("from the second", pool(NEVER_AGAIN, 1, first, second).generate(REQUEST).text());
  }

  @Test
  void asksNoServerTwiceForOneRequest() {
    first.fails(Kind.TRANSIENT).says("again");
    second.fails(Kind.TRANSIENT).says("again");

    assertEquals(Kind.TRANSIENT, failure(pool(NEVER_AGAIN, 1, first, second)));
    assertEquals(1, first.history().size());
    assertEquals(1, second.history().size());
  }

  @Test
  void doesNotMoveOnWhenTheRequestIsAtFault() {
    first.fails(Kind.CONTEXT_EXCEEDED);
    second.says("never");

    assertEquals(Kind.CONTEXT_EXCEEDED, failure(pool(NEVER_AGAIN, 1, first, second)));
    assertTrue(second.history().isEmpty());
  }

  @Test
  void leavesServerAloneAfterFailuresInARow() {
    first.fails(Kind.TRANSIENT).fails(Kind.TRANSIENT).says("never");
    ModelPool pool = pool(NEVER_AGAIN, 1, first);
    failure(pool);
    failure(pool);

    ModelException e = assertThrows(ModelException.class, () -> pool.generate(REQUEST));
    assertEquals(Kind.DOWN, e.kind());
    assertTrue(e.getMessage().startsWith("no model server is in working order: "), e::getMessage);
    assertEquals(2, first.history().size());
  }

  @Test
  void leavesServerAloneAtOnceThatHasNoModel() {
    first.fails(Kind.MODEL_MISSING).says("never");
    second.says("one").says("two");
    ModelPool pool = pool(NEVER_AGAIN, 1, first, second);

    pool.generate(REQUEST);
    pool.generate(REQUEST);

    assertEquals(1, first.history().size());
  }

  @Test
  void forgivesFailuresThatAreNotInARow() {
    first.fails(Kind.TRANSIENT).says("well").fails(Kind.TRANSIENT).says("well");
    ModelPool pool = pool(NEVER_AGAIN, 1, first);

    failure(pool);
    pool.generate(REQUEST);
    failure(pool);

    assertEquals("well", pool.generate(REQUEST).text());
  }

  @Test
  void triesServerAgainAfterItsRest() {
    first.fails(Kind.TRANSIENT).fails(Kind.TRANSIENT).says("well again");
    ModelPool pool = pool(new ModelPool.Breaker(2, Duration.ofNanos(1)), 1, first);
    failure(pool);
    failure(pool);

    assertEquals("well again", pool.generate(REQUEST).text());
  }

  @Test
  void spreadsRequestsOverTheLeastBusyServers() throws Exception {
    CyclicBarrier both = new CyclicBarrier(2);
    ModelPool pool = pool(NEVER_AGAIN, 4, meeting(both), meeting(both));

    Future<ModelReply> one = threads.submit(() -> pool.generate(REQUEST));
    Future<ModelReply> two = threads.submit(() -> pool.generate(REQUEST));

    one.get(20, TimeUnit.SECONDS);
    two.get(20, TimeUnit.SECONDS);
    assertEquals(1, asked.get(0).get());
    assertEquals(1, asked.get(1).get());
  }

  private final List<AtomicInteger> asked = new ArrayList<>();

  /** A server that answers once both servers have been asked. */
  private LanguageModel meeting(CyclicBarrier barrier) {
    AtomicInteger count = new AtomicInteger();
    asked.add(count);
    return new FakeServer(
        () -> {
          count.incrementAndGet();
          barrier.await(20, TimeUnit.SECONDS);
        });
  }

  @Test
  void keepsToTheConcurrencyOfEachServer() throws Exception {
    AtomicInteger busy = new AtomicInteger();
    AtomicInteger mostBusy = new AtomicInteger();
    CountDownLatch twoAtWork = new CountDownLatch(2);
    LanguageModel server =
        new FakeServer(
            () -> {
              mostBusy.accumulateAndGet(busy.incrementAndGet(), Math::max);
              twoAtWork.countDown();
              twoAtWork.await(20, TimeUnit.SECONDS);
              busy.decrementAndGet();
            });
    ModelPool pool = pool(NEVER_AGAIN, 2, server);

    List<Future<ModelReply>> replies = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      replies.add(threads.submit(() -> pool.generate(REQUEST)));
    }
    for (Future<ModelReply> reply : replies) {
      reply.get(20, TimeUnit.SECONDS);
    }

    assertEquals(2, mostBusy.get());
  }

  private static ModelPool sharing(
      ModelPool.Slots slots, ModelPool.Breaker breaker, int most, LanguageModel m) {
    return new ModelPool(List.of(new ModelPool.Member("the server", m, most)), breaker, slots);
  }

  @Test
  void poolsOfTwoModelsKeepToTheConcurrencyOfTheirServerTogether() throws Exception {
    AtomicInteger busy = new AtomicInteger();
    AtomicInteger mostBusy = new AtomicInteger();
    CountDownLatch never = new CountDownLatch(1);
    LanguageModel either =
        new FakeServer(
            () -> {
              mostBusy.accumulateAndGet(busy.incrementAndGet(), Math::max);
              never.await(2, TimeUnit.MILLISECONDS);
              busy.decrementAndGet();
            });
    ModelPool.Slots slots = new ModelPool.Slots();
    List<ModelPool> pools =
        List.of(sharing(slots, NEVER_AGAIN, 1, either), sharing(slots, NEVER_AGAIN, 1, either));

    List<Future<ModelReply>> replies = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      ModelPool pool = pools.get(i % 2);
      replies.add(threads.submit(() -> pool.generate(REQUEST)));
    }
    for (Future<ModelReply> reply : replies) {
      reply.get(20, TimeUnit.SECONDS);
    }

    assertEquals(1, mostBusy.get());
  }

  @Test
  void aModelThatIsMissingDoesNotCloseTheServerToAnother() {
    ModelPool.Slots slots = new ModelPool.Slots();
    ModelPool missing =
        sharing(slots, NEVER_AGAIN, 1, first.fails(Kind.MODEL_MISSING).fails(Kind.MODEL_MISSING));
    failure(missing);
    assertEquals(Kind.DOWN, failure(missing));

    second.says("here");
    assertEquals("here", sharing(slots, NEVER_AGAIN, 1, second).generate(REQUEST).text());
  }

  @Test
  void aServerOnTrialIsTriedWhileAnotherModelHasRequestsInHandThere() throws Exception {
    CountDownLatch isDone = new CountDownLatch(1);
    CountDownLatch isAsked = new CountDownLatch(1);
    ModelPool.Slots slots = new ModelPool.Slots();
    LanguageModel slow =
        new FakeServer(
            () -> {
              isAsked.countDown();
              isDone.await(20, TimeUnit.SECONDS);
            });
    Future<ModelReply> inHand =
        threads.submit(() -> sharing(slots, NEVER_AGAIN, 2, slow).generate(REQUEST));
    isAsked.await(20, TimeUnit.SECONDS);
    first.fails(Kind.TRANSIENT).fails(Kind.TRANSIENT).says("well again");
    ModelPool pool = sharing(slots, new ModelPool.Breaker(2, Duration.ofNanos(1)), 2, first);
    failure(pool);
    failure(pool);

    assertEquals("well again", pool.generate(REQUEST).text());
    isDone.countDown();
    inHand.get(20, TimeUnit.SECONDS);
  }

  /** Something a fake server does before it answers. */
  private interface Act {
    void run() throws Exception;
  }

  private record FakeServer(Act act) implements LanguageModel {
    @Override
    public ModelCard card() {
      return new ModelCard("ollama", "fake", "", 2048);
    }

    @Override
    public ModelReply generate(ModelRequest request) {
      try {
        act.run();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
      return new ModelReply("done", 1, 1, Finish.STOP, 0);
    }
  }
}
