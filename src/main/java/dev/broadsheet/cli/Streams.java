package dev.broadsheet.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * What the program sees of the world around it.
 *
 * @param in standard input
 * @param out standard output: results
 * @param err standard error: progress, notices, errors
 * @param environment the environment's variables
 * @param clock the time and its zone
 * @param isTerminal whether {@code err} is a terminal
 * @param directory the folder that relative paths start from
 * @param interruption tells whether the user or the system wants the program to end
 * @param home the checkout that the launcher lies in; its prompts hold without a rebuild
 */
record Streams(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Clock clock,
    boolean isTerminal,
    Path directory,
    Interruption interruption,
    Optional<Path> home) {

  Streams {
    environment = Map.copyOf(environment);
  }

  /** The same world, its days beginning elsewhere. */
  Streams in(ZoneId zone) {
    return new Streams(
        in, out, err, environment, clock.withZone(zone), isTerminal, directory, interruption, home);
  }

  /** The same world, where nobody looks at a terminal. */
  Streams withoutTerminal() {
    return new Streams(in, out, err, environment, clock, false, directory, interruption, home);
  }
}
