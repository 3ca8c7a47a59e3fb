package dev.broadsheet.render;

import dev.broadsheet.nlp.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A mail before it is written: the same words twice, as text and as HTML, and what may hang on it.
 *
 * <p>It names no reader, since each copy is addressed on its way out.
 *
 * @param sender whose mail it is
 * @param subject one line
 * @param date when it was made
 * @param text the part for programs that show text
 * @param html the part for programs that show HTML
 * @param unsubscribe an https or mailto address by which readers leave the list
 * @param attachments files that hang on it
 */
public record Message(
    Sender sender,
    String subject,
    Instant date,
    String text,
    String html,
    Optional<String> unsubscribe,
    List<Attachment> attachments) {

  /**
   * Whose mail it is.
   *
   * @param name as shown to readers
   * @param address such as {@code paper@example.org}
   */
  public record Sender(String name, String address) {
    /** Rejects addresses without a domain, and line breaks. */
    public Sender {
      rejectLineBreaks(name);
      rejectLineBreaks(address);
      if (!address.matches("[^@\\s<>]+@[^@\\s<>]+")) {
        throw new IllegalArgumentException("not a mail address: " + address);
      }
    }

    private String domain() {
      return address.substring(address.indexOf('@') + 1);
    }
  }

  /**
   * A file that hangs on a mail.
   *
   * @param name its file name, in ASCII
   * @param type its media type, such as {@code text/html}
   * @param content what it holds
   */
  public record Attachment(String name, String type, String content) {
    /** Rejects names that could say more than a name. */
    public Attachment {
      if (!name.matches("[A-Za-z0-9._-]+") || !type.matches("[a-z]+/[a-z.+-]+")) {
        throw new IllegalArgumentException("not an attachment: " + name + ", " + type);
      }
    }
  }

  /** Copies the list in; rejects line breaks where they would begin another header. */
  public Message {
    Objects.requireNonNull(sender, "sender");
    Objects.requireNonNull(date, "date");
    attachments = List.copyOf(attachments);
    rejectLineBreaks(subject);
    unsubscribe.ifPresent(Message::rejectLineBreaks);
  }

  /** The Message-ID: the same for the same date and content, another for any other. */
  public String id() {
    return "<" + fingerprint() + "@" + sender.domain() + ">";
  }

  /** SHA-256 of everything that a reader can see, cut to 128 bits, in hexadecimal digits. */
  public String fingerprint() {
    MessageDigest sha = Sha256.start();
    for (String part : List.of(sender.name, sender.address, subject, date.toString())) {
      add(sha, part);
    }
    add(sha, text);
    add(sha, html);
    unsubscribe.ifPresent(address -> add(sha, address));
    attachments.forEach(file -> add(sha, file.name() + '\n' + file.content()));
    return HexFormat.of().formatHex(sha.digest(), 0, 16);
  }

  private static void add(MessageDigest sha, String part) {
    sha.update(part.getBytes(StandardCharsets.UTF_8));
    sha.update((byte) 0);
  }

  private static void rejectLineBreaks(String words) {
    if (words.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
      throw new IllegalArgumentException("a header holds one line: " + words.strip());
    }
  }
}
