package dev.broadsheet.cli;

import dev.broadsheet.app.AppFactory;
import dev.broadsheet.config.SendSettings;
import dev.broadsheet.delivery.Mailer;
import dev.broadsheet.run.EditionFolder;
import dev.broadsheet.run.EditionMailer;
import dev.broadsheet.run.OutputLock;
import dev.broadsheet.store.Archive;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Mails an edition that is already written. */
final class SendCommand implements Command {
  private static final String MAIL = "digest.eml";

  @Override
  public Help help() {
    return new Help(
        "send",
        "Mail an existing edition to readers who don't have it yet.",
        "[options]",
        new Example(
            "broadsheet send", "Mails the latest edition to the readers in broadsheet.toml."),
        new Example(
            "broadsheet send --resend --date 2026-01-31 --to me@example.org",
            "Mails an edition to one reader again."));
  }

  @Override
  public int run(Invocation invocation) throws Exception {
    SendSettings settings = invocation.settings().read(SendSettings::of);
    AppFactory app = new AppFactory(invocation);
    Mailer mailer = app.mailer(settings.mail());
    EditionFolder folder = app.editions(settings.out());
    Optional<LocalDate> date = date(settings, folder);
    if (date.isEmpty()) {
      String which = settings.date().map(day -> "edition of " + day).orElse("edition");
      invocation.fail("there is no " + which + " with a mail in " + settings.out());
      return ExitStatus.FAILED;
    }
    Clock clock = invocation.clock();
    long pid = ProcessHandle.current().pid();
    try (OutputLock lock = OutputLock.take(folder.state(), pid, clock);
        Archive archive = app.stores().archive(lock.folder())) {
      EditionMailer editionMailer = new EditionMailer(mailer, archive.deliveries(), folder, clock);
      return new MailReport(invocation, editionMailer)
          .send(date.get(), settings.mail().to(), settings.isAgain());
    } catch (OutputLock.HeldException e) {
      invocation.fail(e.getMessage());
      return ExitStatus.BUSY;
    }
  }

  private static Optional<LocalDate> date(SendSettings settings, EditionFolder folder)
      throws IOException {
    return folder.dates().stream()
        .filter(day -> settings.date().isEmpty() || settings.date().get().equals(day))
        .filter(day -> Files.isReadable(folder.of(day).resolve(MAIL)))
        .findFirst();
  }
}
