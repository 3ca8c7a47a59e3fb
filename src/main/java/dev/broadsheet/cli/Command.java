package dev.broadsheet.cli;

import java.util.List;
import org.apache.commons.cli.Options;

/** One command of the program. */
interface Command {

  /** Its name on the command line. */
  String name();

  /** What it does, in one line for the list of commands. */
  String purpose();

  /** What stands after the name, such as {@code [options] [PATH]...}. */
  String synopsis();

  /** Sections of options for its help, in order; the first line of each names it. */
  List<Section> sections();

  /** Lines of the form {@code command # what it does}. */
  List<Example> examples();

  /**
   * Does it.
   *
   * @return the exit code
   */
  int run(Invocation invocation) throws Exception;

  /** Options that belong together in the help. */
  record Section(String title, Options options) {}

  /** A line to type and what comes of it. */
  record Example(String line, String effect) {}
}
