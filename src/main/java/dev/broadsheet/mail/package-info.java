/**
 * The ports to mail: what a mail is, how it is written as a file, how it is handed to a server.
 * Enters: finished parts; leaves: a mail as text, or a server's word on it. Forbidden: third-party
 * types, deciding what is said or who reads it.
 */
package dev.broadsheet.mail;
