package dev.broadsheet.config;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * What the user said, by option: the first layer that has an option wins, and defaults fill the
 * gaps. Remembers every fault instead of stopping at the first. Not for several threads.
 */
public final class Settings {
  private final List<Layer> layers;
  private final Set<String> faults = new LinkedHashSet<>();

  /** Starts from layers in order of precedence. */
  public Settings(List<Layer> layers) {
    this.layers = List.copyOf(layers);
    layers.forEach(layer -> faults.addAll(layer.faults()));
  }

  /**
   * Reads one record of settings.
   *
   * @throws ConfigException with every fault that was found, in the layers and in what was read
   */
  public <T> T read(Function<Settings, T> reader) throws ConfigException {
    T settings = reader.apply(this);
    if (!faults.isEmpty()) {
      throw new ConfigException(List.copyOf(faults));
    }
    return settings;
  }

  /** What was given, if anything was; a fault in it counts as nothing. */
  public <T> Optional<T> find(Option<T> option) {
    return layerOf(option).flatMap(layer -> read(option, layer));
  }

  /** As {@link #find}, without what the configuration file says. */
  <T> Optional<T> findBesideFile(Option<T> option) {
    return layerOf(option).filter(layer -> !layer.isFile()).flatMap(layer -> read(option, layer));
  }

  /** As {@link #find}, of a number. */
  OptionalInt number(Option<Integer> option) {
    return find(option).map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  /** What was given, else the option's usual value. */
  <T> T get(Option<T> option) {
    return find(option).or(() -> usual(option)).orElseThrow();
  }

  /** Everything that was given, or nothing. */
  List<String> all(Option<List<String>> option) {
    return find(option).orElse(List.of());
  }

  boolean isOn(Option<Boolean> flag) {
    return find(flag).orElse(false);
  }

  boolean isGiven(Option<?> option) {
    return layerOf(option).isPresent();
  }

  /** What a manifest tells: the value of every recorded option that has one, by name. */
  Map<String, Object> recorded() {
    Map<String, Object> recorded = new LinkedHashMap<>();
    for (Option<?> option : OptionTable.all()) {
      if (option.is(Option.Trait.RECORDED)) {
        value(option).ifPresent(value -> recorded.put(option.name(), plain(value)));
      }
    }
    return recorded;
  }

  private <T> Optional<T> value(Option<T> option) {
    return find(option).or(() -> usual(option));
  }

  private static Object plain(Object value) {
    return value instanceof List || value instanceof Integer ? value : value.toString();
  }

  void fault(String fault) {
    faults.add(fault);
  }

  /** A fault in what was given for an option. */
  void fault(Option<?> option, String fault) {
    faults.add(nameOf(option) + ": " + fault);
  }

  private String nameOf(Option<?> option) {
    return layerOf(option).map(layer -> layer.nameOf(option.name())).orElse("--" + option.name());
  }

  private <T> Optional<T> read(Option<T> option, Layer layer) {
    Kind<T> kind = option.kind();
    return kind.reader()
        .read(
            layer.values().get(option.name()),
            bad -> {
              String what = option.is(Option.Trait.SECRET) ? "what it says" : '"' + bad + '"';
              fault(option, what + " is not " + kind.expected());
            });
  }

  private static <T> Optional<T> usual(Option<T> option) {
    return option.usual().isEmpty()
        ? Optional.empty()
        : option.kind().reader().read(List.of(option.usual()), bad -> {});
  }

  private Optional<Layer> layerOf(Option<?> option) {
    return layers.stream().filter(layer -> layer.values().containsKey(option.name())).findFirst();
  }
}
