package dev.broadsheet.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What may be given for an option, and the value it becomes.
 *
 * @param toml what it looks like in the configuration file
 * @param expected what is expected, as it follows "is not" in a fault
 * @param reader makes the value
 */
public record Kind<T>(Toml toml, String expected, Reader<T> reader) {
  /** The plain addresses of RFC 5321, without quotes and comments, which nobody uses. */
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9.-]{1,253}");

  /** Makes a value of what was given. */
  interface Reader<T> {
    /**
     * The value, or nothing where it can't be read.
     *
     * @param given in the order in which it was given, at least one
     * @param bad told every word that can't be read
     */
    Optional<T> read(List<String> given, Consumer<String> bad);
  }

  /** What a value looks like in the configuration file. */
  enum Toml {
    TEXT("words in quotes"),
    /** A relative path starts from the file's own folder. */
    PATH("a path in quotes"),
    PATHS("paths in quotes, in [ ]"),
    WORDS("words in quotes, in [ ]"),
    /** Separated by commas on the command line, where {@link #WORDS} are repeated. */
    LIST("words in quotes, in [ ]"),
    NUMBER("a whole number without quotes"),
    SHARE("a whole number without quotes, or a share such as \"20%\""),
    DATE("a date such as 2026-01-31"),
    FLAG("true or false");

    private final String expected;

    Toml(String expected) {
      this.expected = expected;
    }

    /** What to write, in words. */
    String expected() {
      return expected;
    }

    /** Whether the command line may have the option more than once. */
    boolean isRepeatable() {
      return this == PATHS || this == WORDS;
    }
  }

  /** Whether it is an option without a value. */
  public boolean isFlag() {
    return toml == Toml.FLAG;
  }

  /** Whether the value is a path or several, which are seen from where they are given. */
  public boolean isPath() {
    return toml == Toml.PATH || toml == Toml.PATHS;
  }

  static Kind<String> text() {
    return one(Toml.TEXT, "", text -> text);
  }

  static Kind<Path> path() {
    return one(Toml.PATH, "a path", Path::of);
  }

  static Kind<LocalDate> date() {
    return one(Toml.DATE, "a date such as 2026-01-31", LocalDate::parse);
  }

  static Kind<ZoneId> zone() {
    return one(Toml.TEXT, "a time zone such as Europe/Berlin", ZoneId::of);
  }

  static Kind<SkipLimit> share() {
    return one(Toml.SHARE, "a count or a share such as 20%", SkipLimit::parse);
  }

  static Kind<Boolean> flag() {
    return one(Toml.FLAG, "true or false", text -> !text.equals("false"));
  }

  /** A whole number, {@code min} or more. */
  static Kind<Integer> count(int min) {
    return count(min, Integer.MAX_VALUE, min + " or more");
  }

  /** A whole number from {@code min} to {@code max}. */
  static Kind<Integer> count(int min, int max) {
    return count(min, max, min + " to " + max);
  }

  private static Kind<Integer> count(int min, int max, String range) {
    return one(
        Toml.NUMBER,
        "a whole number, " + range,
        text -> {
          int number = Integer.parseInt(text);
          return accept(number, number >= min && number <= max);
        });
  }

  /** One of several words. */
  static Kind<String> choice(List<String> choices) {
    return one(
        Toml.TEXT,
        "one of " + String.join(", ", choices),
        text -> accept(text, choices.contains(text)));
  }

  /** Some of several words, in the order of {@code choices}. */
  static Kind<List<String>> choices(List<String> choices) {
    return one(
        Toml.LIST,
        "a list, separated by commas, of " + String.join(", ", choices),
        text -> {
          List<String> chosen = split(text, ",");
          return accept(
              choices.stream().filter(chosen::contains).toList(), choices.containsAll(chosen));
        });
  }

  /** Paths, globs and addresses of documents. */
  static Kind<List<String>> paths() {
    return several(Toml.PATHS, "", List::of, text -> text);
  }

  /** Phrases. */
  static Kind<List<String>> phrases() {
    return several(
        Toml.WORDS,
        "a word or more",
        text -> List.of(text.strip()),
        text -> accept(text, !text.isEmpty()));
  }

  /** Words, separated by commas or given one by one. */
  static Kind<List<String>> words() {
    return several(Toml.WORDS, "", text -> split(text, ","), text -> text);
  }

  /** BCP 47 codes of languages. */
  static Kind<String> language() {
    return one(
        Toml.TEXT,
        "a language code such as en or pt-BR",
        text -> {
          try {
            return new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
          } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException(text, e);
          }
        });
  }

  static Kind<String> address() {
    return one(Toml.TEXT, "a mail address", Kind::address);
  }

  /** Mail addresses, separated by commas or spaces or given one by one. */
  static Kind<List<String>> addresses() {
    return several(
        Toml.WORDS,
        "a mail address",
        text -> split(text, "[,\\s]+").stream().filter(address -> !address.isEmpty()).toList(),
        Kind::address);
  }

  private static String address(String text) {
    return accept(text, ADDRESS.matcher(text).matches());
  }

  /** An address of one of two schemes, without a user's name in it. */
  static Kind<URI> link(String scheme, String other) {
    return one(
        Toml.TEXT,
        "an " + scheme + ": or " + other + ": address",
        text -> {
          URI uri = uri(text.strip());
          boolean isKnown = List.of(scheme, other).contains(scheme(uri));
          boolean isWhole = uri.getHost() != null || scheme(uri).equals("mailto");
          return accept(uri, isKnown && isWhole && uri.getRawUserInfo() == null);
        });
  }

  private static String scheme(URI uri) {
    return String.valueOf(uri.getScheme());
  }

  private static URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static <T> T accept(T value, boolean isRight) {
    if (!isRight) {
      throw new IllegalArgumentException(String.valueOf(value));
    }
    return value;
  }

  private static List<String> split(String text, String separator) {
    return List.of(text.split(separator, -1)).stream().map(String::strip).toList();
  }

  /** Of what is given more than once, the last counts. */
  private static <T> Kind<T> one(Toml toml, String expected, Function<String, T> parser) {
    return new Kind<>(
        toml, expected, (given, bad) -> parsed(given.get(given.size() - 1), parser, bad));
  }

  private static Kind<List<String>> several(
      Toml toml,
      String expected,
      Function<String, List<String>> splitter,
      Function<String, String> parser) {
    return new Kind<>(
        toml,
        expected,
        (given, bad) -> {
          List<String> values = new ArrayList<>();
          for (String text : given) {
            splitter.apply(text).forEach(word -> parsed(word, parser, bad).ifPresent(values::add));
          }
          return Optional.of(values);
        });
  }

  private static <T> Optional<T> parsed(
      String text, Function<String, T> parser, Consumer<String> bad) {
    try {
      return Optional.of(parser.apply(text));
    } catch (IllegalArgumentException | DateTimeException e) {
      bad.accept(text);
      return Optional.empty();
    }
  }
}
