package dev.broadsheet.cli;

import dev.broadsheet.app.AppFactory;
import dev.broadsheet.app.DigestParts;
import dev.broadsheet.app.Stores;
import dev.broadsheet.config.ConfigException;
import dev.broadsheet.config.DigestSettings;
import dev.broadsheet.ingest.Listing;
import dev.broadsheet.news.Digest;
import dev.broadsheet.run.ArticleReader;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The main job: reads the day's articles and writes the edition of a date. */
final class DigestCommand implements Command {
  @Override
  public Help help() {
    return new Help(
        "digest",
        "Read articles and write the edition of a day.",
        "[options] [PATH|-]...",
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
    LocalDate today = LocalDate.now(invocation.clock());
    DigestSettings settings = invocation.settings().read(said -> DigestSettings.of(said, today));
    AppFactory app = new AppFactory(invocation);
    DigestParts parts = app.digest(settings);
    if (invocation.has("dry-run")) {
      return new DryRunPrinter(invocation, app.stores(), parts).run();
    }
    RunNotifier notifier = new RunNotifier(invocation, parts);
    Ended ended;
    try {
      ended = run(invocation, app.stores(), parts);
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
  private static Ended run(Invocation invocation, Stores stores, DigestParts parts)
      throws IOException, ConfigException, OutputLock.HeldException {
    Clock clock = invocation.clock();
    EditionFolder folder = parts.folder();
    DigestSettings settings = parts.settings();
    long pid = ProcessHandle.current().pid();
    try (OutputLock lock = OutputLock.take(folder.state(), pid, clock);
        Archive archive = stores.archive(lock.folder(), settings.store())) {
      EditionHistory history = parts.history(archive);
      history.recover(archive.runs());
      new HistoryRecovery(archive.editions(), folder).restore(invocation::complain);
      RunRecorder recorder = RunRecorder.open(archive.runs(), clock, pid, settings.date());
      try {
        RunReport report = report(invocation, parts, archive, history);
        tell(report, invocation);
        int exit = mailed(report, invocation, parts, archive);
        recorder.close(report, exit);
        stores.tidy(archive, settings.store());
        return new Ended(report, exit);
      } catch (ConfigException e) {
        recorder.closeAfter(e, ExitStatus.USAGE);
        throw e;
      } catch (IOException | RuntimeException e) {
        int signal = invocation.streams().interruption().exitCode().orElse(ExitStatus.FAILED);
        recorder.closeAfter(e, signal);
        throw e;
      }
    }
  }

  private static RunReport report(
      Invocation invocation, DigestParts parts, Archive archive, EditionHistory history)
      throws IOException, ConfigException {
    if (!invocation.has("date")) {
      Optional<RunReport> refused = new ClockCheck(archive.runs(), invocation.clock()).report();
      if (refused.isPresent()) {
        return refused.get();
      }
    }
    Listing inputs = parts.inputs();
    Optional<String> fingerprint = parts.fingerprint(history, inputs);
    Optional<RunReport> unchanged =
        new UnchangedCheck(history, parts.folder()).of(parts.settings().date(), fingerprint);
    if (unchanged.isPresent()) {
      return unchanged.get();
    }
    ArticleReader articles = parts.articles(inputs);
    articles.begin(); // on a thread of its own, while the rest is made ready
    return parts.pipeline(articles, archive, history).run(parts.settings(), fingerprint);
  }

  private static int mailed(
      RunReport report, Invocation invocation, DigestParts parts, Archive archive)
      throws IOException, ConfigException {
    int exit = exitStatus(report.result());
    DigestSettings settings = parts.settings();
    if (!settings.mail().isSent() || exit == ExitStatus.FAILED) {
      return exit;
    }
    EditionMailer editionMailer =
        new EditionMailer(parts.mailer(), archive.deliveries(), parts.folder(), invocation.clock());
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
