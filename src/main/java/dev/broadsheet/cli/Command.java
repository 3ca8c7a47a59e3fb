package dev.broadsheet.cli;

import dev.broadsheet.config.Option;
import dev.broadsheet.config.OptionTable;
import java.util.List;
import java.util.Map;

/** One command of the program. */
interface Command {

  /** Its name on the command line. */
  String name();

  /** What it does, in one line for the list of commands. */
  String purpose();

  /** What stands after the name, such as {@code [options] [PATH]...}. */
  String synopsis();

  /** The options it takes and what its help says of them, by section. */
  default Map<Option.Section, List<Option<?>>> options() {
    return OptionTable.of(name());
  }

  /** Lines of the form {@code command # what it does}. */
  List<Example> examples();

  /**
   * Does it.
   *
   * @return the exit code
   */
  int run(Invocation invocation) throws Exception;

  /** A line to type and what comes of it. */
  record Example(String line, String effect) {}
}
