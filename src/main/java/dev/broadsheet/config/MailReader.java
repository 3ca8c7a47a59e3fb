package dev.broadsheet.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads what concerns mail out of the layers. The password is taken from the environment alone. */
final class MailReader {
  private static final int MOST_PORT = 65535;

  static final List<String> SECURITY = List.of("starttls", "tls", "none");

  /** The plain addresses of RFC 5321, without quotes and comments, which nobody uses. */
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9.-]{1,253}");

  private static final Map<String, Integer> PORT = Map.of("starttls", 587, "tls", 465, "none", 25);

  private final Values values;

  MailReader(Values values) {
    this.values = values;
  }

  /**
   * The settings.
   *
   * @param isSending whether a mail is to be sent, for which host, sender and readers are needed
   */
  MailSettings read(boolean isSending) {
    return read(isSending, false);
  }

  /**
   * The settings.
   *
   * @param isReporting whether a mail may be sent to the owner, for which host and sender are
   *     needed
   */
  MailSettings read(boolean isSending, boolean isReporting) {
    String security = values.choice("smtp-security", SECURITY, "starttls");
    OptionalInt port = values.count("smtp-port", 1);
    if (port.orElse(1) > MOST_PORT) {
      values.fault(values.nameOf("smtp-port") + ": " + port.getAsInt() + " is no port, 1 to 65535");
    }
    MailSettings settings =
        new MailSettings(
            isSending,
            values.read("mail-from", "a mail address", MailReader::address),
            addresses("to"),
            values.read(
                "list-unsubscribe", "an https: or mailto: address", MailReader::unsubscribe),
            values.text("smtp-host"),
            port.orElse(PORT.get(security)),
            security,
            values.text("smtp-user"),
            values.allInEnvironment("smtp-password").stream().findFirst(),
            values.path("smtp-password-file"));
    check(settings, isSending, isReporting);
    return settings;
  }

  private void check(MailSettings settings, boolean isSending, boolean isReporting) {
    boolean isMailing = isSending || isReporting;
    if (isMailing) {
      need(settings.host().isPresent(), "smtp-host", "the mail server's name");
      need(settings.from().isPresent(), "mail-from", "the sender's address");
    }
    if (isSending) {
      need(!settings.to().isEmpty(), "to", "the readers' addresses");
    }
    boolean hasPassword = settings.password().isPresent() || settings.passwordFile().isPresent();
    if (settings.user().isPresent() != hasPassword && isMailing) {
      values.fault(
          "an account on a mail server needs both --smtp-user and a password, which"
              + " BROADSHEET_SMTP_PASSWORD or the file named by --smtp-password-file holds");
    }
    if (settings.security().equals("none")
        && settings.host().filter(host -> !isLocal(host)).isPresent()) {
      values.fault(
          values.nameOf("smtp-security")
              + ": mail leaves this machine by starttls or tls only; none is for localhost");
    }
  }

  private static boolean isLocal(String host) {
    return List.of("localhost", "127.0.0.1", "::1").contains(host);
  }

  private void need(boolean isThere, String option, String what) {
    if (!isThere) {
      values.fault("sending needs --" + option + ", " + what);
    }
  }

  /** The addresses an option names, each once, in whatever case it is written. */
  List<String> addresses(String option) {
    Map<String, String> readers = new LinkedHashMap<>();
    for (String entry : values.all(option)) {
      for (String address : entry.split("[,\\s]+", -1)) {
        if (address.isEmpty()) {
          continue;
        }
        if (ADDRESS.matcher(address).matches()) {
          readers.putIfAbsent(address.toLowerCase(java.util.Locale.ROOT), address);
        } else {
          values.fault(values.nameOf(option) + ": \"" + address + "\" is not a mail address");
        }
      }
    }
    return new ArrayList<>(readers.values());
  }

  private static String address(String text) {
    if (!ADDRESS.matcher(text).matches()) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  private static String unsubscribe(String text) {
    return link(text, List.of("https", "mailto"));
  }

  /** The address of the site that the folder of editions is published at. */
  Optional<String> site() {
    return values.read(
        "site-url", "an http: or https: address", text -> link(text, List.of("http", "https")));
  }

  private static String link(String text, List<String> schemes) {
    try {
      URI uri = new URI(text);
      boolean isKnown = uri.getScheme() != null && schemes.contains(uri.getScheme());
      boolean isWhole = uri.isOpaque() || uri.getHost() != null;
      if (!isKnown || !isWhole || uri.getRawUserInfo() != null) {
        throw new IllegalArgumentException(text);
      }
      return uri.toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
