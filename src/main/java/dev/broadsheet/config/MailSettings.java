package dev.broadsheet.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  private static final Map<String, Integer> PORTS = Map.of("starttls", 587, "tls", 465, "none", 25);
  private static final List<String> LOCAL = List.of("localhost", "127.0.0.1", "::1");

  /** Copies the list in. */
  public MailSettings {
    to = List.copyOf(to);
  }

  /** What shapes a mail. Who gets it, and by which server, does not; the password is nobody's. */
  @Override
  public String toString() {
    return "MailSettings[from=" + from + ", unsubscribe=" + unsubscribe + "]";
  }

  /** How editions are mailed, complete if there is a mail server to mail them by. */
  public static MailSettings ofServer(Settings settings) {
    return of(settings, settings.isGiven(OptionTable.SMTP_HOST), false);
  }

  /**
   * How editions are mailed. The password is taken from the environment alone.
   *
   * @param isSending whether an edition is to be mailed, for which host, sender and readers are
   *     needed
   * @param isReporting whether the owner may get a mail, for which host and sender are needed
   */
  static MailSettings of(Settings settings, boolean isSending, boolean isReporting) {
    String security = settings.get(OptionTable.SMTP_SECURITY);
    MailSettings mail =
        new MailSettings(
            isSending,
            settings.find(OptionTable.MAIL_FROM),
            distinct(settings.all(OptionTable.TO)),
            settings.find(OptionTable.LIST_UNSUBSCRIBE).map(URI::toASCIIString),
            settings.find(OptionTable.SMTP_HOST),
            settings.number(OptionTable.SMTP_PORT).orElse(PORTS.get(security)),
            security,
            settings.find(OptionTable.SMTP_USER),
            settings.find(OptionTable.SMTP_PASSWORD),
            settings.find(OptionTable.SMTP_PASSWORD_FILE));
    mail.check(settings, isReporting);
    return mail;
  }

  private void check(Settings settings, boolean isReporting) {
    boolean isMailing = isSent || isReporting;
    if (isMailing) {
      need(settings, host.isPresent(), OptionTable.SMTP_HOST, "the mail server's name");
      need(settings, from.isPresent(), OptionTable.MAIL_FROM, "the sender's address");
    }
    if (isSent) {
      need(settings, !to.isEmpty(), OptionTable.TO, "the readers' addresses");
    }
    boolean hasPassword = password.isPresent() || passwordFile.isPresent();
    if (user.isPresent() != hasPassword && isMailing) {
      settings.fault(
          "an account on a mail server needs both --smtp-user and a password, which"
              + " BROADSHEET_SMTP_PASSWORD or the file named by --smtp-password-file holds");
    }
    if (security.equals("none") && host.filter(name -> !LOCAL.contains(name)).isPresent()) {
      settings.fault(
          OptionTable.SMTP_SECURITY,
          "mail leaves this machine by starttls or tls only; none is for localhost");
    }
  }

  private static void need(Settings settings, boolean isThere, Option<?> option, String what) {
    if (!isThere) {
      settings.fault("sending needs --" + option.name() + ", " + what);
    }
  }

  /** Each address once, in whatever case it is written. */
  static List<String> distinct(List<String> addresses) {
    Map<String, String> readers = new LinkedHashMap<>();
    addresses.forEach(address -> readers.putIfAbsent(address.toLowerCase(Locale.ROOT), address));
    return List.copyOf(readers.values());
  }
}
