package dev.broadsheet.model;

import dev.broadsheet.model.ModelException.Kind;
import dev.failsafe.CircuitBreaker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One model on one or more servers: a request goes to the server with the fewest requests in hand,
 * waits where all are full, and moves on to the next where a server fails. No server is asked twice
 * for one request; asking again is {@link RetryingModel}'s part.
 *
 * <p>Each server has a circuit breaker. After {@link Breaker#failures()} failures in a row it is
 * left alone; after {@link Breaker#rest()} one request may try it. With every breaker open a
 * request fails at once, so that a dead server doesn't cost a time limit per article. Pools of two
 * models on the same servers share their {@link Slots}, but not their breakers: a server that lacks
 * one model may have the other. Safe for use by several threads; a request runs on its caller's
 * thread.
 */
public final class ModelPool implements LanguageModel {
  private final ModelCard card;
  private final List<Server> servers = new ArrayList<>();
  private final Slots slots;
  private volatile String lastFault = "";

  /**
   * One server of the pool.
   *
   * @param name for messages, its address
   * @param model the model as this server has it
   * @param concurrency most requests at a time; more than the server has slots only queue there
   */
  public record Member(String name, LanguageModel model, int concurrency) {
    /** Rejects members that could never work. */
    public Member {
      if (concurrency < 1) {
        throw new IllegalArgumentException("concurrency below 1 for " + name);
      }
    }
  }

  /**
   * When to leave a server alone.
   *
   * @param failures this many in a row; no connection or no model counts 2, a stall 3
   * @param rest for so long
   */
  public record Breaker(int failures, Duration rest) {
    /** Five failures, half a minute. */
    public static final Breaker USUAL = new Breaker(5, Duration.ofSeconds(30));
  }

  /**
   * How many requests each server has in hand, by its name, over all pools that share this. Safe
   * for use by several threads.
   */
  public static final class Slots {
    private final Map<String, Integer> busy = new HashMap<>();

    private synchronized int busy(String server) {
      return busy.getOrDefault(server, 0);
    }

    private synchronized void change(String server, int by) {
      busy.merge(server, by, Integer::sum);
    }
  }

  /** A member at work. Guarded by the slots' lock, but for the breaker, which guards itself. */
  private static final class Server {
    final Member member;
    final CircuitBreaker<ModelReply> breaker;
    int ours;

    Server(Member member, Breaker settings) {
      this.member = member;
      this.breaker =
          CircuitBreaker.<ModelReply>builder()
              .withFailureThreshold(settings.failures())
              .withDelay(settings.rest())
              .build();
    }

    /** A server on trial after its rest gets one request at a time. */
    boolean isWilling() {
      return breaker.isClosed() || breaker.getRemainingDelay().isZero();
    }
  }

  /** A pool of at least one member, alone on its servers. */
  public ModelPool(List<Member> members, Breaker breaker) {
    this(members, breaker, new Slots());
  }

  /**
   * A pool of at least one member. The first one's card stands for all.
   *
   * @param slots shared with the pools of other models on the same servers
   */
  public ModelPool(List<Member> members, Breaker breaker, Slots slots) {
    if (members.isEmpty()) {
      throw new IllegalArgumentException("a pool needs a server");
    }
    this.slots = slots;
    members.forEach(member -> servers.add(new Server(member, breaker)));
    ModelCard first = members.get(0).model().card();
    int window =
        members.stream().mapToInt(member -> member.model().card().contextTokens()).min().orElse(1);
    this.card =
        new ModelCard(first.engine(), first.name(), first.digest(), window, first.parameters());
  }

  @Override
  public ModelCard card() {
    return card;
  }

  /** Most requests that all servers together work on at a time. */
  public int concurrency() {
    return servers.stream().mapToInt(server -> server.member.concurrency()).sum();
  }

  @Override
  public ModelReply generate(ModelRequest request) {
    List<Server> tried = new ArrayList<>();
    ModelException last = null;
    while (true) {
      Optional<Server> server = take(tried);
      if (server.isEmpty()) {
        throw last != null
            ? last
            : new ModelException(Kind.DOWN, "no model server is in working order" + lastFault);
      }
      try {
        return ask(server.get(), request);
      } catch (ModelException e) {
        if (!e.kind().isServersFault()) {
          throw e;
        }
        tried.add(server.get());
        lastFault = ": " + e.getMessage();
        last = e;
      }
    }
  }

  private ModelReply ask(Server server, ModelRequest request) {
    try {
      ModelReply reply = server.member.model().generate(request);
      server.breaker.recordSuccess();
      return reply;
    } catch (ModelException e) {
      book(server, e.kind());
      throw e;
    } finally {
      giveBack(server);
    }
  }

  private static void book(Server server, Kind kind) {
    if (kind.isServersFault()) {
      for (int i = 0; i < weight(kind); i++) {
        server.breaker.recordFailure();
      }
    } else if (kind != Kind.INTERRUPTED) {
      server.breaker.recordSuccess(); // it answered, if not as hoped
    }
  }

  /** A busy server stumbles now and then; one that is gone, or silent for minutes, is worse. */
  private static int weight(Kind kind) {
    boolean isGone = kind == Kind.UNREACHABLE || kind == Kind.MODEL_MISSING;
    return kind == Kind.STALLED ? 3 : isGone ? 2 : 1;
  }

  /** Takes a slot of the least busy willing server, waiting for one; none if all are down. */
  private Optional<Server> take(List<Server> tried) {
    synchronized (slots) {
      while (true) {
        List<Server> willing =
            servers.stream().filter(s -> !tried.contains(s) && s.isWilling()).toList();
        if (willing.isEmpty()) {
          return Optional.empty();
        }
        Optional<Server> best =
            willing.stream()
                .filter(this::isFree)
                .min(Comparator.comparingInt(server -> slots.busy(server.member.name())));
        if (best.isPresent() && best.get().breaker.tryAcquirePermit()) {
          best.get().ours++;
          slots.change(best.get().member.name(), 1);
          return best;
        }
        await();
      }
    }
  }

  /** Another model's requests take room, too; but they are no trial of this one. */
  private boolean isFree(Server server) {
    boolean isOnTrial = !server.breaker.isClosed();
    return slots.busy(server.member.name()) < server.member.concurrency()
        && (!isOnTrial || server.ours == 0);
  }

  private void await() {
    try {
      slots.wait(1000); // a breaker may become willing again without anyone telling
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelException(Kind.INTERRUPTED, "stopped while waiting for a server", e);
    }
  }

  private void giveBack(Server server) {
    synchronized (slots) {
      server.ours--;
      slots.change(server.member.name(), -1);
      slots.notifyAll();
    }
  }
}
