package dev.broadsheet.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Notices as JSON, an object a line, for programs that collect logs. */
final class JsonNotices implements Notices {
  private final PrintStream err;
  private final Clock clock;
  private final Secrets secrets;

  JsonNotices(PrintStream err, Clock clock, Secrets secrets) {
    this.err = err;
    this.clock = clock;
    this.secrets = secrets;
  }

  @Override
  public void say(Notice notice) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("time", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    line.put("level", notice.level().word());
    line.put("event", notice.event());
    line.put("message", secrets.blackedOut(notice.message()));
    notice.details().forEach((name, value) -> put(line, name, value));
    // One call, so that the lines of several threads don't run into one another.
    err.println(line);
  }

  private void put(ObjectNode line, String name, Object value) {
    if (value instanceof Number number) {
      line.put(name, number.longValue());
    } else {
      line.put(name, secrets.blackedOut(value.toString()));
    }
  }
}
