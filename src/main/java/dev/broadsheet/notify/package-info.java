/**
 * Tells a service that watches over nightly jobs how a run went. Enters: an outcome; leaves: one
 * request. Forbidden: what an article says, and deciding whether somebody is told.
 */
package dev.broadsheet.notify;
