package dev.broadsheet.pipeline;

import dev.broadsheet.ingest.Intake;
import dev.broadsheet.ingest.Reading;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where articles come from.
 *
 * @param intake reads them
 * @param standardInput what {@code -} stands for; not closed
 */
public record Inbox(Intake intake, InputStream standardInput) {

  /** Reads everything, telling {@code sink} each article and failure in order, on this thread. */
  void read(List<String> inputs, Consumer<Reading> sink) {
    intake.read(inputs, standardInput, sink);
  }
}
