package dev.broadsheet.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.cli.Options;

/** Writes an annotated configuration file. */
final class InitCommand implements Command {
  private static final String EXAMPLE = "/broadsheet.example.toml";

  @Override
  public String name() {
    return "init";
  }

  @Override
  public String purpose() {
    return "Write an annotated configuration file, broadsheet.toml.";
  }

  @Override
  public String synopsis() {
    return "[options] [FILE]";
  }

  @Override
  public List<Section> sections() {
    Options options =
        new Options()
            .addOption(CommandOptions.flag("force", "Replace the file if it is already there."));
    return List.of(new Section("The file", options), CommandOptions.everywhere());
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example(
            "broadsheet init", "Writes ./broadsheet.toml, which digest reads from then on."),
        new Example(
            "broadsheet init ~/.config/broadsheet/config.toml",
            "Writes the file that is read wherever there is no ./broadsheet.toml."));
  }

  @Override
  public int run(Invocation invocation) throws Exception {
    List<String> arguments = invocation.line().getArgList();
    Path file =
        invocation.resolve(Path.of(arguments.isEmpty() ? "broadsheet.toml" : arguments.get(0)));
    if (Files.exists(file) && !invocation.has("force")) {
      invocation.fail(file + " is already there; --force replaces it by a new one");
      return ExitStatus.FAILED;
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, example());
    invocation.streams().out().println(file);
    return ExitStatus.DONE;
  }

  private static String example() throws IOException {
    try (InputStream in = InitCommand.class.getResourceAsStream(EXAMPLE)) {
      if (in == null) {
        throw new IOException(EXAMPLE + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
