package dev.broadsheet.config;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Reads typed values out of layers, the first layer that has an option wins, and remembers every
 * fault instead of stopping at the first. Not for several threads.
 */
final class Values {
  private final List<Layer> layers;
  private final List<String> faults = new ArrayList<>();

  Values(List<Layer> layers) {
    this.layers = List.copyOf(layers);
    layers.forEach(layer -> faults.addAll(layer.faults()));
  }

  /** Every fault met so far. */
  List<String> faults() {
    return faults;
  }

  void fault(String fault) {
    faults.add(fault);
  }

  List<String> all(String option) {
    return layerOf(option).map(layer -> layer.values().get(option)).orElse(List.of());
  }

  /** As {@link #all}, of the command line and the environment alone. */
  List<String> allBesideFile(String option) {
    return layerOf(option)
        .filter(layer -> !layer.isFile())
        .map(layer -> layer.values().get(option))
        .orElse(List.of());
  }

  /** As {@link #all}, of the command line alone. */
  List<String> allOnCommandLine(String option) {
    return layers.isEmpty() ? List.of() : layers.get(0).values().getOrDefault(option, List.of());
  }

  /** As {@link #all}, of the environment alone. */
  List<String> allInEnvironment(String option) {
    return layers.stream()
        .filter(Layer::isEnvironment)
        .map(layer -> layer.values().getOrDefault(option, List.of()))
        .findFirst()
        .orElse(List.of());
  }

  /** How a fault names an option where it was given. */
  String nameOf(String option) {
    return layerOf(option).map(layer -> layer.nameOf(option)).orElse("--" + option);
  }

  Optional<String> text(String option) {
    List<String> values = all(option);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
  }

  boolean flag(String option) {
    return text(option).map(value -> !value.equals("false")).orElse(false);
  }

  Optional<Path> path(String option) {
    return read(option, "a path", Path::of);
  }

  Optional<LocalDate> date(String option) {
    return read(option, "a date such as 2026-01-31", LocalDate::parse);
  }

  OptionalInt count(String option, int min) {
    Optional<Integer> value =
        read(
            option,
            "a whole number, " + min + " or more",
            text -> {
              int number = Integer.parseInt(text);
              if (number < min) {
                throw new IllegalArgumentException(text);
              }
              return number;
            });
    return value.isPresent() ? OptionalInt.of(value.get()) : OptionalInt.empty();
  }

  String choice(String option, List<String> choices, String otherwise) {
    return read(option, "one of " + String.join(", ", choices), text -> oneOf(text, choices))
        .orElse(otherwise);
  }

  /** Entries separated by commas, each one of {@code choices}, in the order of {@code choices}. */
  List<String> choices(String option, List<String> choices) {
    Optional<List<String>> chosen =
        read(
            option,
            "a list, separated by commas, of " + String.join(", ", choices),
            text -> {
              List<String> wanted = new ArrayList<>();
              for (String entry : text.split(",", -1)) {
                wanted.add(oneOf(entry.strip(), choices));
              }
              return choices.stream().filter(wanted::contains).toList();
            });
    return chosen.orElse(choices);
  }

  <T> Optional<T> read(String option, String expected, Function<String, T> parser) {
    Optional<String> text = text(option);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parser.apply(text.get()));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      fault(nameOf(option) + ": \"" + text.get() + "\" is not " + expected);
      return Optional.empty();
    }
  }

  private static String oneOf(String text, List<String> choices) {
    if (!choices.contains(text)) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  private Optional<Layer> layerOf(String option) {
    return layers.stream().filter(layer -> layer.values().containsKey(option)).findFirst();
  }
}
