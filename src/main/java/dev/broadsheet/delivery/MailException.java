package dev.broadsheet.delivery;

/** A mail that was not sent, or of which nobody knows. The message says why, in one line. */
public final class MailException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is known of the mail. */
  public enum Fate {
    /** No connection: this mail was not sent, and the next one would not be either. */
    NO_SERVER,
    /** The server was reached and did not take this mail. */
    NOT_SENT,
    /** The connection broke after the last word of the mail; the server may have taken it. */
    UNKNOWN
  }

  private final Fate fate;

  /** A failure of this kind. */
  public MailException(Fate fate, String message, Throwable cause) {
    super(message, cause);
    this.fate = fate;
  }

  /** What is known of the mail. */
  public Fate fate() {
    return fate;
  }
}
