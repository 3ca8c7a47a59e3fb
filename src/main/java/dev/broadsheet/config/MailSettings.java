package dev.broadsheet.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How editions are mailed. Nothing here is needed to write them.
 *
 * @param isSent whether editions are mailed once they are written
 * @param from the sender's address, if it is set
 * @param to the readers' addresses, each once
 * @param unsubscribe an https or mailto address by which readers leave the list
 * @param host name of the mail server, if it is set
 * @param port its port
 * @param security {@code starttls}, {@code tls} or {@code none}
 * @param user the account, if the server wants one
 * @param password its password, as the environment has it
 * @param passwordFile a file whose first line is the password
 */
public record MailSettings(
    boolean isSent,
    Optional<String> from,
    List<String> to,
    Optional<String> unsubscribe,
    Optional<String> host,
    int port,
    String security,
    Optional<String> user,
    Optional<String> password,
    Optional<Path> passwordFile) {

  /** Copies the list in. */
  public MailSettings {
    to = List.copyOf(to);
  }

  /** What shapes a mail. Who gets it, and by which server, does not; the password is nobody's. */
  @Override
  public String toString() {
    return "MailSettings[from=" + from + ", unsubscribe=" + unsubscribe + "]";
  }
}
