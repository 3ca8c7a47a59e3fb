package dev.broadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the embedded engine the program opens no connection and looks up no name. */
@Tag("slow")
class NoPacketLeavesTest {
  private static final long LIMIT_SECONDS = 120;

  @TempDir Path folder;

  private record Ended(int status, String output) {}

  /** Runs the program in a process of its own; {@code guard} stands in front of its main class. */
  private Ended run(List<String> guard, List<String> program) throws Exception {
    Path log = folder.resolve("log");
    List<String> command = new ArrayList<>(guard);
    command.addAll(program);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("BROADSHEET_"));
    Process process = builder.start();
    assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "it did not end");
    return new Ended(process.exitValue(), Files.readString(log));
  }

  private List<String> java(List<String> options, String main, String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    command.addAll(List.of(args));
    return command;
  }

  private List<String> digest(List<String> options) {
    return java(
        options,
        "dev.broadsheet.cli.Main",
        "digest",
        "--engine",
        "extractive",
        "--in",
        "seeds",
        "--out",
        folder.resolve("out").toString());
  }

  @Test
  void theEmbeddedEngineNeverTouchesTheNetwork() throws Exception {
    assumeTrue(
        Runtime.version().feature() < 24,
        "skipped: this Java has no security manager to watch the network with");
    List<String> guard =
        List.of(
            "-Djava.security.manager=dev.broadsheet.NoNetwork",
            // Where the libraries' native parts come to lie: a fresh folder, as on a first run.
            "-DDJL_CACHE_DIR=" + folder.resolve("djl"));
    Ended ended = run(List.of(), digest(guard));
    assertFalse(ended.output().contains("NETWORK:"), ended.output());
    assertEquals(0, ended.status(), ended.output());
  }

  @Test
  void theWatchNoticesAConnection() throws Exception {
    assumeTrue(
        Runtime.version().feature() < 24,
        "skipped: this Java has no security manager to watch the network with");
    List<String> guard = List.of("-Djava.security.manager=dev.broadsheet.NoNetwork");
    Ended ended = run(List.of(), java(guard, Caller.class.getName()));
    assertTrue(ended.output().contains("NETWORK: tried to connect"), ended.output());
  }

  @Test
  void theKernelSeesNoSocketEither() throws Exception {
    assumeTrue(isInstalled("strace"), "skipped: strace is not installed");
    Path trace = folder.resolve("trace");
    Ended ended =
        run(
            List.of(
                "strace",
                "-f",
                "-qq",
                "-e",
                "trace=connect,sendto,sendmsg",
                "-o",
                trace.toString()),
            digest(List.of()));
    assertEquals(0, ended.status(), ended.output());
    List<String> packets =
        Files.readAllLines(trace).stream().filter(line -> line.contains("AF_INET")).toList();
    assertEquals(List.of(), packets);
  }

  private static boolean isInstalled(String program) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(program, "-V").redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** A program that connects, to see the watch work. */
  static final class Caller {
    private Caller() {}

    public static void main(String[] args) throws IOException {
      HttpClient client = HttpClient.newHttpClient();
      try {
        client.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:9/")).build(),
            HttpResponse.BodyHandlers.discarding());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
