package dev.broadsheet.render;

/**
 * A template that can't be found, read, parsed or carried out. The message names the file and,
 * where it is known, line and column, so that its owner finds the place.
 */
public final class RenderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What happened, where. */
  public RenderException(String message) {
    super(message);
  }

  /** What happened, where, and what brought it about. */
  public RenderException(String message, Throwable cause) {
    super(message, cause);
  }
}
