package dev.broadsheet.delivery.smtp;

import dev.broadsheet.render.MailFormat;
import dev.broadsheet.render.Message;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;

/**
 * Writes mails as MIME. Whatever the library would take from clock, host or process (date,
 * Message-ID, boundaries) comes from the message instead. May be shared between threads.
 */
public final class MimeFormat implements MailFormat {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  /** RFC 5322, section 3.3; the names of days and months are English in every locale. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

  /** The empty group of RFC 5322, section 3.4: somebody reads it, and the file says not who. */
  private static final String NOBODY = "undisclosed-recipients:;";

  @Override
  public String write(Message message) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      mime(message).writeTo(out);
      return out.toString(StandardCharsets.US_ASCII);
    } catch (MessagingException e) {
      throw new IllegalArgumentException("can't be written as a mail: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int encodedSize(String html) {
    String canonical = canonical(html);
    return Math.min(size(canonical, "quoted-printable"), size(canonical, "base64"));
  }

  private static MimeMessage mime(Message message) throws MessagingException, IOException {
    String mark = message.fingerprint();
    MimeMessage mime = new IdentifiedMessage(message.id());
    mime.setFrom(new InternetAddress(message.sender().address(), message.sender().name(), UTF_8));
    mime.setHeader("To", NOBODY);
    mime.setSubject(message.subject(), UTF_8);
    mime.setHeader("Date", DATE.format(message.date().atOffset(ZoneOffset.UTC)));
    mime.setHeader("Auto-Submitted", "auto-generated");
    if (message.unsubscribe().isPresent()) {
      mime.setHeader("List-Unsubscribe", "<" + message.unsubscribe().get() + ">");
    }
    MimeMultipart alternatives = new MarkedMultipart("alternative", "alternative_" + mark);
    alternatives.addBodyPart(part(message.text(), "text/plain"));
    alternatives.addBodyPart(part(message.html(), "text/html"));
    mime.setContent(
        message.attachments().isEmpty() ? alternatives : mixed(alternatives, message, mark));
    mime.saveChanges();
    return mime;
  }

  private static MimeMultipart mixed(MimeMultipart body, Message message, String mark)
      throws MessagingException {
    MimeMultipart mixed = new MarkedMultipart("mixed", "mixed_" + mark);
    BodyPart first = new MimeBodyPart();
    first.setContent(body);
    mixed.addBodyPart(first);
    for (Message.Attachment file : message.attachments()) {
      MimeBodyPart part = part(file.content(), file.type());
      part.setDisposition(Part.ATTACHMENT);
      part.setFileName(file.name());
      mixed.addBodyPart(part);
    }
    return mixed;
  }

  private static MimeBodyPart part(String words, String type) throws MessagingException {
    String canonical = canonical(words);
    MimeBodyPart part = new MimeBodyPart();
    part.setText(canonical, UTF_8, type.substring(type.indexOf('/') + 1));
    boolean readable = size(canonical, "quoted-printable") <= size(canonical, "base64");
    part.setHeader("Content-Transfer-Encoding", readable ? "quoted-printable" : "base64");
    return part;
  }

  /** Text ends its lines in CR LF before it is encoded: RFC 2045, section 6.7. */
  private static String canonical(String words) {
    return words.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\r\n");
  }

  private static int size(String words, String encoding) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream(words.length());
      try (OutputStream encoded = MimeUtility.encode(out, encoding)) {
        encoded.write(words.getBytes(StandardCharsets.UTF_8));
      }
      return out.size();
    } catch (MessagingException e) {
      throw new IllegalStateException("every mail library has " + encoding, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps the Message-ID it was given; the library would put clock and user into a new one. */
  private static final class IdentifiedMessage extends MimeMessage {
    private final String id;

    IdentifiedMessage(String id) {
      super(Session.getInstance(new Properties()));
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }

  /** Has the boundary it was given; the library would count boundaries and ask the clock. */
  private static final class MarkedMultipart extends MimeMultipart {
    MarkedMultipart(String subtype, String boundary) {
      super(subtype);
      ContentType type = new ContentType("multipart", subtype, null);
      type.setParameter("boundary", boundary);
      contentType = type.toString();
    }
  }
}
