package dev.broadsheet.config;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A key of the configuration file and the option it stands for. A new option of {@code digest} gets
 * its row in {@link #ALL} and its lines in {@code broadsheet.example.toml}.
 *
 * @param path the key with its tables, such as {@code edition.formats}
 * @param option the option's name, such as {@code formats}
 * @param type what the file may say
 */
public record ConfigKey(String path, String option, Type type) {

  /** What a value looks like in the file. */
  public enum Type {
    /** Words in quotes. */
    TEXT("words in quotes"),
    /** A path in quotes; a relative one starts from the file's own folder. */
    PATH("a path in quotes"),
    /** Several paths, globs or addresses in quotes; one alone needs no brackets. */
    PATHS("paths in quotes, in [ ]"),
    /** Several words in quotes; one alone needs no brackets. */
    WORDS("words in quotes, in [ ]"),
    /** A whole number. */
    NUMBER("a whole number without quotes"),
    /** A whole number, or a share in quotes. */
    SHARE("a whole number without quotes, or a share such as \"20%\""),
    /** A day. */
    DATE("a date such as 2026-01-31"),
    /** Yes or no. */
    FLAG("true or false");

    private final String expected;

    Type(String expected) {
      this.expected = expected;
    }

    /** What to write, in words. */
    String expected() {
      return expected;
    }
  }

  /** Every key, in the order of the example file. */
  public static final List<ConfigKey> ALL =
      List.of(
          new ConfigKey("in", "in", Type.PATHS),
          new ConfigKey("since", "since", Type.DATE),
          new ConfigKey("lang", "lang", Type.TEXT),
          new ConfigKey("max-skipped", "max-skipped", Type.SHARE),
          new ConfigKey("out", "out", Type.PATH),
          new ConfigKey("zone", "zone", Type.TEXT),
          new ConfigKey("edition.title", "title", Type.TEXT),
          new ConfigKey("edition.formats", "formats", Type.WORDS),
          new ConfigKey("edition.max-stories", "max-stories", Type.NUMBER),
          new ConfigKey("edition.interests", "interest", Type.WORDS),
          new ConfigKey("edition.theme", "theme", Type.TEXT),
          new ConfigKey("edition.templates", "templates", Type.PATH),
          new ConfigKey("edition.site-url", "site-url", Type.TEXT),
          new ConfigKey("mail.send", "send", Type.FLAG),
          new ConfigKey("mail.to", "to", Type.WORDS),
          new ConfigKey("mail.from", "mail-from", Type.TEXT),
          new ConfigKey("mail.host", "smtp-host", Type.TEXT),
          new ConfigKey("mail.security", "smtp-security", Type.TEXT),
          new ConfigKey("mail.port", "smtp-port", Type.NUMBER),
          new ConfigKey("mail.user", "smtp-user", Type.TEXT),
          new ConfigKey("mail.password-file", "smtp-password-file", Type.PATH),
          new ConfigKey("mail.unsubscribe", "list-unsubscribe", Type.TEXT),
          new ConfigKey("engine.name", "engine", Type.TEXT),
          new ConfigKey("engine.model", "model", Type.TEXT),
          new ConfigKey("engine.base-url", "base-url", Type.WORDS),
          new ConfigKey("engine.num-ctx", "num-ctx", Type.NUMBER),
          new ConfigKey("engine.concurrency", "concurrency", Type.NUMBER),
          new ConfigKey("engine.timeout", "timeout", Type.NUMBER),
          new ConfigKey("engine.judge", "judge", Type.TEXT),
          new ConfigKey("engine.prompts", "prompts", Type.PATH),
          new ConfigKey("store.reply-days", "reply-days", Type.NUMBER),
          new ConfigKey("store.vector-days", "vector-days", Type.NUMBER),
          new ConfigKey("store.max-megabytes", "max-megabytes", Type.NUMBER),
          new ConfigKey("store.keep-editions", "keep-editions", Type.NUMBER),
          new ConfigKey("store.shared", "shared-store", Type.PATH),
          new ConfigKey("notify.url", "notify-url", Type.TEXT),
          new ConfigKey("notify.fail-url", "notify-fail-url", Type.TEXT),
          new ConfigKey("notify.mail-to", "notify-mail-to", Type.WORDS));

  /** The key with this path. */
  static Optional<ConfigKey> of(String path) {
    return ALL.stream().filter(key -> key.path().equals(path)).findFirst();
  }

  /** Whether there are keys in a table of this name. */
  static boolean isTable(String path) {
    return ALL.stream().anyMatch(key -> key.path().startsWith(path + "."));
  }

  /** The key that was probably meant: one that ends alike, or that a few letters tell apart. */
  static Optional<String> nearestKey(String path) {
    String last = path.substring(path.lastIndexOf('.') + 1);
    for (ConfigKey key : ALL) {
      if (key.path().endsWith("." + last) || key.path().equals(last) || key.option().equals(last)) {
        return Optional.of(key.path());
      }
    }
    return nearest(path, ALL.stream().map(ConfigKey::path).toList());
  }

  /** The table that was probably meant. */
  static Optional<String> nearestTable(String path) {
    return nearest(
        path,
        ALL.stream()
            .map(ConfigKey::path)
            .filter(key -> key.contains("."))
            .map(key -> key.substring(0, key.lastIndexOf('.')))
            .distinct()
            .toList());
  }

  private static Optional<String> nearest(String path, List<String> candidates) {
    return candidates.stream()
        .filter(candidate -> distance(path, candidate) <= 1 + candidate.length() / 5)
        .min(Comparator.comparingInt(candidate -> distance(path, candidate)));
  }

  /** How many letters must be put in, left out or changed (Levenshtein 1966). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
