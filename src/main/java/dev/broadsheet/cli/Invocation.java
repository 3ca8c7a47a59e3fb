package dev.broadsheet.cli;

import dev.broadsheet.config.Layer;
import dev.broadsheet.config.SettingsReader;
import dev.broadsheet.config.TomlFile;
import dev.broadsheet.render.view.Plain;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;

/**
 * A command line that was understood, and the world it runs in.
 *
 * @param line the parsed command line
 * @param streams the world
 */
record Invocation(CommandLine line, Streams streams) {

  /** Reads settings from the command line, then the environment, then the configuration file. */
  SettingsReader settings() {
    List<Layer> layers = new ArrayList<>();
    layers.add(commandLine());
    layers.add(Layer.ofEnvironment(streams.environment()));
    configuration().ifPresent(file -> layers.add(TomlFile.read(file, streams.environment())));
    return new SettingsReader(layers, line.getArgList());
  }

  /** The configuration file that is read, if any: the one named, else the first that is there. */
  Optional<Path> configuration() {
    String named =
        line.getOptionValue("config", streams.environment().getOrDefault("BROADSHEET_CONFIG", ""));
    return named.isBlank()
        ? TomlFile.find(streams.directory(), streams.environment())
        : Optional.of(resolve(Path.of(named)));
  }

  private Layer commandLine() {
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

  /** A path given by the user, seen from the folder the program was started in. */
  Path resolve(Path path) {
    return streams.directory().resolve(path);
  }

  /** A folder of the checkout that the program was started from, if it was started from one. */
  Optional<Path> ofHome(String name) {
    return streams.home().map(home -> home.resolve(name)).filter(Files::isDirectory);
  }

  /** A notice for the person at the terminal; silent with {@code --quiet}. */
  void note(String message) {
    if (!has("quiet")) {
      streams.err().println(harmless(message));
    }
  }

  /** Names of files and articles are anybody's words: no control characters for the terminal. */
  private static String harmless(String message) {
    return message.lines().map(Plain::line).collect(Collectors.joining("\n"));
  }

  /** A fault, always shown. */
  void complain(String message) {
    streams.err().println(harmless(message));
  }
}
