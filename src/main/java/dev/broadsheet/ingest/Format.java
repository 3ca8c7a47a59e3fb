package dev.broadsheet.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A kind of document and how articles are read out of it. An implementation keeps no state between
 * documents, so one object serves all of them.
 */
interface Format {

  /** Endings of file names that promise this format, lower case, without the dot. */
  Set<String> endings();

  /**
   * Reads all articles of a document.
   *
   * @param bytes the document; not closed here
   * @param origin where it comes from
   * @param articleBuilder sets the articles
   * @param sink told each article or failure, in the order of the document
   * @throws IOException if the bytes can't be read
   */
  void read(
      InputStream bytes, Origin origin, ArticleBuilder articleBuilder, Consumer<ReadResult> sink)
      throws IOException;
}
