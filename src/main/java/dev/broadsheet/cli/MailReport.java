package dev.broadsheet.cli;

import dev.broadsheet.config.DigestSettings;
import dev.broadsheet.run.EditionMailer;
import dev.broadsheet.run.RunReport;
import dev.broadsheet.store.Delivery;
import dev.broadsheet.store.Delivery.State;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** Has editions mailed and tells the person at the terminal what became of them. */
final class MailReport {
  private final Invocation invocation;
  private final EditionMailer editionMailer;

  MailReport(Invocation invocation, EditionMailer editionMailer) {
    this.invocation = invocation;
    this.editionMailer = editionMailer;
  }

  /** Mails what failed in the last days, then the edition of the run, if there is one. */
  int after(RunReport report, DigestSettings settings, int exit) throws IOException {
    List<String> readers = settings.mail().to();
    EditionMailer.Report mailed = editionMailer.retry(settings.date(), readers);
    if (report.folder().isPresent()) {
      mailed = mailed.and(editionMailer.send(settings.date(), readers, false));
    }
    return told(mailed, exit);
  }

  /** Mails the edition of a day. */
  int send(LocalDate date, List<String> readers, boolean again) throws IOException {
    return told(editionMailer.send(date, readers, again), ExitStatus.DONE);
  }

  private int told(EditionMailer.Report report, int exit) {
    for (Delivery delivery : report.in(State.FAILED)) {
      invocation.complain("not mailed: " + name(delivery) + "; the next run tries again");
    }
    for (Delivery delivery : report.in(State.UNKNOWN)) {
      invocation.complain(
          "possibly mailed: "
              + name(delivery)
              + "; if it did not arrive: broadsheet send --resend --date "
              + delivery.date()
              + " --to "
              + delivery.recipient());
    }
    int sent = report.in(State.SENT).size();
    String before = report.before() == 0 ? "" : ", " + report.before() + " already had it";
    invocation.note("mailed to " + sent + (sent == 1 ? " reader" : " readers") + before);
    return report.isComplete() ? exit : ExitStatus.NOT_MAILED;
  }

  private static String name(Delivery delivery) {
    return delivery.date() + " to " + delivery.recipient() + ": " + delivery.reason();
  }
}
