package dev.broadsheet.model;

import dev.broadsheet.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Looks a reply up before it asks for it, and keeps each new one as it arrives: a killed run goes
 * on where it stopped, and a second run costs no call. Bad replies are kept too, since a run that
 * asked again, or fell back, must take the same way when it is repeated; failures are not.
 *
 * <p>Replay rests on this and not on the seed: a server gives other words for the same seed when
 * its cache is warm. As safe for threads as its parts; two threads with the same request at once
 * may both ask.
 */
public final class Remembering implements LanguageModel {
  private final LanguageModel model;
  private final Replies replies;
  private final Journal journal;

  /** A model that keeps what {@code model} says in {@code replies}. */
  public Remembering(LanguageModel model, Replies replies, Journal journal) {
    this.model = model;
    this.replies = replies;
    this.journal = journal;
  }

  @Override
  public ModelCard card() {
    return model.card();
  }

  @Override
  public ModelReply generate(ModelRequest request) {
    String key = key(model.card(), request);
    Optional<ModelReply> kept = replies.find(key);
    if (kept.isPresent()) {
      journal.remembered(request.step(), model.card().name());
      return kept.get();
    }
    ModelReply reply = model.generate(request);
    replies.keep(key, reply);
    return reply;
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
