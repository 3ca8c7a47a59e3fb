package dev.broadsheet.model;

import dev.broadsheet.model.ModelException.Kind;
import dev.broadsheet.nlp.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

/**
 * Looks a reply up before it asks for it, and keeps each new one as it arrives: a killed run goes
 * on where it stopped, and a second run costs no call. Bad replies are kept too, since a run that
 * asked again, or fell back, must take the same way when it is repeated; failures are not.
 *
 * <p>Replay rests on this and not on the seed: a server gives other words for the same seed when
 * its cache is warm. Two threads with the same request at once make one call. As safe for threads
 * as its parts.
 */
public final class CachingModel implements LanguageModel {
  private final LanguageModel model;
  private final Replies replies;
  private final CallLog callLog;
  private final Map<String, CompletableFuture<ModelReply>> underWay = new ConcurrentHashMap<>();

  /** A model that keeps what {@code model} says in {@code replies}. */
  public CachingModel(LanguageModel model, Replies replies, CallLog callLog) {
    this.model = model;
    this.replies = replies;
    this.callLog = callLog;
  }

  @Override
  public ModelCard card() {
    return model.card();
  }

  @Override
  public ModelReply generate(ModelRequest request) {
    String key = key(model.card(), request);
    CompletableFuture<ModelReply> mine = new CompletableFuture<>();
    CompletableFuture<ModelReply> other = underWay.putIfAbsent(key, mine);
    if (other != null) {
      ModelReply reply = await(other);
      callLog.remembered(request.step(), model.card().name());
      return reply;
    }
    try {
      ModelReply reply = keptOrNew(key, request);
      mine.complete(reply);
      return reply;
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      underWay.remove(key);
    }
  }

  private ModelReply keptOrNew(String key, ModelRequest request) {
    Optional<ModelReply> kept = replies.find(key);
    if (kept.isPresent()) {
      callLog.remembered(request.step(), model.card().name());
      return kept.get();
    }
    ModelReply reply = model.generate(request);
    replies.keep(key, reply);
    return reply;
  }

  /** What becomes of another thread's call becomes of this one's too. */
  private static ModelReply await(CompletableFuture<ModelReply> other) {
    try {
      return other.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelException(Kind.INTERRUPTED, "stopped while waiting for a reply", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("asking the model failed: " + e.getCause(), e.getCause());
    }
  }

  /** SHA-256, in hex, of everything that shapes a reply; each part goes in with its length. */
  public static String key(ModelCard card, ModelRequest request) {
    String[] parts = {
      "reply/1",
      card.engine(),
      card.name(),
      card.digest(),
      Integer.toString(card.contextTokens()),
      request.system(),
      request.user(),
      request.schema().orElse(""),
      Integer.toString(request.maxTokens()),
      Double.toString(request.temperature()),
      Integer.toString(request.seed())
    };
    MessageDigest sha = Sha256.start();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      sha.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      sha.update(bytes);
    }
    return HexFormat.of().formatHex(sha.digest());
  }
}
