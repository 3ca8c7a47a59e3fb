package dev.broadsheet.cli;

import dev.broadsheet.run.Progress;
import java.util.LinkedHashMap;
import java.util.Map;

/** One notice as a stage begins and one as it ends. Safe for several threads. */
final class JsonProgress implements Progress {
  private final Notices notices;

  JsonProgress(Notices notices) {
    this.notices = notices;
  }

  @Override
  public void begin(String stage, long total) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("item", stage);
    if (total >= 0) {
      details.put("count", total);
    }
    notices.say(new Notices.Notice(Notices.Level.INFO, "stage", stage, details));
  }

  @Override
  public void end(String stage) {
    notices.say(
        new Notices.Notice(
            Notices.Level.INFO, "stage-end", stage + " is done", Map.of("item", stage)));
  }
}
