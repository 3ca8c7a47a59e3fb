package dev.broadsheet.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One place that settings come from, such as the command line or the environment.
 *
 * @param name how a fault names the place
 * @param values values by option name without dashes in front, such as {@code max-stories}
 * @param names how a fault names an option, where it is not by its own name
 * @param faults what is wrong with the place itself
 */
public record Layer(
    String name, Map<String, List<String>> values, Map<String, String> names, List<String> faults) {
  /** Name of the layer that the command line is. */
  public static final String COMMAND_LINE = "command line";

  private static final String ENVIRONMENT = "environment";
  private static final String PREFIX = "BROADSHEET_";

  /** Copies the collections in. */
  public Layer {
    values = Map.copyOf(values);
    names = Map.copyOf(names);
    faults = List.copyOf(faults);
  }

  /** A place whose options go by their own names and that has no faults of its own. */
  public Layer(String name, Map<String, List<String>> values) {
    this(name, values, Map.of(), List.of());
  }

  /**
   * The environment: {@code BROADSHEET_MAX_STORIES} stands for {@code max-stories}. A value with
   * several entries has them separated by the system's path separator.
   */
  public static Layer ofEnvironment(Map<String, String> environment) {
    Map<String, List<String>> values = new TreeMap<>();
    environment.forEach(
        (variable, value) -> {
          if (variable.startsWith(PREFIX) && !value.isBlank()) {
            String option =
                variable.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '-');
            values.put(option, new ArrayList<>(List.of(value)));
          }
        });
    return new Layer(ENVIRONMENT, values);
  }

  /** Whether this is the environment. */
  boolean isEnvironment() {
    return name.equals(ENVIRONMENT);
  }

  /** Whether this is a configuration file. */
  boolean isFile() {
    return !name.equals(COMMAND_LINE) && !name.equals(ENVIRONMENT);
  }

  /** How a fault in this layer names the option. */
  String nameOf(String option) {
    if (names.containsKey(option)) {
      return names.get(option);
    }
    return name.equals(ENVIRONMENT)
        ? PREFIX + option.toUpperCase(Locale.ROOT).replace('-', '_')
        : "--" + option;
  }
}
