package dev.broadsheet.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An option of the program, declared once in {@link OptionTable}: its help, its key and example in
 * the configuration file, its variable and the value it becomes.
 *
 * @param name the name without dashes in front, such as {@code max-stories}
 * @param letter its short form, if it has one
 * @param kind what may be given, and the value it becomes
 * @param argument what stands for its value in the help, such as {@code N}; empty for a flag
 * @param text what it is for, in whole sentences
 * @param usual what holds where nothing is given, written as on the command line
 * @param otherwise the same in words, where it is no fixed value; may be empty
 * @param places where the command line takes it; nowhere if empty
 * @param entry its entry in the configuration file, if it may stand there
 * @param traits what else is special about it
 */
public record Option<T>(
    String name,
    Optional<String> letter,
    Kind<T> kind,
    String argument,
    String text,
    Optional<String> usual,
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
    ONLY_ON_COMMAND_LINE
  }

  /** Sections of a command's help, in the order in which they are shown. */
  public enum Section {
    /** Of {@code schedule}. */
    WHEN("When and how"),
    /** What a command does or leaves. */
    DONE("What is done"),
    /** Of {@code verify}. */
    CHECKED("What is checked"),
    /** What is read. */
    READ("What is read"),
    /** Of {@code doctor}. */
    ESTIMATED("What will be read, for an estimate of the time it takes"),
    /** Of {@code send}. */
    MAILED("What is mailed"),
    /** Of {@code runs}. */
    LISTED("What is listed"),
    /** Of {@code init}. */
    FILE("The file"),
    /** What goes to standard output. */
    PRINTED("What is printed"),
    /** What an edition is like and where it goes. */
    EDITION("The edition"),
    /** Who summarises. */
    ENGINE("The engine"),
    /** Of {@code verify}. */
    OPINION("A second opinion"),
    /** Mail. */
    MAIL("How it is mailed"),
    /** Of every command. */
    EVERYWHERE("Everywhere");

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
   * @param help what it is for in these commands, if that is not {@link Option#text}
   */
  public record Place(Section section, List<String> commands, Optional<Help> help) {
    /** Copies the list in. */
    public Place {
      commands = List.copyOf(commands);
    }

    boolean isOf(List<String> names) {
      return commands.isEmpty() || commands.stream().anyMatch(names::contains);
    }
  }

  /**
   * What the help of a command shows of an option.
   *
   * @param argument what stands for its value; empty for a flag
   * @param text what it is for
   */
  public record Help(String argument, String text) {}

  /**
   * An entry in the configuration file.
   *
   * @param key the key with its table, such as {@code edition.max-stories}
   * @param example a value to show, an element each; empty to show the usual one
   * @param note what the example file says besides {@link Option#text}; may be empty
   */
  public record Entry(String key, List<String> example, String note) {
    /** Copies the list in. */
    public Entry {
      example = List.copyOf(example);
    }
  }

  /** Whether it has a trait. */
  public boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /** The environment variable that stands for it. */
  public String variable() {
    return VARIABLE_PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** What the help of commands shows of it at one of its places. */
  Help helpAt(Place place) {
    String repeatable = kind.toml().isRepeatable() ? " May be repeated." : "";
    return place.help().orElseGet(() -> new Help(argument, text + repeatable + told()));
  }

  /** What holds where nothing is given, as a sentence. */
  private String told() {
    String value = usual.orElse(otherwise);
    return value.isEmpty() ? "" : " Default: " + value + ".";
  }

  /** The lines above its key in the example file, as one text. */
  String comment() {
    String absent = otherwise.isEmpty() ? "" : " Default: " + otherwise + ".";
    String note = entry.map(Entry::note).filter(words -> !words.isEmpty()).orElse("");
    return text + absent + (note.isEmpty() ? "" : " " + note);
  }
}
