package dev.broadsheet.model;

import java.util.Objects;

/** Why there is no reply. The message says what happened and is fit for the reader's eyes. */
public final class ModelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What went wrong, by what can be done about it. */
  public enum Kind {
    /** The server stumbled: 429, 500, 503, a connection reset halfway. May pass. */
    TRANSIENT(true, true),
    /** Nothing came for longer than the time limit. Asking again would cost as long again. */
    STALLED(false, true),
    /** The reply was still coming when the time limit for the whole ran out. */
    ENDLESS(false, false),
    /** No connection. The server may be starting. */
    UNREACHABLE(true, true),
    /** Every server has failed so often that none is asked for a while. */
    DOWN(false, false),
    /** The server doesn't have the model. */
    MODEL_MISSING(false, true),
    /** The request doesn't fit the model's window, or was not read whole. */
    CONTEXT_EXCEEDED(false, false),
    /** The server understood and said no. */
    REFUSED(false, false),
    /** The run is being stopped. */
    INTERRUPTED(false, false);

    private final boolean transientFault;
    private final boolean serversFault;

    Kind(boolean transientFault, boolean serversFault) {
      this.transientFault = transientFault;
      this.serversFault = serversFault;
    }

    /** Whether the same request may succeed at the same server a little later. */
    public boolean isTransient() {
      return transientFault;
    }

    /** Whether another server may do better, so that the request should move on. */
    public boolean isServersFault() {
      return serversFault;
    }
  }

  private final Kind kind;

  /** A failure without a cause of its own. */
  public ModelException(Kind kind, String message) {
    this(kind, message, null);
  }

  /** A failure, translated from {@code cause}, which may be null. */
  public ModelException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = Objects.requireNonNull(kind, "kind");
  }

  /** What can be done about it. */
  public Kind kind() {
    return kind;
  }
}
