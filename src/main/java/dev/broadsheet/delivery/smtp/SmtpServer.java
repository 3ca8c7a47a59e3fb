package dev.broadsheet.delivery.smtp;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Where mails are handed over, and as whom.
 *
 * @param host the server's name, which its certificate must bear
 * @param port such as 587
 * @param security how the connection is kept private
 * @param login user and password, if the server wants them
 * @param sender address that the mails come from
 * @param patience how long to wait for each of the server's answers
 */
public record SmtpServer(
    String host,
    int port,
    Security security,
    Optional<Login> login,
    String sender,
    Duration patience) {

  /** How a connection is kept private. */
  public enum Security {
    /** It starts in the clear and goes no further unless TLS follows. */
    STARTTLS,
    /** TLS from the first byte. */
    TLS,
    /** Not at all; for a server on the same machine. */
    NONE
  }

  /**
   * User and password.
   *
   * @param user the account
   * @param password its password
   */
  public record Login(String user, String password) {
    @Override
    public String toString() {
      return user;
    }
  }

  /** Rejects a password that would travel in the clear, unless it stays on this machine. */
  public SmtpServer {
    Objects.requireNonNull(security, "security");
    Objects.requireNonNull(patience, "patience");
    if (security == Security.NONE && !isLocal(host)) {
      throw new IllegalArgumentException("mail to " + host + " must go by STARTTLS or TLS");
    }
  }

  /** Whether a host is this machine by name. */
  public static boolean isLocal(String host) {
    return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("::1");
  }
}
