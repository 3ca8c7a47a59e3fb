package dev.broadsheet.cli;

import dev.broadsheet.config.DigestSettings;
import dev.broadsheet.config.SettingsReader;
import dev.broadsheet.mail.Mailer;
import dev.broadsheet.pipeline.Chronicle;
import dev.broadsheet.pipeline.Dispatch;
import dev.broadsheet.pipeline.EditionFolder;
import dev.broadsheet.pipeline.OutputLock;
import dev.broadsheet.pipeline.Repetition;
import dev.broadsheet.pipeline.RunBook;
import dev.broadsheet.pipeline.RunReport;
import dev.broadsheet.store.Archive;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.Options;

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
    return "Read the day's articles and write the edition of a date.";
  }

  @Override
  public String synopsis() {
    return "[options] [PATH|-]...";
  }

  @Override
  public List<Section> sections() {
    Options input =
        new Options()
            .addOption(CommandOptions.in())
            .addOption(
                CommandOptions.of("since", "DATE", "Leave out articles published before this day."))
            .addOption(CommandOptions.language())
            .addOption(CommandOptions.config())
            .addOption(
                CommandOptions.of(
                    "max-skipped",
                    "N|P%",
                    "Publish nothing if more inputs than this fail, a count or a share. Default:"
                        + " 50%."));
    Options edition =
        new Options()
            .addOption(
                CommandOptions.of(
                    "out",
                    "DIR",
                    "The folder of editions; DIR/DATE/digest.html is written. Default: out."))
            .addOption(
                CommandOptions.of("date", "YYYY-MM-DD", "The edition's day. Default: today."))
            .addOption(
                CommandOptions.of(
                    "formats",
                    "LIST",
                    "What is written, separated by commas: "
                        + String.join(",", SettingsReader.FORMATS)
                        + ". Default: all of them."))
            .addOption(CommandOptions.of("title", "TEXT", "The paper's name. Default: Broadsheet."))
            .addOption(
                CommandOptions.of(
                    "site-url",
                    "URL",
                    "Where the folder of editions is published; mails and the feed link there."))
            .addOption(CommandOptions.of("max-stories", "N", "Print no more stories than this."))
            .addOption(
                CommandOptions.of(
                    "interest",
                    "WORDS",
                    "A few words, such as \"rail strikes\": stories that touch it come first. May be"
                        + " repeated."));
    CommandOptions.look().getOptions().forEach(edition::addOption);
    return List.of(
        new Section("What is read", input),
        new Section("The edition", edition),
        new Section("The engine", CommandOptions.engine()),
        new Section("Mailing it", mail()),
        CommandOptions.everywhere());
  }

  private static Options mail() {
    Options mail =
        new Options()
            .addOption(CommandOptions.flag("send", "Mail the edition once it is written."));
    CommandOptions.mail().getOptions().forEach(mail::addOption);
    return mail.addOption(
        CommandOptions.of(
            "list-unsubscribe", "URL", "Where readers leave the list, https: or mailto:."));
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("broadsheet digest", "Makes today's edition of the sample articles in seeds/."),
        new Example(
            "broadsheet digest --in ~/news --in saved.jsonl --out ~/paper",
            "Reads a folder and a file of articles, and writes ~/paper/DATE/digest.html."),
        new Example(
            "broadsheet digest --in '~/news/**/*.html' --date 2026-01-31 --formats html,txt",
            "Reads what the pattern matches and writes two formats of one day's edition."),
        new Example(
            "broadsheet digest --send",
            "Writes today's edition and mails it as broadsheet.toml says."));
  }

  @Override
  public int run(Invocation invocation) throws Exception {
    LocalDate today = LocalDate.now(invocation.streams().clock());
    DigestSettings settings = invocation.settings().digest(today);
    new Wiring(invocation).check(settings);
    Clock clock = invocation.streams().clock();
    Path state = invocation.resolve(settings.out()).resolve(STATE);
    try (OutputLock lock = OutputLock.take(state, ProcessHandle.current().pid(), clock)) {
      return run(settings, invocation, lock);
    } catch (OutputLock.HeldException e) {
      invocation.complain("broadsheet: " + e.getMessage());
      return ExitStatus.BUSY;
    }
  }

  /** {@code lock} is proof that no other run is at work in the folder. */
  private static int run(DigestSettings settings, Invocation invocation, OutputLock lock)
      throws Exception {
    Wiring wiring = new Wiring(invocation);
    Optional<Mailer> mailer =
        settings.mail().isSent() ? Optional.of(wiring.mailer(settings.mail())) : Optional.empty();
    EditionFolder folder = wiring.editions(settings.out());
    try (Archive archive = wiring.archive(lock.folder())) {
      Chronicle chronicle = new Chronicle(archive.editions(), folder);
      chronicle.recover(archive.runs());
      RunBook book =
          RunBook.open(
              archive.runs(),
              invocation.streams().clock(),
              ProcessHandle.current().pid(),
              settings.date());
      try {
        Optional<String> fingerprint = wiring.fingerprint(settings, chronicle);
        Optional<RunReport> unchanged =
            new Repetition(chronicle, folder).of(settings.date(), fingerprint);
        RunReport report =
            unchanged.isPresent()
                ? unchanged.get()
                : wiring.pipeline(settings, archive, chronicle).run(settings, fingerprint);
        report(report, invocation);
        int exit = exitStatus(report.result());
        if (mailer.isPresent() && exit != ExitStatus.FAILED) {
          Dispatch dispatch =
              new Dispatch(
                  mailer.get(), archive.deliveries(), folder, invocation.streams().clock());
          exit = new MailRound(invocation, dispatch).after(report, settings, exit);
        }
        book.close(report, exit);
        wiring.tidy(archive, settings.store());
        return exit;
      } catch (IOException | RuntimeException e) {
        int signal = invocation.streams().interruption().exitCode().orElse(ExitStatus.FAILED);
        book.closeAfter(e, signal);
        throw e;
      }
    }
  }

  private static int exitStatus(RunReport.Result result) {
    return switch (result) {
      case DONE, NOTHING -> ExitStatus.DONE;
      case INCOMPLETE -> ExitStatus.INCOMPLETE;
      case FAILED -> ExitStatus.FAILED;
    };
  }

  private static void report(RunReport report, Invocation invocation) {
    report
        .skipped()
        .forEach(item -> invocation.complain("skipped: " + item.id() + ": " + item.reason()));
    if (report.result() == RunReport.Result.FAILED) {
      invocation.complain("broadsheet: " + report.message());
      return;
    }
    invocation.note(report.message());
    report
        .folder()
        .ifPresent(folder -> invocation.streams().out().println(folder.resolve("digest.html")));
  }
}
