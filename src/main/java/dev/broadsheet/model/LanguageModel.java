package dev.broadsheet.model;

/**
 * A language model behind a server: text in, text out. Safe for use by several threads.
 *
 * <p>An implementation that talks to a server retries nothing by itself; {@link RetryingModel}
 * does, and only what {@link ModelException.Kind#isTransient()} calls transient. The call runs on
 * the caller's thread and blocks it until the reply is complete, a time limit has passed, or the
 * thread is interrupted (a {@link ModelException} of kind {@code INTERRUPTED}; the server is told
 * to stop by closing the connection).
 *
 * <p>A reply is whatever the model wrote. It may be nonsense, cut short or hostile: {@link
 * ModelReply#finish()} tells how it ended, nothing tells that it is right.
 */
public interface LanguageModel {

  /** What is known of the model; the same for the life of this object. */
  ModelCard card();

  /**
   * Has the model write one reply.
   *
   * @throws ModelException if there is no reply, or if the server did not read all of the request
   */
  ModelReply generate(ModelRequest request);
}
