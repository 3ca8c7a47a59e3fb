package dev.broadsheet.delivery.smtp;

import dev.broadsheet.delivery.MailException;
import dev.broadsheet.delivery.MailException.Fate;
import dev.broadsheet.delivery.Mailer;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/**
 * Hands mails over by SMTP. The server's certificate is always checked, its name included. May be
 * shared between threads; each connection is for one.
 */
public final class SmtpMailer implements Mailer {
  private static final Duration CONNECT = Duration.ofSeconds(30);

  private final SmtpServer server;
  private final Properties properties;

  /** Trusts whom the Java runtime trusts. */
  public SmtpMailer(SmtpServer server) {
    this(server, Optional.empty());
  }

  /** Trusts whom {@code sockets} trusts. */
  SmtpMailer(SmtpServer server, Optional<SSLSocketFactory> sockets) {
    this.server = server;
    this.properties = properties(server, sockets);
  }

  private static Properties properties(SmtpServer server, Optional<SSLSocketFactory> sockets) {
    Properties properties = new Properties();
    String prefix = "mail." + protocol(server) + ".";
    String millis = Long.toString(server.patience().toMillis());
    long toConnect = Math.min(CONNECT.toMillis(), server.patience().toMillis());
    properties.setProperty(prefix + "connectiontimeout", Long.toString(toConnect));
    properties.setProperty(prefix + "timeout", millis);
    properties.setProperty(prefix + "writetimeout", millis);
    properties.setProperty(prefix + "from", server.sender());
    properties.setProperty(prefix + "auth", Boolean.toString(server.login().isPresent()));
    properties.setProperty(prefix + "quitwait", "false");
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    properties.setProperty(prefix + "ssl.protocols", "TLSv1.2 TLSv1.3");
    boolean upgrades = server.security() == SmtpServer.Security.STARTTLS;
    properties.setProperty(prefix + "starttls.enable", Boolean.toString(upgrades));
    properties.setProperty(prefix + "starttls.required", Boolean.toString(upgrades));
    sockets.ifPresent(factory -> properties.put(prefix + "ssl.socketFactory", factory));
    return properties;
  }

  private static String protocol(SmtpServer server) {
    return server.security() == SmtpServer.Security.TLS ? "smtps" : "smtp";
  }

  @Override
  public Counter open() throws MailException {
    StagedTransport transport =
        new StagedTransport(
            Session.getInstance(properties),
            protocol(server),
            server.security() == SmtpServer.Security.TLS);
    try {
      transport.connect(
          server.host(),
          server.port(),
          server.login().map(SmtpServer.Login::user).orElse(null),
          server.login().map(SmtpServer.Login::password).orElse(null));
    } catch (AuthenticationFailedException e) {
      transport.leave();
      throw new MailException(
          Fate.NO_SERVER,
          server.host()
              + " does not let "
              + server.login().orElseThrow().user()
              + " in: "
              + Reasons.of(e),
          e);
    } catch (MessagingException e) {
      transport.leave();
      throw new MailException(
          Fate.NO_SERVER,
          "no connection to " + server.host() + ":" + server.port() + ": " + Reasons.of(e),
          e);
    }
    return new SmtpCounter(transport, server.sender());
  }
}
