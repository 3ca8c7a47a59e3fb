package dev.broadsheet.config;

import java.util.ArrayList;
import java.util.List;
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

  /** The environment: {@code BROADSHEET_MAX_STORIES} stands for {@code max-stories}. */
  public static Layer ofEnvironment(Map<String, String> environment) {
    Map<String, List<String>> values = new TreeMap<>();
    Map<String, String> names = new TreeMap<>();
    for (Option<?> option : OptionTable.all()) {
      String value = environment.getOrDefault(option.variable(), "");
      if (!value.isBlank() && !option.is(Option.Trait.ONLY_ON_COMMAND_LINE)) {
        values.put(option.name(), List.of(value));
        names.put(option.name(), option.variable());
      }
    }
    return new Layer(ENVIRONMENT, values, names, List.of());
  }

  /** The same with more values of an option. */
  public Layer with(Option<?> option, List<String> more) {
    if (more.isEmpty()) {
      return this;
    }
    Map<String, List<String>> all = new TreeMap<>(values);
    List<String> given = new ArrayList<>(all.getOrDefault(option.name(), List.of()));
    given.addAll(more);
    all.put(option.name(), given);
    return new Layer(name, all, names, faults);
  }

  /** Whether this is a configuration file. */
  boolean isFile() {
    return !name.equals(COMMAND_LINE) && !name.equals(ENVIRONMENT);
  }

  /** How a fault in this layer names the option. */
  String nameOf(String option) {
    return names.getOrDefault(option, "--" + option);
  }
}
