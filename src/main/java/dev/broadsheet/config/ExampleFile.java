package dev.broadsheet.config;

import java.util.List;
import java.util.stream.Collectors;

/** Writes the annotated configuration file, in which every key stands behind a {@code #}. */
public final class ExampleFile {
  private static final int WIDTH = 98;

  private static final String HEAD =
      """
      # Settings of Broadsheet. `broadsheet init` writes this file as broadsheet.toml.
      #
      # Broadsheet reads ./broadsheet.toml, otherwise $XDG_CONFIG_HOME/broadsheet/config.toml
      # (~/.config/broadsheet/config.toml), or the file named with --config. The command line comes
      # first, then variables such as BROADSHEET_MAX_STORIES, then this file.
      #
      # Every key is listed here, with its default value or, where there is none, an example.
      # Remove the # in front of those you want to change.
      # Relative paths start from the folder of this file; ~ is your home folder.
      # Never put passwords or keys in this file.
      """;

  private ExampleFile() {}

  /** The whole file. */
  public static String text() {
    StringBuilder file = new StringBuilder(HEAD);
    String table = "";
    for (Option<?> option : OptionTable.all()) {
      if (option.entry().isPresent()) {
        Option.Entry entry = option.entry().get();
        String key = entry.key().substring(entry.key().lastIndexOf('.') + 1);
        String parent = entry.key().substring(0, Math.max(0, entry.key().lastIndexOf('.')));
        file.append('\n');
        if (!parent.equals(table)) {
          file.append("[" + parent + "]\n");
          table = parent;
        }
        wrap(option.comment(), file);
        file.append("# " + key + " = " + value(option, entry) + "\n");
      }
    }
    return file.toString();
  }

  private static String value(Option<?> option, Option.Entry entry) {
    String usual = option.usual();
    List<String> words =
        entry.example().isEmpty() ? List.of(usual.split(",", -1)) : entry.example();
    return switch (option.kind().toml()) {
      case TEXT, PATH, SHARE -> quoted(words.get(0));
      case PATHS, WORDS, LIST ->
          words.stream().map(ExampleFile::quoted).collect(Collectors.joining(", ", "[", "]"));
      case NUMBER, DATE, FLAG -> words.get(0);
    };
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  private static void wrap(String text, StringBuilder file) {
    StringBuilder line = new StringBuilder("#");
    for (String word : text.split(" ", -1)) {
      if (line.length() + 1 + word.length() > WIDTH) {
        file.append(line).append('\n');
        line = new StringBuilder("#");
      }
      line.append(' ').append(word);
    }
    file.append(line).append('\n');
  }
}
