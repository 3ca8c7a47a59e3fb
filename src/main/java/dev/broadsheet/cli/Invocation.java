package dev.broadsheet.cli;

import dev.broadsheet.app.World;
import dev.broadsheet.config.Layer;
import dev.broadsheet.config.OptionTable;
import dev.broadsheet.config.Settings;
import dev.broadsheet.config.TomlFile;
import dev.broadsheet.model.CallLog;
import dev.broadsheet.news.Dropped;
import dev.broadsheet.run.Progress;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;

/**
 * A command line that was understood, and the world it runs in.
 *
 * @param line the parsed command line
 * @param streams the world
 * @param notices where it says what is no result
 */
record Invocation(CommandLine line, Streams streams, Notices notices) implements World {
  /** What was said on the command line, then in the environment, then in the file. */
  Settings settings() {
    List<Layer> layers = new ArrayList<>();
    layers.add(commandLine().with(OptionTable.IN, line.getArgList()));
    layers.add(Layer.ofEnvironment(streams.environment()));
    configuration().ifPresent(file -> layers.add(TomlFile.read(file, streams.environment())));
    return new Settings(layers);
  }

  /** The configuration file that is read, if any: the one named, else the first that is there. */
  Optional<Path> configuration() {
    String named =
        line.getOptionValue(
            OptionTable.CONFIG.name(),
            streams.environment().getOrDefault(OptionTable.CONFIG.variable(), ""));
    return named.isBlank()
        ? TomlFile.find(streams.directory(), streams.environment())
        : Optional.of(resolve(Path.of(named)));
  }

  /** The options of the command line. */
  Layer commandLine() {
    Map<String, List<String>> values = new TreeMap<>();
    for (Option option : line.getOptions()) {
      List<String> given = values.computeIfAbsent(option.getLongOpt(), name -> new ArrayList<>());
      if (option.hasArg()) {
        given.addAll(option.getValuesList());
      } else {
        given.add("true");
      }
    }
    return new Layer(Layer.COMMAND_LINE, values);
  }

  boolean has(String option) {
    return line.hasOption(option);
  }

  @Override
  public Path resolve(Path path) {
    return streams.directory().resolve(path);
  }

  @Override
  public InputStream in() {
    return streams.in();
  }

  @Override
  public Map<String, String> environment() {
    return streams.environment();
  }

  @Override
  public Clock clock() {
    return streams.clock();
  }

  @Override
  public Optional<Path> home() {
    return streams.home();
  }

  @Override
  public Invocation inItsZone() {
    return settings()
        .find(OptionTable.ZONE)
        .map(zone -> new Invocation(line, streams.in(zone), notices))
        .orElse(this);
  }

  /** Whether notices are for programs. */
  boolean isLogged() {
    return notices instanceof JsonNotices;
  }

  /** A notice for the person at the terminal; silent with {@code --quiet}. */
  @Override
  public void note(String message) {
    if (!has("quiet")) {
      say(Notices.Level.INFO, "notice", message, Map.of());
    }
  }

  /** Always shown. */
  @Override
  public void complain(String message) {
    say(Notices.Level.WARN, "warning", message, Map.of());
  }

  @Override
  public Progress progress(Optional<CallLog> calls) {
    if (has("quiet")) {
      return Progress.NONE;
    }
    if (isLogged()) {
      return new JsonProgress(notices);
    }
    return hasBars() ? new ConsoleProgress(streams.err(), calls) : new LineProgress(streams.err());
  }

  private boolean hasBars() {
    return streams.isTerminal() && !has("no-progress") && !has("quiet");
  }

  @Override
  public Meter download(String model, URI server) {
    if (hasBars()) {
      return new DownloadBar(model, streams.err());
    }
    note("pulling " + model + " to " + server);
    return (doneBytes, totalBytes) -> {};
  }

  /** Something that was given is not printed; always shown. */
  void skipped(Dropped item) {
    say(
        Notices.Level.WARN,
        "skipped",
        "skipped: " + item.id() + ": " + item.reason(),
        Map.of("item", item.id()));
  }

  /** Why there is no result; always shown. */
  void fail(String message) {
    say(Notices.Level.ERROR, "error", message, Map.of());
  }

  private void say(Notices.Level level, String event, String message, Map<String, Object> details) {
    notices.say(new Notices.Notice(level, event, message, details));
  }
}
