package dev.broadsheet.cli;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where the program says what is not its result: notices, warnings, errors, stages. Never a word of
 * an article, never a secret. Safe for use by several threads.
 */
interface Notices {
  /** How much it matters. */
  enum Level {
    /** For whoever is interested. */
    INFO,
    /** Something is not as it should be, and the run goes on. */
    WARN,
    /** Why there is no result. */
    ERROR;

    /** The level as it stands in JSON. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Something that is said.
   *
   * @param level how much it matters
   * @param event what kind of thing it is, one word
   * @param message in words
   * @param details for programs, by name, such as {@code item} and {@code code}
   */
  record Notice(Level level, String event, String message, Map<String, Object> details) {
    /** Copies the details in. */
    public Notice {
      details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }
  }

  /** Says it. */
  void say(Notice notice);

  /** The form that this command line or the environment asks for; the command line comes first. */
  static Optional<String> format(String[] arguments, Map<String, String> environment) {
    List<String> words = Arrays.asList(arguments);
    int place = words.lastIndexOf("--log-format");
    if (place >= 0 && place + 1 < words.size()) {
      return Optional.of(words.get(place + 1));
    }
    return words.stream()
        .filter(word -> word.startsWith("--log-format="))
        .map(word -> word.substring("--log-format=".length()))
        .reduce((first, last) -> last)
        .or(() -> Optional.ofNullable(environment.get("BROADSHEET_LOG_FORMAT")))
        .filter(format -> !format.isBlank());
  }

  /** Notices in a form; as text where the form is none that there is. */
  static Notices of(Optional<String> format, Streams streams) {
    Secrets secrets = Secrets.of(streams.environment());
    return format.equals(Optional.of("json"))
        ? new JsonNotices(streams.err(), streams.clock(), secrets)
        : new TextNotices(streams.err(), secrets);
  }
}
