package dev.broadsheet.delivery.smtp;

import dev.broadsheet.delivery.MailException;
import dev.broadsheet.delivery.MailException.Fate;
import dev.broadsheet.delivery.Mailer;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** A connection that was let in. Each mail goes to one reader, so that none learns of another. */
final class SmtpCounter implements Mailer.Counter {
  private final StagedTransport transport;
  private final String sender;

  SmtpCounter(StagedTransport transport, String sender) {
    this.transport = transport;
    this.sender = sender;
  }

  @Override
  public String send(String mail, String reader) throws MailException {
    try {
      MimeMessage copy = addressed(mail, reader);
      transport.sendMessage(copy, copy.getRecipients(RecipientType.TO));
    } catch (MessagingException e) {
      throw failure(e, reader);
    }
    return Reasons.line(transport.getLastServerResponse());
  }

  private MailException failure(MessagingException e, String reader) {
    return switch (transport.stage()) {
      case BEFORE_END, REFUSED ->
          new MailException(
              Fate.NOT_SENT, "the server did not take it for " + reader + ": " + Reasons.of(e), e);
      case UNANSWERED, ACCEPTED ->
          new MailException(
              Fate.UNKNOWN,
              "the connection broke before the server said whether it took the mail: "
                  + Reasons.of(e),
              e);
    };
  }

  /** The mail as written, under this sender and to this reader; the rest stays byte for byte. */
  private MimeMessage addressed(String mail, String reader) throws MessagingException {
    MimeMessage copy =
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(mail.getBytes(StandardCharsets.US_ASCII)));
    copy.setFrom(renamed(copy.getFrom()));
    copy.setRecipient(RecipientType.TO, new InternetAddress(reader, true));
    return copy;
  }

  private InternetAddress renamed(Address[] from) throws MessagingException {
    InternetAddress renamed = new InternetAddress(sender, true);
    try {
      if (from != null && from.length > 0 && from[0] instanceof InternetAddress written) {
        renamed.setPersonal(written.getPersonal(), StandardCharsets.UTF_8.name());
      }
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("every Java platform has UTF-8", e);
    }
    return renamed;
  }

  @Override
  public void close() {
    transport.leave();
  }
}
