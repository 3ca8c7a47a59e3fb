/**
 * Sorts articles into stories. Enters: articles; leaves: groups of articles and near-copies.
 * Forbidden: I/O.
 */
package dev.broadsheet.cluster;
