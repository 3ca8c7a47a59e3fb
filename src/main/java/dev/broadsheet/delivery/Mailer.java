package dev.broadsheet.delivery;

/**
 * Hands mails to a server. Nothing is tried twice here: who calls decides what to do about a mail
 * that failed, since a mail whose fate is unknown must not be sent again by itself.
 */
public interface Mailer {

  /**
   * Opens a connection and signs in.
   *
   * @throws MailException if the server can't be reached or trusted, or lets nobody in; nothing was
   *     sent then
   */
  Counter open() throws MailException;

  /** An open connection; for one thread. After an exception it is of no more use. */
  interface Counter extends AutoCloseable {

    /**
     * Hands over one mail for one reader, under this reader's address alone. When it returns, the
     * server has taken the mail on.
     *
     * @param mail as {@link MailFormat} wrote it
     * @param reader the reader's address
     * @return the server's words
     * @throws MailException if the server did not take it, or may have
     */
    String send(String mail, String reader) throws MailException;

    /** Takes leave of the server. Never fails: what it has accepted, it has accepted. */
    @Override
    void close();
  }
}
