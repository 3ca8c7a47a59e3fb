package dev.broadsheet.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An option of the program, declared once in {@link OptionTable}: its help, its key and example in
 * the configuration file, its variable and the value it becomes.
 *
 * @param name the name without dashes in front, such as {@code max-stories}
 * @param kind what may be given, and the value it becomes
 * @param argument what stands for its value in the help, such as {@code N}; empty for a flag
 * @param text what it is for, in whole sentences
 * @param usual what holds where nothing is given, written as on the command line; may be empty
 * @param otherwise the same in words, where it is no fixed value; may be empty
 * @param places where the command line takes it; nowhere if empty
 * @param entry its entry in the configuration file, if it may stand there
 * @param traits what else is special about it
 */
public record Option<T>(
    String name,
    Kind<T> kind,
    String argument,
    String text,
    String usual,
    String otherwise,
    List<Place> places,
    Optional<Entry> entry,
    Set<Trait> traits) {
  private static final String VARIABLE_PREFIX = "BROADSHEET_";

  /** Copies the collections in. */
  public Option {
    places = List.copyOf(places);
    traits = Set.copyOf(traits);
  }

  /** What is special about an option. */
  public enum Trait {
    /** The manifest of a run tells what was given. */
    RECORDED,
    /** Messages keep quiet about what was given. */
    SECRET,
    /** No variable stands for it. */
    ONLY_ON_COMMAND_LINE,
    /** Its first letter is its short form. */
    HAS_LETTER
  }

  /** Sections of a command's help, in the order in which they are shown. */
  public enum Section {
    WHEN("Schedule"),
    DONE("Mode"),
    CHECKED("Input"),
    READ("Input"),
    ESTIMATED("Input, for an estimate of the run time"),
    MAILED("Edition"),
    LISTED("Output"),
    FILE("File"),
    PRINTED("Output"),
    EDITION("Edition"),
    ENGINE("Engine"),
    OPINION("Second model"),
    MAIL("Mail"),
    EVERYWHERE("All commands");

    private final String title;

    Section(String title) {
      this.title = title;
    }

    /** The line above the section. */
    public String title() {
      return title;
    }
  }

  /**
   * Where commands take an option.
   *
   * @param section of the help
   * @param commands names of the commands; empty for every command
   */
  public record Place(Section section, List<String> commands) {
    /** Copies the list in. */
    public Place {
      commands = List.copyOf(commands);
    }

    boolean isOf(List<String> names) {
      return commands.isEmpty() || commands.stream().anyMatch(names::contains);
    }
  }

  /**
   * An entry in the configuration file.
   *
   * @param key the key with its table, such as {@code edition.max-stories}
   * @param example a value to show, an element each; empty to show the usual one
   */
  public record Entry(String key, List<String> example) {
    /** Copies the list in. */
    public Entry {
      example = List.copyOf(example);
    }
  }

  static <T> Option<T> of(String name, Kind<T> kind, String argument, String text) {
    return new Option<>(name, kind, argument, text, "", "", List.of(), Optional.empty(), Set.of());
  }

  /** The same with a value that holds where nothing is given. */
  Option<T> usually(String value) {
    return new Option<>(name, kind, argument, text, value, "", places, entry, traits);
  }

  /** The same with words for what holds where nothing is given. */
  Option<T> otherwise(String words) {
    return new Option<>(name, kind, argument, text, "", words, places, entry, traits);
  }

  /** The same, taken by some commands more; by every command if none is named. */
  Option<T> at(Section section, String... commands) {
    Place place = new Place(section, List.of(commands));
    List<Place> all = Stream.concat(places.stream(), Stream.of(place)).toList();
    return new Option<>(name, kind, argument, text, usual, otherwise, all, entry, traits);
  }

  /** The same with a key in the configuration file; the usual value is an example if none is. */
  Option<T> key(String key, String... example) {
    Optional<Entry> one = Optional.of(new Entry(key, List.of(example)));
    return new Option<>(name, kind, argument, text, usual, otherwise, places, one, traits);
  }

  /** The same with one trait more. */
  Option<T> with(Trait trait) {
    Set<Trait> all = Stream.concat(traits.stream(), Stream.of(trait)).collect(Collectors.toSet());
    return new Option<>(name, kind, argument, text, usual, otherwise, places, entry, all);
  }

  /** The same, added to a table. */
  Option<T> add(List<Option<?>> table) {
    table.add(this);
    return this;
  }

  /** Whether it has a trait. */
  public boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /** The environment variable that stands for it. */
  public String variable() {
    return VARIABLE_PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** What the help says of it. */
  public String help() {
    String repeatable = kind.toml().isRepeatable() ? " May be repeated." : "";
    return text + repeatable + absent(usual.isEmpty() ? otherwise : usual);
  }

  /** What the example file says of it, where a usual value stands below. */
  String comment() {
    return text + absent(otherwise);
  }

  private static String absent(String value) {
    return value.isEmpty() ? "" : " Default: " + value + ".";
  }
}
