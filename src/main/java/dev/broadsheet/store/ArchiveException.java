package dev.broadsheet.store;

/** The archive cannot be read or written; the message says what happened and what to do. */
public final class ArchiveException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Kind {
    /** Another program keeps it locked. */
    LOCKED,
    /** What is written in it makes no sense. */
    DAMAGED,
    /** The disk is full. */
    FULL,
    /** It may not be read or written. */
    FORBIDDEN,
    /** A newer version of the program wrote it. */
    NEWER,
    /** Anything else. */
    FAILED
  }

  private final Kind kind;

  /** A failure of some kind. */
  public ArchiveException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** What is wrong. */
  public Kind kind() {
    return kind;
  }
}
