package dev.broadsheet.cli;

import dev.broadsheet.config.ConfigException;
import dev.broadsheet.config.DigestSettings;
import dev.broadsheet.news.Digest;
import dev.broadsheet.run.ClockCheck;
import dev.broadsheet.run.EditionFolder;
import dev.broadsheet.run.EditionHistory;
import dev.broadsheet.run.EditionMailer;
import dev.broadsheet.run.HistoryRecovery;
import dev.broadsheet.run.OutputLock;
import dev.broadsheet.run.RunRecorder;
import dev.broadsheet.run.RunReport;
import dev.broadsheet.run.UnchangedCheck;
import dev.broadsheet.store.Archive;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The main job: reads the day's articles and writes the edition of a date. */
final class DigestCommand implements Command {
  /** Where in the output folder lies what is kept between runs. */
  static final String STATE = ".state";

  @Override
  public String name() {
    return "digest";
  }

  @Override
  public String purpose() {
    return "Read articles and write the edition of a day.";
  }

  @Override
  public String synopsis() {
    return "[options] [PATH|-]...";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("broadsheet digest", "Makes today's edition of the sample articles in seeds/."),
        new Example(
            "broadsheet digest --in ~/news --in saved.jsonl --out ~/paper",
            "Reads a folder and a file of articles and writes ~/paper/DATE/digest.html."),
        new Example(
            "broadsheet digest --in '~/news/**/*.html' --date 2026-01-31 --formats html,txt",
            "Reads the files that the pattern matches and writes an edition in two formats."),
        new Example(
            "broadsheet digest --dry-run",
            "Shows what today's run would do and the exit code it would end with."),
        new Example(
            "broadsheet digest --send",
            "Writes today's edition and mails it with the settings in broadsheet.toml."));
  }

  @Override
  public int run(Invocation given) throws Exception {
    Invocation invocation = given.inItsZone();
    LocalDate today = LocalDate.now(invocation.streams().clock());
    DigestSettings settings = invocation.settings().read(said -> DigestSettings.of(said, today));
    new Wiring(invocation).check(settings);
    if (invocation.has("dry-run")) {
      return new DryRunReport(invocation, settings).run();
    }
    RunNotifier notifier = new RunNotifier(invocation, settings);
    Ended ended;
    try {
      ended = run(settings, invocation);
    } catch (OutputLock.HeldException e) {
      invocation.fail(e.getMessage());
      return ExitStatus.BUSY;
    } catch (IOException | RuntimeException e) {
      if (invocation.streams().interruption().exitCode().isEmpty()) {
        notifier.tell(e);
      }
      throw e;
    }
    notifier.tell(ended.report(), ended.exit());
    return ended.exit();
  }

  /** A run that came to its end. */
  private record Ended(RunReport report, int exit) {}

  /** The lock is proof that no other run is at work in the folder. */
  private static Ended run(DigestSettings settings, Invocation invocation)
      throws IOException, ConfigException, OutputLock.HeldException {
    Clock clock = invocation.streams().clock();
    Path state = invocation.resolve(settings.out()).resolve(STATE);
    Wiring wiring = new Wiring(invocation);
    EditionFolder folder = wiring.editions(settings.out());
    Stores stores = new Stores(invocation);
    long pid = ProcessHandle.current().pid();
    try (OutputLock lock = OutputLock.take(state, pid, clock);
        Archive archive = stores.archive(lock.folder(), settings.store())) {
      EditionHistory history = new EditionHistory(archive.editions(), folder);
      history.recover(archive.runs());
      new HistoryRecovery(archive.editions(), folder).restore(invocation::complain);
      RunRecorder book = RunRecorder.open(archive.runs(), clock, pid, settings.date());
      try {
        RunReport report = report(settings, invocation, archive, history);
        tell(report, invocation);
        int exit = mailed(report, settings, invocation, archive);
        book.close(report, exit);
        stores.tidy(archive, settings.store());
        return new Ended(report, exit);
      } catch (ConfigException e) {
        book.closeAfter(e, ExitStatus.USAGE);
        throw e;
      } catch (IOException | RuntimeException e) {
        int signal = invocation.streams().interruption().exitCode().orElse(ExitStatus.FAILED);
        book.closeAfter(e, signal);
        throw e;
      }
    }
  }

  private static RunReport report(
      DigestSettings settings, Invocation invocation, Archive archive, EditionHistory history)
      throws IOException, ConfigException {
    Wiring wiring = new Wiring(invocation);
    if (!invocation.has("date")) {
      ClockCheck setBack = new ClockCheck(archive.runs(), invocation.streams().clock());
      Optional<RunReport> refused = setBack.report();
      if (refused.isPresent()) {
        return refused.get();
      }
    }
    Optional<String> fingerprint = wiring.fingerprint(settings, history);
    Optional<RunReport> unchanged =
        new UnchangedCheck(history, wiring.editions(settings.out()))
            .of(settings.date(), fingerprint);
    return unchanged.isPresent()
        ? unchanged.get()
        : wiring.pipeline(settings, archive, history).run(settings, fingerprint);
  }

  private static int mailed(
      RunReport report, DigestSettings settings, Invocation invocation, Archive archive)
      throws IOException, ConfigException {
    int exit = exitStatus(report.result());
    if (!settings.mail().isSent() || exit == ExitStatus.FAILED) {
      return exit;
    }
    Wiring wiring = new Wiring(invocation);
    EditionMailer editionMailer =
        new EditionMailer(
            wiring.mailer(settings.mail()),
            archive.deliveries(),
            wiring.editions(settings.out()),
            invocation.streams().clock());
    return new MailReport(invocation, editionMailer).after(report, settings, exit);
  }

  static int exitStatus(RunReport.Result result) {
    return switch (result) {
      case DONE, NOTHING -> ExitStatus.DONE;
      case INCOMPLETE -> ExitStatus.INCOMPLETE;
      case FAILED -> ExitStatus.FAILED;
    };
  }

  /** What a reader of the edition is told at its foot and under its stories. */
  private static void tellFailings(Digest digest, Invocation invocation) {
    digest.failings().forEach(invocation::complain);
    List<String> reasons =
        digest.stories().stream().flatMap(story -> story.fallback().stream()).toList();
    if (!reasons.isEmpty() && !digest.engine().name().equals("extractive")) {
      invocation.complain(
          "fell back to the extractive engine in "
              + reasons.size()
              + " of "
              + digest.stories().size()
              + " stories: "
              + reasons.get(0));
    }
  }

  private static void tell(RunReport report, Invocation invocation) {
    report.skipped().forEach(invocation::skipped);
    if (report.result() == RunReport.Result.FAILED) {
      invocation.fail(report.message());
      return;
    }
    report.digest().ifPresent(digest -> tellFailings(digest, invocation));
    invocation.note(report.message());
    report
        .folder()
        .ifPresent(folder -> invocation.streams().out().println(folder.resolve("digest.html")));
  }
}
