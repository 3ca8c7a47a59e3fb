package dev.broadsheet.cli;

import dev.broadsheet.config.Option;
import dev.broadsheet.config.OptionTable;
import java.util.List;
import java.util.Map;

/** One command of the program. */
interface Command {

  /** What its help says. */
  Help help();

  /** The options it takes and what its help says of them, by section. */
  default Map<Option.Section, List<Option<?>>> options() {
    return OptionTable.of(help().name());
  }

  /**
   * Does it.
   *
   * @return the exit code
   */
  int run(Invocation invocation) throws Exception;

  /**
   * What the help says of a command.
   *
   * @param name on the command line
   * @param purpose what it does, in one line for the list of commands
   * @param synopsis what stands after the name, such as {@code [options] [PATH]...}
   */
  record Help(String name, String purpose, String synopsis, List<Example> examples) {
    Help(String name, String purpose, String synopsis, Example... examples) {
      this(name, purpose, synopsis, List.of(examples));
    }
  }

  /** A line to type and what comes of it. */
  record Example(String line, String effect) {}
}
