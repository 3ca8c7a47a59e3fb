package dev.broadsheet.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Runs the whole program in this process, with streams of its own and a fixed clock. */
final class Program {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-31T06:00:00Z"), ZoneOffset.UTC);

  private Program() {}

  /** What a run printed and how it ended. */
  record Result(int status, String out, String err) {}

  static Result run(String... args) {
    return run("", Map.of(), args);
  }

  static Result run(String input, Map<String, String> environment, String... args) {
    return run(CLOCK, input, environment, args);
  }

  /** By a clock of one's own. */
  static Result run(Clock clock, String input, Map<String, String> environment, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Map<String, String> surroundings = new HashMap<>(environment);
    // Whatever server this machine has is none of the test's business.
    surroundings.putIfAbsent("BROADSHEET_ENGINE", "extractive");
    Streams streams =
        new Streams(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            surroundings,
            clock,
            false,
            Path.of(""),
            new Interruption(),
            Optional.empty());
    int status = new Main(streams).run(args);
    return new Result(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
