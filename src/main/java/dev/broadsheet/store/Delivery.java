package dev.broadsheet.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One edition on its way to one reader.
 *
 * @param date the edition's day
 * @param recipient the reader's address
 * @param messageId the mail's Message-ID
 * @param state how far it came
 * @param at when that was
 * @param reason the server's words, or why it failed; empty if there is nothing to say
 */
public record Delivery(
    LocalDate date, String recipient, String messageId, State state, Instant at, String reason) {

  /** How far a delivery came. */
  public enum State {
    /** The server was being spoken to; if that was a run that died, nobody knows. */
    SENDING,
    /** The server has accepted the mail. */
    SENT,
    /** The server has refused it, or was not reached. */
    FAILED,
    /** The connection broke when the mail may have been accepted already. */
    UNKNOWN
  }

  /** Rejects blank recipients. */
  public Delivery {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(messageId, "messageId");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(reason, "reason");
    if (recipient.isBlank()) {
      throw new IllegalArgumentException("a delivery needs a recipient");
    }
  }
}
