/**
 * Mail by Jakarta Mail: written as MIME, handed over by SMTP. Its types stop here. Enters: messages
 * of the port; leaves: bytes, and what the server said.
 */
package dev.broadsheet.delivery.smtp;
