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
 */
public record Layer(String name, Map<String, List<String>> values) {
  private static final String PREFIX = "BROADSHEET_";

  /** Copies the values in. */
  public Layer {
    values = Map.copyOf(values);
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
    return new Layer("environment", values);
  }

  /** How a fault in this layer names the option. */
  String nameOf(String option) {
    return name.equals("environment")
        ? PREFIX + option.toUpperCase(Locale.ROOT).replace('-', '_')
        : "--" + option;
  }
}
