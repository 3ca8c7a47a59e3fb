package dev.broadsheet.cli;

import dev.broadsheet.app.ErrorMessages;
import dev.broadsheet.app.Version;
import dev.broadsheet.cli.Notices.Level;
import dev.broadsheet.cli.Notices.Notice;
import dev.broadsheet.config.ConfigException;
import dev.broadsheet.config.OptionTable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The program: streams in, exit code out. Only {@link #main} ends the process. */
public final class Main {
  private final Streams streams;
  private final List<Command> commands = commands();
  private Notices notices;

  Main(Streams streams) {
    this.streams = streams;
    this.notices = Notices.of(Optional.empty(), streams);
  }

  /** Every command there is, in the order of the help. */
  static List<Command> commands() {
    return List.of(
        new DigestCommand(),
        new SummarizeCommand(),
        new ExtractCommand(),
        new SendCommand(),
        new VerifyCommand(),
        new DoctorCommand(),
        new RunsCommand(),
        new ScheduleCommand(),
        new InitCommand());
  }

  /** Runs the program in the process's own streams and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    Streams streams =
        new Streams(
            System.in,
            out,
            err,
            System.getenv(),
            Clock.system(ZoneId.systemDefault()),
            Boolean.getBoolean("broadsheet.terminal") && !"dumb".equals(System.getenv("TERM")),
            Path.of(""),
            new Interruption(),
            Optional.ofNullable(System.getProperty("broadsheet.home")).map(Path::of));
    streams.interruption().watch(Thread.currentThread());
    int status = new Main(streams).run(args);
    out.flush();
    err.flush();
    System.exit(status);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /**
   * Runs one command.
   *
   * @return the exit code, see {@link ExitStatus}; 130 or 143 if a signal broke it off
   */
  int run(String... args) {
    Optional<String> format = Notices.format(args, streams.environment());
    notices = Notices.of(format, streams);
    int status = run(format, args);
    boolean isQuiet = Arrays.asList(args).contains("--quiet") || Arrays.asList(args).contains("-q");
    if (notices instanceof JsonNotices && (!isQuiet || status != ExitStatus.DONE)) {
      Map<String, Object> code = Map.of("code", status);
      notices.say(new Notice(Level.INFO, "exit", "ended with exit code " + status, code));
    }
    return status;
  }

  private int run(Optional<String> format, String... args) {
    try {
      if (format.isPresent() && !OptionTable.LOG_FORMATS.contains(format.get())) {
        throw new ConfigException(
            List.of(
                "--log-format: \""
                    + format.get()
                    + "\" is not one of "
                    + String.join(", ", OptionTable.LOG_FORMATS)));
      }
      return dispatch(args);
    } catch (ConfigException e) {
      e.faults().forEach(fault -> fail("fault", fault, ExitStatus.USAGE));
      return ExitStatus.USAGE;
    } catch (Exception e) {
      OptionalInt interruption = streams.interruption().exitCode();
      if (interruption.isPresent()) {
        fail(
            "interrupted",
            "interrupted; completed work is kept, and the same command resumes",
            interruption.getAsInt());
        return interruption.getAsInt();
      }
      fail("error", ErrorMessages.describe(e), ExitStatus.FAILED);
      if (Arrays.asList(args).contains("--verbose") || Arrays.asList(args).contains("-v")) {
        trace(e);
      }
      return ExitStatus.FAILED;
    }
  }

  private void fail(String event, String message, int code) {
    notices.say(new Notice(Level.ERROR, event, message, Map.of("code", code)));
  }

  private void trace(Exception e) {
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    notices.say(new Notice(Level.INFO, "trace", trace.toString(), Map.of()));
  }

  private int dispatch(String[] args) throws Exception {
    if (args.length == 0) {
      streams.err().print(HelpPage.of(commands));
      return ExitStatus.USAGE;
    }
    if (args[0].equals("--help") || args[0].equals("-h") || args[0].equals("help")) {
      streams.out().print(HelpPage.of(commands));
      return ExitStatus.DONE;
    }
    if (args[0].equals("--version")) {
      streams.out().println("broadsheet " + Version.current());
      return ExitStatus.DONE;
    }
    for (Command command : commands) {
      if (command.help().name().equals(args[0])) {
        return runCommand(command, Arrays.copyOfRange(args, 1, args.length));
      }
    }
    throw new ConfigException(
        List.of(
            "\""
                + args[0]
                + "\" is not a command; the commands are "
                + String.join(
                    ", ", commands.stream().map(command -> command.help().name()).toList())
                + " (see broadsheet --help)"));
  }

  private int runCommand(Command command, String[] args) throws Exception {
    List<String> asked = Arrays.asList(args);
    if (asked.contains("--help") || asked.contains("-h")) {
      streams.out().print(HelpPage.of(command));
      return ExitStatus.DONE;
    }
    if (asked.contains("--version")) {
      streams.out().println("broadsheet " + Version.current());
      return ExitStatus.DONE;
    }
    boolean isLogged = notices instanceof JsonNotices;
    Invocation invocation =
        new Invocation(
            CommandOptions.parse(command, args),
            isLogged ? streams.withoutTerminal() : streams,
            notices);
    Logging.to(notices, invocation.has("verbose"));
    return command.run(invocation);
  }
}
