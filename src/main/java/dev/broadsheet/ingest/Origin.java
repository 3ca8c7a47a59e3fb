package dev.broadsheet.ingest;

/**
 * Where a document comes from.
 *
 * @param path as it is shown to people: the path, {@code FILE#n} for the n-th entry, {@code -} for
 *     standard input
 * @param source the publisher to name if the document names none: its folder or file name
 */
public record Origin(String path, String source) {

  /** The n-th entry of this document, counted from 1. */
  Origin entry(int n) {
    return new Origin(path + "#" + n, source);
  }
}
