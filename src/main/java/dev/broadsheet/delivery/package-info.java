/**
 * Delivers what was made: hands mails to a server, and tells a service that watches over nightly
 * jobs how a run went. Enters: written mails and outcomes; leaves: requests to the outside.
 * Forbidden: deciding who is told what, and retrying a mail whose fate is unknown.
 */
package dev.broadsheet.delivery;
