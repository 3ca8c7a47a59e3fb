package dev.broadsheet.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.broadsheet.app.AppFactory;
import dev.broadsheet.config.RunsSettings;
import dev.broadsheet.run.OutputLock;
import dev.broadsheet.store.Archive;
import dev.broadsheet.store.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lists past runs from the store. */
final class RunsCommand implements Command {
  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");
  private static final String COLUMNS = "%-19s  %-10s  %-8s  %4s  %8s  %7s  %8s  %s";

  @Override
  public Help help() {
    return new Help(
        "runs",
        "List past runs: when they ran, how they ended, what failed.",
        "[options]",
        new Example("broadsheet runs", "Lists the latest runs, newest first."),
        new Example(
            "broadsheet runs --out ~/paper --last 1 --format json",
            "Prints the latest run for another program."));
  }

  @Override
  public int run(Invocation given) throws Exception {
    Invocation invocation = given.inItsZone();
    RunsSettings settings = invocation.settings().read(RunsSettings::of);
    AppFactory app = new AppFactory(invocation);
    Path state = app.editions(settings.out()).state();
    List<Run> runs = List.of();
    Optional<Archive> archive = app.stores().past(state);
    if (archive.isPresent()) {
      try (Archive open = archive.get()) {
        runs = open.runs().latest(settings.last());
      }
    }
    if (settings.format().equals("json")) {
      invocation.streams().out().println(json(runs, state));
    } else if (runs.isEmpty()) {
      invocation.note("no runs yet in " + settings.out());
    } else {
      text(runs, state, invocation).forEach(invocation.streams().out()::println);
    }
    return ExitStatus.DONE;
  }

  private static List<String> text(List<Run> runs, Path state, Invocation invocation)
      throws IOException {
    DateTimeFormatter time =
        DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(invocation.clock().getZone());
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            COLUMNS, "started", "edition", "state", "exit", "articles", "stories", "seconds", ""));
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      Optional<Run.End> end = run.end();
      lines.add(
          String.format(
                  Locale.ROOT,
                  COLUMNS,
                  time.format(run.started()),
                  run.date(),
                  stateOf(run, i == 0, state),
                  end.map(e -> Integer.toString(e.exit())).orElse("-"),
                  figure(end, "articles", "%.0f"),
                  figure(end, "stories", "%.0f"),
                  figure(end, "seconds", "%.1f"),
                  end.map(e -> printable(e.message())).orElse(""))
              .stripTrailing());
      end.ifPresent(
          e ->
              e.failures()
                  .forEach(
                      failure ->
                          lines.add(
                              "    "
                                  + printable(failure.item())
                                  + ": "
                                  + printable(failure.reason()))));
    }
    return lines;
  }

  private static String figure(Optional<Run.End> end, String name, String format) {
    return end.map(e -> e.counts().get(name))
        .map(count -> String.format(Locale.ROOT, format, count))
        .orElse("-");
  }

  /** What failed may have a name that was made to play tricks on a terminal. */
  private static String printable(String text) {
    return CONTROLS.matcher(text).replaceAll("\ufffd");
  }

  private static String stateOf(Run run, boolean isLatest, Path state) throws IOException {
    if (run.end().isPresent()) {
      return "ended";
    }
    return isLatest && OutputLock.isHeld(state) ? "running" : "died";
  }

  private static String json(List<Run> runs, Path state) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("run", run.number());
      row.put("started", run.started().toString());
      row.put("date", run.date().toString());
      row.put("pid", run.pid());
      row.put("state", stateOf(run, i == 0, state));
      row.put("finished", run.end().map(Run.End::finished).map(Instant::toString).orElse(null));
      row.put("exit", run.end().map(Run.End::exit).orElse(null));
      row.put("message", run.end().map(Run.End::message).orElse(null));
      row.put("counts", run.end().map(Run.End::counts).orElse(Map.of()));
      row.put("failures", run.end().map(Run.End::failures).orElse(List.of()));
      rows.add(row);
    }
    return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(rows);
  }
}
