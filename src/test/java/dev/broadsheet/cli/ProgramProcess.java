package dev.broadsheet.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The real program in a process of its own, as cron would start it. For what can only be seen from
 * outside: signals, locks, exit codes of the process.
 */
final class ProgramProcess implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 120;

  private final Process process;
  private final Path out;
  private final Path err;

  private ProgramProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** What a run printed and how it ended. */
  record Result(int status, String out, String err) {}

  /** Starts it in a folder, which is also its home. */
  static ProgramProcess start(Path folder, String... arguments) throws IOException {
    return start(folder, command(arguments));
  }

  /** Starts a command line that {@link #command} is part of. */
  static ProgramProcess start(Path folder, List<String> command) throws IOException {
    Path out = Files.createTempFile(folder, "stdout", ".log");
    Path err = Files.createTempFile(folder, "stderr", ".log");
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    environment
        .keySet()
        .removeIf(name -> name.startsWith("BROADSHEET_") || name.equals("JAVA_TOOL_OPTIONS"));
    environment.remove("XDG_CONFIG_HOME");
    environment.put("HOME", folder.toString());
    // Whatever server this machine has is none of the test's business.
    environment.put("BROADSHEET_ENGINE", "extractive");
    builder.directory(folder.toFile());
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    return new ProgramProcess(builder.start(), out, err);
  }

  /** Runs it to its end. */
  static Result run(Path folder, String... arguments) throws IOException, InterruptedException {
    return run(folder, command(arguments));
  }

  /** Runs a command line that {@link #command} is part of to its end. */
  static Result run(Path folder, List<String> command) throws IOException, InterruptedException {
    try (ProgramProcess program = start(folder, command)) {
      program.process.getOutputStream().close();
      return program.result();
    }
  }

  /** The command line that starts the program with the classes under test. */
  static List<String> command(String... arguments) {
    return command(List.of(), System.getProperty("java.class.path"), arguments);
  }

  /**
   * The same from a class path of one's own.
   *
   * @param options for the virtual machine
   */
  static List<String> command(List<String> options, String classPath, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Dai.djl.offline=true",
                "-DOPT_OUT_TRACKING=true"));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, "dev.broadsheet.cli.Main"));
    command.addAll(List.of(arguments));
    return command;
  }

  Process process() {
    return process;
  }

  /** Where its input goes. */
  OutputStream input() {
    return process.getOutputStream();
  }

  /** Waits until it has said something on standard error. */
  void awaitNotice(String words) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!notices().contains(words)) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new AssertionError("it never said \"" + words + "\": " + notices());
      }
      process.waitFor(5, TimeUnit.MILLISECONDS);
    }
  }

  private String notices() {
    try {
      return Files.readString(err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for its end. */
  Result result() throws IOException, InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("it did not end: " + notices());
    }
    return new Result(process.exitValue(), Files.readString(out), notices());
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
