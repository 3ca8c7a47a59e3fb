package dev.broadsheet.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/**
 * Reads the configuration file into a {@link Layer}. Everything that is wrong with it becomes a
 * fault of the layer, with file and line, so that all of it is reported with whatever is wrong
 * elsewhere. Not for several threads.
 */
public final class TomlFile {
  private static final String LOCAL = "broadsheet.toml";

  private final Path file;
  private final Path home;
  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private final List<String> faults = new ArrayList<>();

  private TomlFile(Path file, Path home) {
    this.file = file;
    this.home = home;
  }

  /**
   * The file that is read when none is named: {@code broadsheet.toml} in {@code directory}, else
   * {@code broadsheet/config.toml} in the user's folder of configurations.
   */
  public static Optional<Path> find(Path directory, Map<String, String> environment) {
    Path local = directory.resolve(LOCAL);
    if (Files.exists(local)) {
      return Optional.of(local);
    }
    String configured = environment.getOrDefault("XDG_CONFIG_HOME", "");
    // The XDG specification has relative paths ignored.
    Path folder =
        configured.isBlank() || !Path.of(configured).isAbsolute()
            ? home(environment).resolve(".config")
            : Path.of(configured);
    Path shared = folder.resolve("broadsheet").resolve("config.toml");
    return Files.exists(shared) ? Optional.of(shared) : Optional.empty();
  }

  private static Path home(Map<String, String> environment) {
    String home = environment.getOrDefault("HOME", "");
    return Path.of(home.isBlank() ? System.getProperty("user.home", "") : home);
  }

  /**
   * Reads a file.
   *
   * @param file in its own folder start the relative paths that it names
   * @param environment tells what {@code ~} stands for
   */
  public static Layer read(Path file, Map<String, String> environment) {
    TomlFile toml = new TomlFile(file, home(environment));
    try {
      toml.read(Toml.parse(file));
    } catch (IOException e) {
      String reason = Files.exists(file) ? "cannot be read: " + e.getMessage() : "does not exist";
      toml.faults.add(file + " " + reason);
    }
    return new Layer(file.toString(), toml.values, toml.names, toml.faults);
  }

  private void read(TomlParseResult result) {
    result
        .errors()
        .forEach(
            error ->
                fault(error.position().line(), error.getMessage().lines().findFirst().orElse("")));
    List<List<String>> unknownTables = new ArrayList<>();
    for (List<String> path : result.keyPathSet(true)) {
      if (unknownTables.stream().anyMatch(table -> startsWith(path, table))) {
        continue;
      }
      Object value = result.get(path);
      int line = result.inputPositionOf(path).line();
      String name = String.join(".", path);
      Optional<Option<?>> option = FileKeys.of(name);
      if (option.isPresent()) {
        read(name, option.get(), value, line);
      } else if (value instanceof TomlTable) {
        if (!FileKeys.isTable(name)) {
          unknownTables.add(path);
          fault(line, "there is no table [" + name + "]" + suggestion(FileKeys.nearestTable(name)));
        }
      } else {
        fault(line, "there is no key " + name + suggestion(FileKeys.nearestKey(name)));
      }
    }
  }

  private static boolean startsWith(List<String> path, List<String> prefix) {
    return path.size() >= prefix.size() && path.subList(0, prefix.size()).equals(prefix);
  }

  private static String suggestion(Optional<String> nearest) {
    return nearest.map(name -> "; did you mean " + name + "?").orElse("");
  }

  private void read(String key, Option<?> option, Object value, int line) {
    Optional<List<String>> text = texts(option.kind().toml(), value);
    if (text.isEmpty()) {
      fault(line, key + " must be " + option.kind().toml().expected());
      return;
    }
    values.put(option.name(), text.get());
    names.put(option.name(), file + ":" + line + ": " + key);
  }

  /** The value as an option would have it, or nothing if it is of another type. */
  private Optional<List<String>> texts(Kind.Toml type, Object value) {
    return switch (type) {
      case TEXT -> one(value instanceof String text ? text : null);
      case PATH -> one(value instanceof String text ? resolved(text) : null);
      case PATHS -> several(value).map(paths -> paths.stream().map(this::resolved).toList());
      case WORDS -> several(value);
      case LIST -> several(value).map(words -> List.of(String.join(",", words)));
      case NUMBER -> one(value instanceof Long number ? number.toString() : null);
      case SHARE -> one(value instanceof Long || value instanceof String ? value.toString() : null);
      case DATE ->
          one(
              value instanceof java.time.LocalDate || value instanceof String
                  ? value.toString()
                  : null);
      case FLAG -> one(value instanceof Boolean flag ? flag.toString() : null);
    };
  }

  private static Optional<List<String>> one(String value) {
    return Optional.ofNullable(value).map(List::of);
  }

  private static Optional<List<String>> several(Object value) {
    if (value instanceof String text) {
      return Optional.of(List.of(text));
    }
    if (!(value instanceof TomlArray array)) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    for (Object element : array.toList()) {
      if (!(element instanceof String text)) {
        return Optional.empty();
      }
      texts.add(text);
    }
    return Optional.of(texts);
  }

  /** A path as seen from the file's folder; addresses and standard input stay as they are. */
  private String resolved(String path) {
    if (path.equals("-") || path.contains("://")) {
      return path;
    }
    if (path.equals("~") || path.startsWith("~/")) {
      return home + path.substring(1);
    }
    // Not by Path.resolve: a glob may hold characters that a path of this system cannot.
    Path folder = file.toAbsolutePath().normalize().getParent();
    boolean isAbsolute =
        path.startsWith("/") || path.startsWith("\\") || path.matches("[A-Za-z]:.*");
    return isAbsolute ? path : folder + "/" + path;
  }

  private void fault(int line, String fault) {
    faults.add(file + ":" + line + ": " + fault);
  }
}
