package dev.broadsheet.cli;

import dev.broadsheet.config.ExampleFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes an annotated configuration file. */
final class InitCommand implements Command {
  @Override
  public Help help() {
    return new Help(
        "init",
        "Write an annotated configuration file, broadsheet.toml.",
        "[options] [FILE]",
        new Example("broadsheet init", "Writes ./broadsheet.toml, which every command then reads."),
        new Example(
            "broadsheet init ~/.config/broadsheet/config.toml",
            "Writes the file that is read if there is no ./broadsheet.toml."));
  }

  @Override
  public int run(Invocation invocation) throws Exception {
    List<String> arguments = invocation.line().getArgList();
    Path file =
        invocation.resolve(Path.of(arguments.isEmpty() ? "broadsheet.toml" : arguments.get(0)));
    if (Files.exists(file) && !invocation.has("force")) {
      invocation.fail(file + " already exists; --force replaces it");
      return ExitStatus.FAILED;
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, ExampleFile.text());
    invocation.streams().out().println(file);
    return ExitStatus.DONE;
  }
}
