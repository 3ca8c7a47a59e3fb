package dev.broadsheet.model;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Replies that are forgotten with the object. */
public final class InMemoryReplies implements Replies {
  private final Map<String, ModelReply> replies = new ConcurrentHashMap<>();

  @Override
  public Optional<ModelReply> find(String key) {
    return Optional.ofNullable(replies.get(key));
  }

  @Override
  public void keep(String key, ModelReply reply) {
    replies.putIfAbsent(key, reply);
  }

  /** How many there are. */
  public int size() {
    return replies.size();
  }
}
