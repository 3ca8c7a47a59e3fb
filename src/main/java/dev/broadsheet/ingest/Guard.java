package dev.broadsheet.ingest;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one hostile document from ending the run: whatever a parser throws over it, a stack it
 * exhausts included, becomes the failure of that document. Nothing else in this room catches what
 * it does not know.
 */
final class Guard {
  private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

  private Guard() {}

  /** What {@code parse} gives, or the failure of the document at {@code origin}. */
  static ReadResult reading(Origin origin, Supplier<ReadResult> parse) {
    try {
      return parse.get();
    } catch (RuntimeException | StackOverflowError e) {
      LOG.debug("can't parse {}", origin.path(), e);
      return ReadResult.of(
          Failure.of(
              origin.path(),
              Failure.Code.MALFORMED,
              "it can't be parsed ("
                  + e.getClass().getSimpleName()
                  + "); save it as plain text and try again"));
    }
  }
}
