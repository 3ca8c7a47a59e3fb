package dev.broadsheet.delivery.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Remembers how far a mail came, because an exception alone does not tell. Up to the dot that ends
 * the mail the server can't have taken it; from there on only its answer can tell (RFC 5321,
 * section 4.5.3.2.6, names the duplicates that come of guessing).
 */
final class StagedTransport extends SMTPTransport {
  private static final Logger LOG = Logger.getLogger(StagedTransport.class.getName());

  /** How far a mail came. */
  enum Stage {
    /** Not past its last line. */
    BEFORE_END,
    /** Its end was sent, or part of it; no answer yet. */
    UNANSWERED,
    /** The server took it on. */
    ACCEPTED,
    /** The server answered that it does not take it. */
    REFUSED
  }

  private Stage stage = Stage.BEFORE_END;

  StagedTransport(Session session, String protocol, boolean isTls) {
    super(session, null, protocol, isTls);
  }

  Stage stage() {
    return stage;
  }

  @Override
  protected OutputStream data() throws MessagingException {
    stage = Stage.BEFORE_END;
    return super.data();
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    stage = Stage.UNANSWERED;
    try {
      super.finishData();
      stage = Stage.ACCEPTED;
    } catch (MessagingException e) {
      // The library makes an end of the stream into a return code of -1.
      if (getLastReturnCode() >= 400) {
        stage = Stage.REFUSED;
      }
      throw e;
    }
  }

  /** Closes what is open; a server that does not say good-bye is none of our concern. */
  void leave() {
    try {
      close();
    } catch (MessagingException e) {
      LOG.log(Level.FINE, "the server left first", e);
    }
  }
}
