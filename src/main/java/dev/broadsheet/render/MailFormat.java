package dev.broadsheet.render;

/**
 * Writes mails as files. The same message gives the same bytes, wherever and whenever it is
 * written. Implementations may be shared between threads.
 */
public interface MailFormat {

  /**
   * The mail as {@code .eml} (RFC 5322 and MIME): ASCII throughout, lines end in CR LF and have at
   * most 998 characters.
   */
  String write(Message message);

  /** How many bytes this HTML part takes in the mail, encoded for the way. */
  int encodedSize(String html);
}
