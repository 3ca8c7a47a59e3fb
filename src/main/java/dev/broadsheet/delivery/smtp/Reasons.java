package dev.broadsheet.delivery.smtp;

import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Says in one line why a mail failed. What servers say is foreign text. */
final class Reasons {
  private static final int MAX_LENGTH = 300;

  private Reasons() {}

  /** The innermost cause in words, which is where the server's or the network's word is. */
  static String of(MessagingException e) {
    Throwable cause = e;
    while (next(cause) != null) {
      cause = next(cause);
    }
    if (cause instanceof UnknownHostException) {
      return "there is no such host";
    }
    if (cause instanceof SocketTimeoutException) {
      return "no answer in time";
    }
    if (cause instanceof ConnectException) {
      return "nobody listens there";
    }
    String words =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return cause instanceof SSLException || isCertificateFault(cause)
        ? "its certificate or encryption is not accepted (" + line(words) + ")"
        : line(words);
  }

  private static Throwable next(Throwable cause) {
    Throwable next =
        cause instanceof MessagingException fault && fault.getNextException() != null
            ? fault.getNextException()
            : cause.getCause();
    return next == cause ? null : next;
  }

  private static boolean isCertificateFault(Throwable cause) {
    return cause instanceof java.security.GeneralSecurityException;
  }

  /** The words in one short line without control characters. */
  static String line(String words) {
    String line = words == null ? "" : words.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + "…";
  }
}
